package hogatape.journal.command;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.cli.Main;
import hogatape.message.InKorean;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class JournalInKoreanTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void saysResults() throws Exception {
        GoldenJournal.unpack(1, folder);

        assertThat(run("journal", "ls", folder.toString())).isEqualTo(Main.DONE);
        assertThat(run("journal", "verify", folder.toString())).isEqualTo(Main.DONE);

        assertThat(out.toString())
                .contains("날    ", "빈 곳 없음", "온전함: 레코드 10건, 그중 프레임 2건")
                .doesNotContain("sound", "no holes");
    }

    @Test
    void saysFailuresAndMisuse() throws Exception {
        Path nowhere = folder.resolve("nowhere");

        assertThat(run("journal", "verify", nowhere.toString())).isEqualTo(Main.FAILED);
        assertThat(run("journal", "archive", "--keep-days", "9", folder.toString()))
                .isEqualTo(Main.MISUSED);

        assertThat(err.toString())
                .contains("'" + nowhere + "'에 저널이 없습니다: 그런 폴더가 없습니다.")
                .contains("--keep-days에는 1 이상의 날수와 --copy-to가 필요합니다.")
                .contains("옵션은 'hogatape journal archive --help'로 볼 수 있습니다.");
    }

    @Test
    void keepsWhatMachinesReadInEnglish() throws Exception {
        GoldenJournal.unpack(1, folder);

        assertThat(run("journal", "verify", "--json", folder.toString())).isEqualTo(Main.DONE);
        assertThat(run("journal", "ls", "--json", folder.toString())).isEqualTo(Main.DONE);

        assertThat(out.toString()).contains("\"sound\":true").doesNotContainPattern("[가-힣]");
    }

    private int run(String... arguments) throws Exception {
        return InKorean.call(() -> {
            CommandLine line = Main.commandLine();
            line.setOut(new PrintWriter(out, true));
            line.setErr(new PrintWriter(err, true));
            return line.execute(arguments);
        });
    }
}
