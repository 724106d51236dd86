package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.cli.Main;
import hogatape.kis.Credentials;
import hogatape.kis.KisException;
import hogatape.message.InKorean;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RecordInKoreanTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void saysMisuse() throws Exception {
        String journal = folder.resolve("tape").toString();

        assertThat(run("record", "--journal", journal, "--symbols", "5930")).isEqualTo(Main.MISUSED);
        assertThat(run("record", "--journal", journal, "--symbols", "005930", "--for", "soon"))
                .isEqualTo(Main.MISUSED);

        assertThat(err.toString())
                .contains("--symbols, --tr: '5930'")
                .contains("--for 'soon': 시간 길이가 아닙니다. 90s, 10m, 2h처럼 쓰십시오.");
    }

    @Test
    void saysWhatIsWrongWithTheUsersTable() throws Exception {
        Path watchlist = folder.resolve("watchlist.csv");
        Files.writeString(watchlist, "symbol,from,until\n005930,09:00,08:00\n");

        assertThat(run("record", "--plan", "--watchlist", watchlist.toString())).isEqualTo(Main.FAILED);

        assertThat(err.toString()).contains("'" + watchlist + "', 2번째 줄: 끝(until)은 08:00, 시작(from)은 09:00입니다.");
    }

    @Test
    void saysThePlan() throws Exception {
        assertThat(run("record", "--plan", "--symbols", "005930")).isEqualTo(Main.DONE);
        assertThat(run("record", "--plan", "--json", "--symbols", "005930")).isEqualTo(Main.DONE);

        assertThat(out.toString()).contains("한도: 앱키 1개, 등록 41건", "모두 등록할 수 있습니다.");
        assertThat(out.toString().lines().filter(line -> line.startsWith("{")))
                .singleElement()
                .asString()
                .doesNotContainPattern("[가-힣]");
    }

    @Test
    void keepsTheEnglishOfWhatTheLogTells() throws Exception {
        Path nowhere = folder.resolve("keys.csv");

        KisException failure = InKorean.call(() -> {
            try {
                Credentials.read(nowhere);
                return null;
            } catch (KisException e) {
                return e;
            }
        });

        assertThat(failure).hasMessageContaining("does not exist; write one");
        assertThat(failure.getLocalizedMessage()).contains("앱키 파일이 없습니다: '" + nowhere + "'.");
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
