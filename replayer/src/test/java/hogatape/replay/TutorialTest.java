package hogatape.replay;

import static hogatape.replay.TestTape.NXT;
import static hogatape.replay.TestTape.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import hogatape.journal.Disconnected;
import hogatape.journal.JournalReader;
import hogatape.journal.RecordKind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutorial.Imbalance;

/** The tutorial's strategy is the one that is compiled here, and does what the tutorial says. */
class TutorialTest {
    @TempDir
    Path folder;

    @Test
    void thePageShowsWhatIsCompiled() throws Exception {
        String source = Files.readString(Path.of("src/test/java/tutorial/Imbalance.java"));
        String page = Files.readString(Path.of("doc/TUTORIAL.md"));

        assertThat(page).contains("```java\n" + source.substring(source.indexOf("import ")) + "```");
    }

    @Test
    void showsTheImbalanceEachSecondAndKnowsWhatItDoesNotKnow() throws Exception {
        StringWriter shown = new StringWriter();
        try (TestTape tape = TestTape.at(folder, "2026-11-23T09:01")) {
            tape.started().granted(NXT, "005930").granted("H0NXCNT0", "005930").book(NXT, 71_500, "005930");
            tape.after(SECOND / 2).trade("H0NXCNT0", 71_500, "005930").trade("H0NXCNT0", 71_500, "005930");
            tape.after(SECOND)
                    .record(RecordKind.DISCONNECTED, new Disconnected("reset", TestTape.nanos("2026-11-23T09:01")));
            tape.after(2 * SECOND).granted(NXT, "005930").after(SECOND).stopped();
            try (JournalReader reader = tape.read()) {
                Replayer.of(new Imbalance())
                        .set("every", "1s")
                        .out(new PrintWriter(shown))
                        .replay(reader);
            }
        }

        assertThat(shown.toString().lines())
                .containsExactly(
                        "09:01:01 1 %, 2 shares traded",
                        "09:01:01 not heard: reset",
                        "09:01:03 unknown, 0 shares traded",
                        "09:01:04 unknown, 0 shares traded",
                        "09:01:04 not heard: --for is over");
    }
}
