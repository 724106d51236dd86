package hogatape.intake;

import static hogatape.intake.ImportedText.FRAME;
import static hogatape.intake.ImportedText.lines;
import static hogatape.intake.ImportedText.options;
import static hogatape.intake.ImportedText.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.market.DayRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the rejected rows where an import is tried again: each is kept once, and none is lost. */
class RejectsAgainTest {
    private static final String HEADER = "file,line,reason,text\n";
    private static final String NO_MATCH = ",the pattern does not match,";

    @TempDir
    Path folder;

    private Path out;
    private Path rejects;

    @BeforeEach
    void choose() {
        out = folder.resolve("tape");
        rejects = folder.resolve("tape.rejects.csv");
    }

    @Test
    void anImportThatIsTriedAgainAddsNothing() throws Exception {
        Path file = twoDays("hello", "\u00e9, \"\ud638\uac00\" ");
        run(out, options(DayRange.parse("2026-11-23")), file);
        String once = kept();

        run(out, options(DayRange.parse("2026-11-24")), file);
        assertThatThrownBy(() -> run(out, file)).hasMessageContaining("holds days up to 2026-11-24 already");
        ImportResult elsewhere = run(folder.resolve("tape2"), file);

        assertThat(kept()).isEqualTo(once).hasLineCount(3);
        assertThat(elsewhere.rejected()).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("tape2.rejects.csv"))).isEqualTo(once);
    }

    @Test
    void anImportThatWasStoppedGoesOnBehindWhatItRejected() throws Exception {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            rows.add(i % 100 == 0 ? "no row " + i : (1_795_392_030_000L + i) + " " + FRAME);
        }
        Path file = lines(folder, "a.log", rows.toArray(String[]::new));
        assertThatThrownBy(() -> Importer.importFiles(
                        List.of(file), out, ImportOptions.USUAL, (done, read, nanos) -> read < 8_000))
                .hasMessageContaining("was stopped");
        String begun = kept();

        run(out, file);

        assertThat(begun).hasLineCount(1 + 82);
        assertThat(kept()).startsWith(begun).hasLineCount(1 + 100).endsWith(",9901" + NO_MATCH + "no row 9900\n");
    }

    @Test
    void whatEarlierImportsRejectedStaysAlsoWhereAFileHasChangedSince() throws Exception {
        Path file = twoDays("hello", "world");
        run(out, file);
        String first = kept();
        twoDays("hello", "goodbye");

        run(folder.resolve("other"), file);
        Files.move(rejects, folder.resolve("third.rejects.csv"));
        run(folder.resolve("third"), file, lines(folder, "b.log", "2026-11-25 09:00:00 " + FRAME, "hello", "world"));

        Path other = folder.resolve("b.log");
        assertThat(Files.readString(folder.resolve("third.rejects.csv")))
                .isEqualTo(first + file + ",4" + NO_MATCH + "goodbye\n" + other + ",2" + NO_MATCH + "hello\n" + other
                        + ",3" + NO_MATCH + "world\n");
    }

    @Test
    void aRowIsTheSameWhateverItIsRejectedFor() throws Exception {
        Path file = twoDays("hello", "world");
        run(out, file);
        String once = kept();

        run(folder.resolve("other"), options("^(?<time>2.{18}|h) ?(?<frame>.*)$"), file);
        Files.move(rejects, folder.resolve("again.rejects.csv"));
        run(folder.resolve("again"), options("^(?<time>2.{18}|h) ?(?<frame>.*)$"), file);

        assertThat(Files.readString(folder.resolve("other.rejects.csv"))).contains("the time 'h' is not written so");
        assertThat(Files.readString(folder.resolve("again.rejects.csv"))).isEqualTo(once);
    }

    @Test
    void aRowThatAKillCutOffIsWrittenWhole() throws Exception {
        Path file = twoDays("hello", "a \"b\"\t, c");
        run(out, file);
        String whole = kept();
        int last = whole.lastIndexOf(file.toString());

        for (int length = last + 1; length < whole.length(); length++) {
            Path tape = folder.resolve("tape" + length);
            Path cut = folder.resolve("tape" + length + ".rejects.csv");
            write(cut, whole.substring(0, length));
            run(tape, file);
            assertThat(Files.readString(cut)).isEqualTo(whole);
        }
    }

    @Test
    void aRowThatWasCutOffAndDoesNotComeAgainStays() throws Exception {
        write(rejects, HEADER + "gone.log,3" + NO_MATCH + "\"one, \"\"tw");

        run(out, twoDays("hello", "world"));

        assertThat(kept())
                .startsWith(HEADER + folder)
                .hasLineCount(4)
                .endsWith("\ngone.log,3" + NO_MATCH + "\"one, \"\"tw\"\n");
    }

    @Test
    void aFileOfSomebodyElsesIsLeftAlone() throws Exception {
        for (String mine : List.of("my notes\n", "no end of a line", HEADER.replace("line", "row"), "\"a\"b\n")) {
            write(rejects, mine);
            assertThatThrownBy(() -> run(out, twoDays("hello", "world")))
                    .isInstanceOf(ImportException.class)
                    .hasMessage(
                            "'" + rejects + "' is no file of rejected rows, and those of this import are to be kept "
                                    + "there; move it, or choose another --out.");
            assertThat(kept()).isEqualTo(mine);
            assertThat(out).doesNotExist();
        }
        write(rejects, "");
        run(out, twoDays("hello", "world"));
        assertThat(kept()).startsWith(HEADER).hasLineCount(3);
    }

    @Test
    void aFileIsImportedOnce() throws Exception {
        Path file = twoDays("hello", "world");

        assertThatThrownBy(() -> run(out, file, folder.resolve("./a.log")))
                .isInstanceOf(ImportException.class)
                .hasMessage("'" + folder.resolve("./a.log") + "' is given twice; name it once.");
        assertThat(out).doesNotExist();
    }

    private Path twoDays(String rejected, String another) throws IOException {
        return lines(
                folder, "a.log", "2026-11-23 09:00:00 " + FRAME, rejected, "2026-11-24 09:00:00 " + FRAME, another);
    }

    private String kept() throws IOException {
        return Files.readString(rejects);
    }

    private static void write(Path path, String text) throws IOException {
        Files.writeString(path, text, StandardCharsets.UTF_8);
    }
}
