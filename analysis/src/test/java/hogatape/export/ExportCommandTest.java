package hogatape.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hogatape.InKorean;
import hogatape.cli.Main;
import hogatape.journal.JournalWriter;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs the command as a user does and looks at exit code, words and files. */
class ExportCommandTest {
    private static final String NXT = RawBooks.frame("H0NXASP0", RawBooks.fields("005930", 65, 70_000));
    private static final String HYNIX = RawBooks.frame("H0NXASP0", RawBooks.fields("000660", 65, 180_000));

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Tape tape;

    @BeforeEach
    void record() throws Exception {
        tape = new Tape(folder.resolve("journal"))
                .record(0, "2026-11-23T09:00", NXT, HYNIX, "{\"header\":{\"tr_id\":\"PINGPONG\"}}")
                .record(0, "2026-11-23T10:00", NXT, "0|H0STPGM0|001|005930^1", "0|H0STPGM0|001|005930^2", "garbage")
                .record(0, "2026-11-24T09:00", NXT)
                .record(0, "2026-11-24T10:00", HYNIX);
    }

    @Test
    void whatWasWrittenAndWhatWasNotIsTold() {
        assertThat(run()).isEqualTo(Main.DONE);
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line).matches("books/date=2026-11-23/part-0.parquet +3 rows +[0-9,]+ bytes"),
                        line -> assertThat(line).matches("books/date=2026-11-24/part-0.parquet +2 rows +[0-9,]+ bytes"),
                        line -> assertThat(line).startsWith("5 rows, "));
        assertThat(err.toString().lines())
                .containsExactly(
                        "not exported, 2 of these, the first with sequence 5: No layout tells the fields of H0STPGM0.",
                        "not exported, 1 of these, the first with sequence 7: The message is neither data nor JSON.");
    }

    @Test
    void jsonTellsTheSame() throws Exception {
        assertThat(run("--json")).isEqualTo(Main.DONE);
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.get("rows").asLong()).isEqualTo(5);
        assertThat(json.get("frames").asLong()).isEqualTo(9);
        assertThat(json.get("controls").asLong()).isEqualTo(1);
        assertThat(json.get("files").get(1).get("date").asText()).isEqualTo("2026-11-24");
        assertThat(json.get("notDecoded").get(0).get("firstSequence").asLong()).isEqualTo(5);
        assertThat(json.get("damageCount").asLong()).isZero();
    }

    @Test
    void namesThatCannotBeReadAreToldBesideWhatWasExported() throws Exception {
        Path names = folder.resolve("journal/symbols/2026-11-23.csv");
        Files.createDirectories(names.getParent());
        Files.writeString(names, "nothing\n");

        assertThat(run()).isEqualTo(Main.FAILED);

        assertThat(out.toString()).contains("5 rows, ");
        assertThat(err.toString())
                .containsOnlyOnce("The names of some days are left out;")
                .contains("'" + names + "'");
        out.getBuffer().setLength(0);
        assertThat(InKorean.run(() -> run("--json", "--again"))).isEqualTo(Main.FAILED);
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.get("rows").asLong()).isEqualTo(5);
        assertThat(json.get("troubles")).hasSize(1);
        assertThat(json.get("troubles").get(0).asText()).startsWith("The names of some days are left out;");
    }

    @Test
    void symbolsAndTimesSelect() throws Exception {
        assertThat(run("--symbols", "005930,Q1", "--from", "09:30")).isEqualTo(Main.DONE);
        assertThat(sequences()).containsExactly("4");
    }

    @Test
    void aTimeAloneMeansThatWindowOnEachDay() throws Exception {
        assertThat(run("--from", "09:00", "--to", "10:00")).isEqualTo(Main.DONE);
        assertThat(sequences()).containsExactly("1", "2", "8");
    }

    @Test
    void anAbsoluteEndEndsTheReading() throws Exception {
        assertThat(run("--from", "2026-11-23T10:00", "--to", "2026-11-24T10:00"))
                .isEqualTo(Main.DONE);
        assertThat(sequences()).containsExactly("4", "8");
    }

    @Test
    void aSelectionOfOneDayLeavesTheOtherDaysAlone() throws Exception {
        run();
        assertThat(run("--from", "2026-11-24T00:00", "--symbols", "000660", "--again"))
                .isEqualTo(Main.DONE);
        assertThat(sequences()).containsExactly("1", "2", "4", "9");
    }

    @Test
    void anEmptySelectionIsToldAndWritesNothing() {
        assertThat(run("--symbols", "035420")).isEqualTo(Main.DONE);
        assertThat(out)
                .hasToString(
                        "Nothing was written: of 9 frames in the window, 5 books were decoded and none was selected.\n");
        assertThat(folder.resolve("out/books")).doesNotExist();
    }

    @Test
    void aDamagedJournalIsExportedAroundItsDamageAndFails() throws Exception {
        damage("0|H0NXASP0|001|000660");

        assertThat(run()).isEqualTo(Main.FAILED);
        assertThat(sequences()).containsExactly("1", "2", "4", "8");
        assertThat(err.toString())
                .contains("record 9 is damaged")
                .endsWith("The journal has 1 damage; what is sound around it was exported.\n");
    }

    @Test
    void aKoreanIsToldOfDamageInKoreanAndMachinesInEnglish() throws Exception {
        damage("0|H0NXASP0|001|000660");

        assertThat(InKorean.run(this::run)).isEqualTo(Main.FAILED);
        assertThat(InKorean.run(() -> run("--what", "imbalance"))).isEqualTo(Main.FAILED);
        assertThat(err.toString())
                .containsSubsequence("손상되었습니다", "레코드 9번 손상", "저널에 손상이 1군데 있습니다.", "손상되었습니다")
                .doesNotContain("is damaged");

        out.getBuffer().setLength(0);
        assertThat(InKorean.run(() -> run("--json", "--again"))).isEqualTo(Main.FAILED);
        assertThat(new ObjectMapper().readTree(out.toString()).at("/damages/0").asText())
                .contains("record 9 is damaged")
                .doesNotContainPattern("[가-힣]");
    }

    @Test
    void whatComesBehindDamageComesAfterAGap() throws Exception {
        damage("PINGPONG");

        assertThat(run()).isEqualTo(Main.FAILED);
        try (Duck duck = new Duck()) {
            assertThat(duck.value("SELECT string_agg(sequence || ' ' || after_gap, ', ' ORDER BY sequence) FROM '"
                            + out() + "/books/*/*.parquet' WHERE date = '2026-11-23'"))
                    .isEqualTo("1 true, 2 true, 4 true");
        }
    }

    @Test
    void aJournalBeingRecordedIsReadUpToItsEnd() throws Exception {
        try (JournalWriter writer = JournalWriter.open(tape.folder())) {
            assertThat(writer.lastSequence()).isEqualTo(9);
            assertThat(run()).isEqualTo(Main.DONE);
        }
        assertThat(err.toString()).contains("is being recorded; what stood there on opening is read.");
        assertThat(sequences()).hasSize(5);
    }

    @Test
    void aFileInTheWayIsOneSentence() throws Exception {
        Files.writeString(folder.resolve("out"), "a file");
        assertThat(run()).isEqualTo(Main.FAILED);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("out' cannot be written: a file is in the way");
    }

    @Test
    void aFolderWhereTheFileShouldStandIsOneSentence() throws Exception {
        Files.createDirectories(folder.resolve("out/books/date=2026-11-24/part-0.parquet"));
        assertThat(run()).isEqualTo(Main.FAILED);
        assertThat(err.toString()).contains("part-0.parquet' is in the way");
        assertThat(folder.resolve("out/books/date=2026-11-23/part-0.parquet")).exists();
    }

    @Test
    void noJournalIsOneSentence() {
        assertThat(execute("export", "--journal", folder.resolve("none").toString(), "--out", out()))
                .isEqualTo(Main.FAILED);
        assertThat(err.toString().lines()).singleElement().asString().contains("There is no journal at");
    }

    @Test
    void misuseIsExitCodeTwo() {
        assertThat(run("--symbols", "samsung electronics")).isEqualTo(Main.MISUSED);
        assertThat(run("--from", "nine")).isEqualTo(Main.MISUSED);
        assertThat(run("--from", "10:00", "--to", "09:00")).isEqualTo(Main.MISUSED);
        assertThat(run("--format", "xlsx")).isEqualTo(Main.MISUSED);
        assertThat(execute("export", "--out", out())).isEqualTo(Main.MISUSED);
    }

    private int run(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("export", "--journal", tape.folder().toString(), "--out", out()));
        arguments.addAll(List.of(more));
        return execute(arguments.toArray(String[]::new));
    }

    private int execute(String... arguments) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        return command.execute(arguments);
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    private List<String> sequences() throws Exception {
        try (Duck duck = new Duck()) {
            return duck.rows("SELECT sequence FROM '" + out() + "/books/*/*.parquet' ORDER BY sequence").stream()
                    .map(row -> row.get("sequence"))
                    .toList();
        }
    }

    /** Changes a byte of the last record that holds a text. */
    private void damage(String text) throws Exception {
        Path data;
        try (Stream<Path> files = Files.list(tape.folder())) {
            data = files.filter(file -> file.toString().endsWith(".cq4"))
                    .findAny()
                    .orElseThrow();
        }
        byte[] head = new byte[1 << 20];
        try (RandomAccessFile file = new RandomAccessFile(data.toFile(), "rw")) {
            file.read(head);
            file.seek(new String(head, StandardCharsets.ISO_8859_1).lastIndexOf(text) + text.length() - 1);
            file.write('X');
        }
    }
}
