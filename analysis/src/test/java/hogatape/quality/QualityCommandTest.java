package hogatape.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hogatape.InKorean;
import hogatape.cli.Main;
import hogatape.symbols.ListedIssue;
import hogatape.symbols.SymbolSnapshot;
import hogatape.symbols.SymbolSnapshots;
import hogatape.tape.Tape;
import hogatape.tape.TapeBuilder;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class QualityCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private Path journal;

    /** Ten minutes of two issues, one of them over a connection that is lost for two minutes. */
    @BeforeEach
    void record() throws Exception {
        journal = folder.resolve("tape");
        TapeBuilder tape = Tape.from("2026-11-23T10:00");
        for (int second = 0; second < 600; second += 10) {
            if (second == 300) {
                tape.connection(1).disconnected("gone");
            } else if (second == 420) {
                tape.connection(1).reconnected();
            }
            tape.connection(0).book("H0STASP0", "000660").ladder(71_000, 71_100, 10);
            if (second < 300 || second >= 420) {
                tape.connection(1).book("H0STASP0", "005930").ladder(71_000, 71_100, 10);
            }
            tape.after("10s");
        }
        tape.connection(0).at("2026-11-23T10:10").stopped("done").build().writeTo(journal);
    }

    @Test
    void showsTheLeastTrustedFirst() throws Exception {
        assertThat(run(journal.toString())).isEqualTo(Main.DONE);

        List<String> lines = out.toString().lines().toList();
        assertThat(lines.get(0)).isEqualTo("2026-11-23  confidence 89  2 issues  108 frames");
        assertThat(lines.get(1))
                .isEqualTo(
                        "  issue time lost: not connected 2 min 10 s; 0 books behind skipped updates, 0 failed checks");
        assertThat(lines.get(2)).isEqualTo("  issue time not subscribed: 13 h 40 min");
        assertThat(lines.get(3)).endsWith("08    09    10    11    12    13    14    15");
        assertThat(lines.get(4)).startsWith("   78  H0STASP0  005930 ").contains("not connected 2 min 10 s");
        assertThat(lines.get(5)).startsWith("  100  H0STASP0  000660 ").contains("not subscribed 6 h 50 min");
    }

    @Test
    void namesIssuesThatWereNeverHeard() throws Exception {
        TapeBuilder tape =
                Tape.from("2026-11-23T10:00").book("H0STASP0", "005930").ladder(71_000, 71_100, 10);
        for (int issue = 0; issue < 10; issue++) {
            tape.subscribed("H0NXASP0", "00000" + issue);
        }
        tape.subscribed("H0STMKO0", "005930").at("2026-11-23T10:10").stopped("done");
        Path silent = folder.resolve("silent");
        tape.build().writeTo(silent);

        assertThat(run(silent.toString())).isEqualTo(Main.DONE);

        assertThat(out.toString().lines().toList().get(3))
                .isEqualTo("  never heard: H0NXASP0 000000, H0NXASP0 000001, H0NXASP0 000002, H0NXASP0 000003,"
                        + " H0NXASP0 000004, and 5 more");
        assertThat(out.toString()).contains("    -  H0NXASP0  000009 ");
        Path page = folder.resolve("silent.html");
        assertThat(run("--json", "--symbols", "000003", "--html", page.toString(), silent.toString()))
                .isEqualTo(Main.DONE);
        assertThat(out.toString()).contains("\"confidence\":null");
        assertThat(Files.readString(page)).contains("\"neverHeard\":1");
    }

    @Test
    void tellsScriptsTheSame() throws Exception {
        assertThat(run("--json", journal.toString())).isEqualTo(Main.DONE);

        JsonNode day = new ObjectMapper().readTree(out.toString()).get("days").get(0);
        assertThat(day.get("day").asText()).isEqualTo("2026-11-23");
        JsonNode worst = day.get("issues").get(0);
        assertThat(worst.get("symbol").asText()).isEqualTo("005930");
        assertThat(worst.get("holeSeconds").get("notConnected").asInt()).isEqualTo(130);
        assertThat(worst.get("confidence").asDouble()).isEqualTo(78.33);
    }

    @Test
    void writesATableToJoinOn() throws Exception {
        assertThat(run("--parquet", folder.toString(), journal.toString())).isEqualTo(Main.DONE);

        assertThat(rows("SELECT symbol, strftime(minute AT TIME ZONE 'Asia/Seoul', '%H:%M'), frames, activity,"
                        + " not_connected_seconds, confidence FROM '" + folder
                        + "/quality/*/*.parquet' WHERE symbol = '005930' AND frames + not_connected_seconds > 0"
                        + " ORDER BY minute LIMIT 7 OFFSET 3"))
                .containsExactly(
                        "005930 10:03 6 1.0 0 100.0",
                        "005930 10:04 6 null 10 83.33333333333334",
                        "005930 10:05 0 null 60 0.0",
                        "005930 10:06 0 null 60 0.0",
                        "005930 10:07 6 1.0 0 100.0",
                        "005930 10:08 6 1.0 0 100.0",
                        "005930 10:09 6 1.0 0 100.0");
        assertThat(rows("SELECT count(*), count(DISTINCT minute), sum(frames) FROM '" + folder
                        + "/quality/*/*.parquet'"))
                .containsExactly("840 420 108");
    }

    @Test
    void tellsSomeIssuesAndMinutesOfADayThatIsJudgedAsAWhole() throws Exception {
        assertThat(run("--json", "--symbols", "005930", "--from", "10:04:30", "--to", "10:07", journal.toString()))
                .isEqualTo(Main.DONE);

        JsonNode day = new ObjectMapper().readTree(out.toString()).get("days").get(0);
        assertThat(day.get("issues").size()).isEqualTo(1);
        JsonNode issue = day.get("issues").get(0);
        assertThat(issue.get("symbol").asText()).isEqualTo("005930");
        assertThat(issue.get("openSeconds").asInt()).isEqualTo(180);
        assertThat(issue.get("frames").asInt()).isEqualTo(6);
        assertThat(issue.get("holeSeconds").get("notConnected").asInt()).isEqualTo(130);
        assertThat(issue.get("confidence").asDouble()).isEqualTo(27.78);
        out.getBuffer().setLength(0);
        assertThat(run("--from", "2026-11-24T09:00", journal.toString())).isEqualTo(Main.DONE);
        assertThat(out.toString()).isEqualTo("no records\n");
    }

    @Test
    void aDayOfTheTableIsReplacedByNoLess() throws Exception {
        String data = folder.resolve("data").toString();
        Path file = folder.resolve("data/quality/date=2026-11-23/part-0.parquet");
        assertThat(run("--parquet", data, journal.toString())).isEqualTo(Main.DONE);
        Object written = key(file);

        assertThat(run("--parquet", data, journal.toString())).isEqualTo(Main.DONE);
        assertThat(key(file)).isEqualTo(written);
        assertThat(run("--parquet", data, "--to", "10:05", journal.toString())).isEqualTo(Main.FAILED);
        assertThat(err.toString()).contains("holds more of 2026-11-23", "--again to replace it");
        assertThat(rows("SELECT count(*) FROM '" + file + "'")).containsExactly("840");
        assertThat(run("--parquet", data, "--to", "10:05", "--again", journal.toString()))
                .isEqualTo(Main.DONE);
        assertThat(rows("SELECT count(*), max(strftime(minute AT TIME ZONE 'Asia/Seoul', '%H:%M')) FROM '" + file
                        + "'"))
                .containsExactly("190 10:04");
        assertThat(run("--parquet", data, journal.toString())).isEqualTo(Main.DONE);
        assertThat(rows("SELECT count(*) FROM '" + file + "'")).containsExactly("840");
    }

    @Test
    void tellsWhatItWroteAndWhatStandsThere() throws Exception {
        String data = folder.resolve("data").toString();
        String page = folder.resolve("trust.html").toString();

        assertThat(run("--parquet", data, "--html", page, journal.toString())).isEqualTo(Main.DONE);
        assertThat(out.toString())
                .endsWith("a character 10 minutes\n"
                        + "table '" + data + "/quality/date=2026-11-23/part-0.parquet', 840 rows\n"
                        + "page '" + page + "'\n");
        out.getBuffer().setLength(0);
        assertThat(run("--parquet", data, journal.toString())).isEqualTo(Main.DONE);
        assertThat(out.toString())
                .endsWith("\n2026-11-23 stands in '" + data + "' already; --again writes it once more\n");
        out.getBuffer().setLength(0);
        assertThat(run("--parquet", data, "--html", page, "--json", journal.toString()))
                .isEqualTo(Main.DONE);
        assertThat(new ObjectMapper().readTree(out.toString()).get("days")).hasSize(1);
        assertThat(out.toString()).doesNotContain("table", "page");
    }

    @Test
    void writesAPageThatNeedsNothingElse() throws Exception {
        Path page = folder.resolve("trust.html");

        assertThat(run("--html", page.toString(), journal.toString())).isEqualTo(Main.DONE);

        String text = Files.readString(page);
        assertThat(text)
                .contains("\"date\":\"2026-11-23\"", "\"symbol\":\"005930\"", "prefers-color-scheme: dark")
                .doesNotContain("http://", "https://", "src=", "/*DAYS*/", "/*DAMAGES*/")
                .endsWith("</html>\n");
        int from = text.indexOf("const days = [") + "const days = ".length();
        JsonNode days = new ObjectMapper().readTree(text.substring(from, text.indexOf("];", from) + 1));
        JsonNode issue = days.get(0).get("issues").get(0);
        int minute = 10 * 60 + 5 - days.get(0).get("from").asInt();
        assertThat(issue.get("trust").get(minute).asInt()).isZero();
        assertThat(issue.get("trust").get(minute - 60).asInt())
                .as("not subscribed is no question of trust")
                .isEqualTo(-1);
        assertThat(issue.get("trust").get(minute + 3).asInt()).isEqualTo(100);
        assertThat(issue.get("open").size())
                .isEqualTo(days.get(0).get("minutes").asInt());
        assertThat(folder.resolve("trust.html.tmp")).doesNotExist();
    }

    @Test
    void aDamagedDayIsToldAndTheRestIsJudged() throws Exception {
        damage();

        assertThat(run(journal.toString())).isEqualTo(Main.FAILED);

        assertThat(out.toString())
                .contains(
                        "107 frames", "damaged 10 s", "is damaged on 2026-11-23: record ", "not connected 2 min 10 s");
    }

    @Test
    void noTextEndsThePagesScript() throws Exception {
        damage();
        Path odd = Files.move(journal, folder.resolve("<script>"));
        Path page = folder.resolve("page.html");

        assertThat(run("--html", page.toString(), odd.toString())).isEqualTo(Main.FAILED);

        assertThat(Files.readString(page))
                .contains("\\u003cscript>' is damaged on 2026-11-23")
                .containsOnlyOnce("<script>");
    }

    @Test
    void aKoreanIsToldOfDamageInKoreanAndMachinesInEnglish() throws Exception {
        damage();

        assertThat(InKorean.run(() -> run(journal.toString()))).isEqualTo(Main.FAILED);
        assertThat(out.toString()).contains("기록이 손상되었습니다: 레코드 ", "손상 10초").doesNotContain("is damaged");

        out.getBuffer().setLength(0);
        Path html = folder.resolve("quality.html");
        assertThat(InKorean.run(() -> run("--json", "--html", html.toString(), journal.toString())))
                .isEqualTo(Main.FAILED);
        assertThat(out.toString()).contains("is damaged on 2026-11-23: record ").doesNotContainPattern("[가-힣]");
        assertThat(Files.readString(html)).contains("is damaged on 2026-11-23: record ");
    }

    @Test
    void whatIsGivenTwiceIsNotCountedTwice() throws Exception {
        damage();
        Path copy = folder.resolve("copy");
        Files.createDirectory(copy);
        try (Stream<Path> files = Files.list(journal)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        Path page = folder.resolve("page.html");
        String data = folder.resolve("data").toString();

        for (Path twin : List.of(journal, copy)) {
            assertThat(run("--html", page.toString(), "--parquet", data, journal.toString(), twin.toString()))
                    .isEqualTo(Main.FAILED);
            assertThat(err.toString())
                    .contains("'" + journal + "' and '" + twin + "' are one journal, or copies of one; give it once.");
        }
        assertThat(out.toString()).isEmpty();
        assertThat(page).doesNotExist();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        assertThat(run()).isEqualTo(Main.MISUSED);
        assertThat(run("--day", "monday", journal.toString())).isEqualTo(Main.MISUSED);
        assertThat(run("--from", "10:00", "--to", "09:00", journal.toString())).isEqualTo(Main.MISUSED);
        assertThat(run("--again", journal.toString())).isEqualTo(Main.MISUSED);
        assertThat(run(folder.resolve("none").toString())).isEqualTo(Main.FAILED);
        assertThat(run("--html", folder.toString(), journal.toString())).isEqualTo(Main.FAILED);
        assertThat(err.toString())
                .contains("'monday' is no day", "There is no journal at", "is in the way and is no file");
        out.getBuffer().setLength(0);
        assertThat(run("--day", "2026-11-24", journal.toString())).isEqualTo(Main.DONE);
        assertThat(out.toString()).isEqualTo("no records\n");
    }

    @Test
    void aTerminalWithoutBlocksGetsDigits() throws Exception {
        IssueLedger issue = Days.of(journal).get(0).byName().get(1);

        assertThat(HeatLine.forEncoding(StandardCharsets.US_ASCII).of(issue, 9 * 60 + 50, 10 * 60 + 20))
                .isEqualTo("-7-");
        assertThat(HeatLine.forEncoding(StandardCharsets.UTF_8).of(issue, 9 * 60 + 50, 10 * 60 + 20))
                .isEqualTo("\u00b7\u2587\u00b7");
    }

    private void damage() throws Exception {
        Path file = journal.resolve("20261123F.cq4");
        byte[] head = new byte[1 << 20];
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.readFully(head);
            access.seek(new String(head, StandardCharsets.ISO_8859_1).indexOf("000660^100200"));
            access.write('X');
        }
    }

    /** Another one where the file was replaced. */
    private static Object key(Path file) throws Exception {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private List<String> rows(String query) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    cells.add(String.valueOf(result.getObject(column)));
                }
                rows.add(String.join(" ", cells));
            }
        }
        return rows;
    }

    @Test
    void takesNamesThatAreKnownBesideTheJournal() throws Exception {
        SymbolSnapshots.write(
                journal,
                SymbolSnapshot.of(
                        LocalDate.of(2026, 11, 23),
                        List.of(new ListedIssue("005930", "삼성전자", "KOSPI", "STOCK", 71_000, false, true))));

        assertThat(run(journal.toString(), "--symbols", "삼성전자"))
                .as(err.toString())
                .isEqualTo(Main.DONE);

        assertThat(out.toString()).contains("005930").doesNotContain("000660");
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        List<String> all = new ArrayList<>(List.of("quality"));
        all.addAll(List.of(arguments));
        return line.execute(all.toArray(String[]::new));
    }
}
