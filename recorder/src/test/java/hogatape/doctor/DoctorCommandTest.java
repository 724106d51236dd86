package hogatape.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.cli.Main;
import hogatape.message.InKorean;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
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

    @Test
    void speaksKoreanToPeopleAndEnglishToPrograms(@TempDir Path folder) throws Exception {
        Path keys = folder.resolve("none.csv");
        String[] doctor = {
            "doctor", "--journal", folder.toString(), "--symbols", "005930", "--credentials", keys.toString()
        };

        assertThat(inKorean(doctor))
                .contains("빨강    앱키        앱키 파일이 없습니다: '" + keys + "'.")
                .contains("초록    저널 ");
        String[] json = Arrays.copyOf(doctor, doctor.length + 1);
        json[doctor.length] = "--json";
        assertThat(inKorean(json)).contains("does not exist").doesNotContainPattern("[가-힣]");
    }

    private static String inKorean(String... arguments) throws Exception {
        StringWriter out = new StringWriter();
        InKorean.call(
                () -> Main.commandLine().setOut(new PrintWriter(out, true)).execute(arguments));
        return out.toString();
    }
}
