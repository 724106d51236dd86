package hogatape.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    @Test
    void roomForLessThanADayIsNoQuestion(@TempDir Path folder) {
        StringWriter err = new StringWriter();
        int code = Main.commandLine()
                .setErr(new PrintWriter(err))
                .execute("doctor", "--journal", folder.toString(), "--symbols", "005930", "--days", "0");

        assertThat(code).isEqualTo(Main.MISUSED);
        assertThat(err.toString()).contains("--days 0 is below 1");
    }
}
