package hogatape.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.cli.Main;
import hogatape.message.InKorean;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportInKoreanTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void saysResultsAndWarningsAndKeepsTheRejectsInEnglish() throws Exception {
        Path file = folder.resolve("in.log");
        Path tape = folder.resolve("tape");
        Files.writeString(file, "2026-11-23T09:00:00.1,0|H0NXASP0|001|005930^090000^0\nnonsense\n");

        int exitCode = InKorean.call(() -> {
            CommandLine line = Main.commandLine();
            line.setOut(new PrintWriter(out, true));
            line.setErr(new PrintWriter(err, true));
            return line.execute("import", "--out", tape.toString(), file.toString());
        });

        assertThat(exitCode).isEqualTo(Main.DONE);
        assertThat(out.toString()).contains("레코드 1건을 파일 1개에서 가져왔습니다: '" + tape + "', ");
        assertThat(err.toString()).contains("거절됨, 1행: 패턴에 맞지 않습니다", "행 2개 중 1개가 거절되었습니다.");
        assertThat(Files.readString(folder.resolve("tape.rejects.csv")))
                .contains("the pattern does not match")
                .doesNotContainPattern("[가-힣]");
    }
}
