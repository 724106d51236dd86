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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the command tells people and scripts. */
class QualityCommandTest extends QualityRuns {
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
    void aDamagedDayIsToldAndTheRestIsJudged() throws Exception {
        damage();

        assertThat(run(journal.toString())).isEqualTo(Main.FAILED);

        assertThat(out.toString())
                .contains(
                        "107 frames", "damaged 10 s", "is damaged on 2026-11-23: record ", "not connected 2 min 10 s");
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
}
