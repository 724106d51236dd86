package hogatape.journal.command;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.cli.Main;
import hogatape.feed.FrameEncoder;
import hogatape.journal.JournalWriter;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.symbols.ListedIssue;
import hogatape.symbols.SymbolSnapshot;
import hogatape.symbols.SymbolSnapshots;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A journal of three books by NXT, one by KRX, an unknown TR, a width that no layout knows, and garbage. */
class AuditAndShowTest {
    private static final long NINE =
            LocalDateTime.of(2026, 11, 23, 9, 0).toEpochSecond(ZoneOffset.ofHours(9)) * 1_000_000_000L;
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    Path temporary;

    private Path journal;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void record() throws Exception {
        journal = temporary.resolve("tape");
        try (JournalWriter writer = JournalWriter.open(journal)) {
            write(writer, 0, book("H0NXASP0", 65, "005930", 71_000));
            write(writer, 1, book("H0NXASP0", 65, "005930", 71_100));
            write(writer, 2, book("H0STASP0", 62, "005930", 71_200));
            write(writer, 3, book("H0NXASP0", 65, "000660", 900_000));
            write(writer, 4, "0|H0ZZZZZ0|001|x^y");
            write(writer, 5, book("H0NXASP0", 64, "005930", 71_300));
            write(writer, 6, "garbage");
            write(writer, 7, "{\"header\":{\"tr_id\":\"PINGPONG\"}}");
        }
    }

    @Test
    void anAuditTellsWhatWasDecodedAndWhatNotAndWhy() {
        assertThat(run("journal", "audit", journal.toString())).isEqualTo(Main.DONE);

        assertThat(out.toString().lines().map(String::strip))
                .containsExactly(
                        "8 frames, 1 of them control messages",
                        "decoded                 1  records of H0NXASP0 with 64 fields, a width that no layout knows",
                        "decoded                 3  records of H0NXASP0 with 65 fields",
                        "decoded                 1  records of H0STASP0 with 62 fields",
                        "not decoded             1  first at sequence 7: The message is neither data nor JSON.",
                        "not decoded             1  first at sequence 5: No layout tells the fields of H0ZZZZZ0.");
    }

    @Test
    void anAuditAgreesWithTheOneThatWasKeptAndNamesTheFieldThatReadsOtherwise() throws Exception {
        Path kept = temporary.resolve("audit.json");
        assertThat(run("journal", "audit", journal.toString(), "--out", kept.toString()))
                .isEqualTo(Main.DONE);
        assertThat(run("journal", "audit", journal.toString(), "--against", kept.toString()))
                .isEqualTo(Main.DONE);
        assertThat(out.toString()).contains("as in '" + kept + "'");

        String element = "\"element\":\"ASKP1\",\"digest\":\"";
        String report = Files.readString(kept);
        int digest = report.indexOf(element) + element.length();
        Files.writeString(kept, report.substring(0, digest) + "0".repeat(16) + report.substring(digest + 16));

        assertThat(run("journal", "audit", journal.toString(), "--against", kept.toString()))
                .isEqualTo(Main.FAILED);
        assertThat(out.toString()).containsPattern("H0NXASP0 with 6[45] fields, field 3 \\(ASKP1\\): other values");
    }

    @Test
    void anAuditSaysWhatIsNoReport() throws Exception {
        Path notes = Files.writeString(temporary.resolve("notes.json"), "{}");

        assertThat(run("journal", "audit", journal.toString(), "--against", notes.toString()))
                .isEqualTo(Main.FAILED);
        assertThat(run("journal", "audit", journal.toString(), "--against", notes + ".none"))
                .isEqualTo(Main.FAILED);
        assertThat(err.toString()).contains("is no report of", "There is no report");
    }

    @Test
    void showNamesEveryFieldOfAFrame() {
        assertThat(run("journal", "show", journal.toString(), "--sequence", "2"))
                .isEqualTo(Main.DONE);

        assertThat(out.toString())
                .contains("sequence 2, frame of connection 0, received 2026-11-23 09:00:01.000000000")
                .contains("record 0: H0NXASP0 of 005930, 65 fields")
                .containsPattern(" 3  ASKP1 +71100  매도호가");
    }

    @Test
    void showFindsTheLastFrameOfAnIssueUpToATime() {
        assertThat(run("journal", "show", journal.toString(), "--at", "09:00:04.5", "--symbol", "005930"))
                .isEqualTo(Main.DONE);
        assertThat(out.toString()).startsWith("sequence 3,");

        out.getBuffer().setLength(0);
        assertThat(run(
                        "journal",
                        "show",
                        journal.toString(),
                        "--at",
                        "2026-11-23T09:00:01",
                        "--symbol",
                        "005930",
                        "--tr",
                        "H0NXASP0"))
                .isEqualTo(Main.DONE);
        assertThat(out.toString()).startsWith("sequence 2,");
    }

    @Test
    void showTakesANameThatIsKnownBesideTheJournal() throws Exception {
        SymbolSnapshots.write(
                journal,
                SymbolSnapshot.of(
                        LocalDate.of(2026, 11, 23),
                        List.of(new ListedIssue("005930", "삼성전자", "KOSPI", "STOCK", 71_000, false, true))));

        assertThat(run("journal", "show", journal.toString(), "--at", "09:00:04.5", "--symbol", "삼성전자"))
                .as(err.toString())
                .isEqualTo(Main.DONE);
        assertThat(out.toString()).startsWith("sequence 3,");

        assertThat(run("journal", "show", journal.toString(), "--at", "09:00:04.5", "--symbol", "삼성"))
                .isEqualTo(Main.MISUSED);
        assertThat(err.toString()).contains("--symbol: '삼성' is neither an issue code nor a name", "(005930)");
    }

    @Test
    void showSaysThatThereIsNoSuchRecord() {
        assertThat(run("journal", "show", journal.toString(), "--sequence", "99"))
                .isEqualTo(Main.FAILED);
        assertThat(run("journal", "show", journal.toString(), "--at", "08:00", "--symbol", "005930"))
                .isEqualTo(Main.FAILED);
        assertThat(run("journal", "show", journal.toString(), "--at", "soon", "--symbol", "005930"))
                .isEqualTo(Main.MISUSED);
        assertThat(run("journal", "show", journal.toString())).isEqualTo(Main.MISUSED);
        assertThat(err.toString())
                .contains("has no record 99", "has no frame of 005930 up to 08:00", "'soon' is no time");
    }

    @Test
    void lsTellsOfTheNewWidth() {
        assertThat(run("journal", "ls", journal.toString())).isEqualTo(Main.DONE);

        assertThat(out.toString()).contains("new width: H0NXASP0 with 64 fields, first at sequence 6");
    }

    private static void write(JournalWriter writer, int seconds, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writer.onRecord(
                RecordHandler.UNNUMBERED,
                RecordKind.FRAME,
                0,
                NINE + seconds * SECOND,
                seconds * SECOND,
                bytes,
                0,
                bytes.length);
    }

    private static String book(String tr, int width, String symbol, long ask) {
        FrameEncoder encoder = new FrameEncoder()
                .begin(tr)
                .beginRecord()
                .field(symbol)
                .time(9 * 3600)
                .field("0")
                .field(ask);
        for (int index = 4; index < width; index++) {
            encoder.field(index % 10);
        }
        return new String(encoder.toBytes(), StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
