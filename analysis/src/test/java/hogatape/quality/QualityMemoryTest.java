package hogatape.quality;

import static hogatape.quality.LedgerTape.KRX;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hogatape.tape.Tape;
import hogatape.tape.TapeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day of many issues in a small heap: some 50 kilobytes an issue, whatever came of it. */
class QualityMemoryTest {
    private static final int ISSUES = 1000;

    @TempDir
    Path folder;

    @Test
    void aDayOfManyIssuesIsJudgedInASmallHeap() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T10:00");
        for (int issue = 0; issue < ISSUES; issue++) {
            tape.book(KRX, String.format("%06d", issue)).ladder(71_000, 71_100, 10);
        }
        Path journal = folder.resolve("journal");
        tape.build().writeTo(journal);
        Path page = folder.resolve("trust.html");
        Path log = folder.resolve("log.txt");

        Process process = new ProcessBuilder(command(journal, "--html", page.toString(), "--parquet", folder + "/data"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
        assertThat(log).content().contains("1,000 issues", "and 976 more");
        String text = Files.readString(page);
        assertThat(text).endsWith("</html>\n");
        int from = text.indexOf("const days = [") + "const days = ".length();
        JsonNode day = new ObjectMapper()
                .readTree(text.substring(from, text.indexOf("];\nconst lost", from) + 1))
                .get(0);
        assertThat(day.get("issueCount").asInt()).isEqualTo(ISSUES);
        assertThat(day.get("issues")).hasSize(300);
        assertThat(day.get("restFrom").asInt()).isZero();
        int ten = 10 * 60 - day.get("from").asInt();
        assertThat(day.get("total").get(ten).asInt()).isEqualTo(ISSUES);
        assertThat(day.get("heard").get(ten).asInt()).isEqualTo(ISSUES);
    }

    private static List<String> command(Path journal, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx112m", "-Duser.language=en", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("hogatape.cli.Main", "quality", journal.toString()));
        command.addAll(List.of(options));
        return command;
    }
}
