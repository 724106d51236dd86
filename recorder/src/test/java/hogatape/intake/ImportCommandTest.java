package hogatape.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {
    private static final String FRAME = "0|H0NXASP0|001|005930^090030^0";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private Path file;
    private Path tape;

    @BeforeEach
    void choose() {
        file = folder.resolve("in");
        tape = folder.resolve("tape");
    }

    @Test
    void readsJsonLinesByTheNamesOfTwoFields() throws Exception {
        Files.writeString(
                file,
                """
                {"at":1795392030.25,"more":{"raw":"no"},"raw":"%1$s^1"}
                {"raw":"%1$s^\\ud638","at":"1795392031"}
                {"at":1795392032}
                no json
                """
                        .formatted(FRAME));

        assertThat(run("--format", "jsonl", "--time", "at", "--frame", "raw")).isEqualTo(Main.DONE);

        assertThat(Imported.framesIn(tape)).containsExactly(FRAME + "^1", FRAME + "^\ud638");
        assertThat(Imported.timesIn(tape))
                .containsExactly("2026-11-23 09:00:30.250000000", "2026-11-23 09:00:31.000000000");
        assertThat(err.toString())
                .contains("rejected, 1 of these: there is no text in a field", "2 of 4 rows were rejected");
    }

    @Test
    void readsATableByTheNamesOfTwoColumns() throws Exception {
        Files.writeString(
                file,
                """
                \uFEFF"received",id,raw
                2026-11-23 09:00:30.25,1,%1$s
                2026-11-23 09:00:31,2,"%1$s^a ""b"", c"
                2026-11-23 09:00:32,3
                """
                        .formatted(FRAME)
                        .replace("\"received\"", "received"));

        assertThat(run("--format", "csv", "--time", "received", "--frame", "raw"))
                .isEqualTo(Main.DONE);

        assertThat(Imported.framesIn(tape)).containsExactly(FRAME, FRAME + "^a \"b\", c");
        assertThat(Files.readString(folder.resolve("tape.rejects.csv")))
                .contains(",4,\"the row ends before its time and frame, after 2 cells\",");
    }

    @Test
    void readsLinesByAPatternAndTellsWhatCameOfIt() throws Exception {
        Files.writeString(file, "INFO [20261123 090030.250] <" + FRAME + ">\nINFO hello\n");

        assertThat(run("--pattern", "\\[(?<time>.*?)] <(?<frame>.*)>", "--time-format", "yyyyMMdd HHmmss.SSS"))
                .isEqualTo(Main.DONE);

        assertThat(Imported.framesIn(tape)).containsExactly(FRAME);
        assertThat(out.toString())
                .contains("1 records from 1 file into", "times read as yyyyMMdd HHmmss.SSS, to 10 ms", "rows/s");
        out.getBuffer().setLength(0);
        assertThat(execute("journal", "ls", tape.toString())).isEqualTo(Main.DONE);
        assertThat(out.toString()).contains("imported from in: 1 records from sequence 1 on, 1 rejected", "no holes");
        assertThat(execute("journal", "verify", tape.toString())).isEqualTo(Main.DONE);
    }

    @Test
    void tellsScriptsTheSame() throws Exception {
        Files.writeString(file, "1795392030123 " + FRAME + "\nhello\n");

        assertThat(run("--json")).isEqualTo(Main.DONE);

        assertThat(out.toString())
                .contains("\"rows\":2", "\"records\":1", "\"timeFormat\":\"ms\"", "\"resolutionNanos\":1000000")
                .contains("\"rejected\":1", "tape.rejects.csv");
    }

    @Test
    void saysWhatIsWrongWithTheOptions() throws Exception {
        Files.writeString(file, "1795392030123 " + FRAME + "\n");

        assertThat(run("--pattern", "(?<time>.*)")).isEqualTo(Main.MISUSED);
        assertThat(run("--pattern", "(?<time>.*)(?<frame>[)")).isEqualTo(Main.MISUSED);
        assertThat(run("--format", "csv", "--pattern", "x")).isEqualTo(Main.MISUSED);
        assertThat(run("--time-format", "qqqqqqqq")).isEqualTo(Main.MISUSED);
        assertThat(run("--day", "today")).isEqualTo(Main.MISUSED);
        assertThat(err.toString())
                .contains(
                        "two named groups", "no regular expression: Unclosed character class", "is for --format lines")
                .contains("'qqqqqqqq' is no time format");
        assertThat(tape).doesNotExist();
    }

    @Test
    void saysWhatIsWrongWithTheFiles() throws Exception {
        Files.writeString(file, "hello\nworld\n");
        assertThat(run()).isEqualTo(Main.FAILED);
        assertThat(err.toString())
                .contains("None of the first 2 rows of", "line 1: the pattern does not match", "--pattern");

        Files.writeString(file, "1795392030123 " + FRAME + "\n");
        assertThat(run("--time-format", "s")).isEqualTo(Main.FAILED);
        assertThat(run("--format", "csv")).isEqualTo(Main.FAILED);
        assertThat(run("--day", "2026-11-24")).isEqualTo(Main.FAILED);
        assertThat(err.toString()).contains("there is no column 'time'");
        assertThat(out.toString()).contains("Nothing was imported: of 1 rows 0 were rejected and 1 lie on other days.");

        Files.writeString(file, "");
        assertThat(run()).isEqualTo(Main.FAILED);
        assertThat(execute("import", folder.resolve("none").toString(), "--out", tape.toString()))
                .isEqualTo(Main.FAILED);
        assertThat(err.toString()).contains("is empty.", "There is no file '");
        assertThat(tape).doesNotExist();
    }

    /** A disk that lost its power leaves them in a file that was being written. */
    @Test
    void goesOnBehindZeros() throws Exception {
        String line = "{\"time\":1795392030,\"frame\":\"" + FRAME + "\"}\n";
        Files.writeString(file, line + "\0".repeat(50) + line + line);

        assertThat(run("--format", "jsonl")).isEqualTo(Main.DONE);

        assertThat(Imported.framesIn(tape)).containsExactly(FRAME, FRAME);
        assertThat(err.toString()).contains("rejected, 1 of these: it is no JSON: ", "1 of 3 rows were rejected");
    }

    @Test
    void rejectsALineThatIsTooLongForItsPattern() throws Exception {
        String line = "1795392030 " + FRAME;
        Files.writeString(file, line + "\n" + line + "^" + "x".repeat(Lines.LONGEST / 2) + "\n" + line + "\n");

        assertThat(run("--pattern", "^(?<time>[^|]*) (?<frame>(x|.)*)$")).isEqualTo(Main.DONE);

        assertThat(Imported.framesIn(tape)).containsExactly(FRAME, FRAME);
        assertThat(err.toString()).contains("rejected, 1 of these: the line is too long for the pattern's repetitions");
    }

    private int run(String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = "import";
        arguments[1] = file.toString();
        arguments[2] = "--out";
        arguments[3] = tape.toString();
        System.arraycopy(options, 0, arguments, 4, options.length);
        return execute(arguments);
    }

    private int execute(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
