package hogatape.quality;

import static hogatape.quality.LedgerTape.KRX;
import static hogatape.quality.LedgerTape.ONE;
import static hogatape.quality.LedgerTape.TWO;
import static hogatape.quality.LedgerTape.books;
import static hogatape.quality.LedgerTape.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hogatape.journal.ClockJump;
import hogatape.journal.JournalArchiver;
import hogatape.journal.Payload;
import hogatape.journal.RecordKind;
import hogatape.market.DayRange;
import hogatape.tape.Tape;
import hogatape.tape.TapeBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a ledger counts, and what its judgement goes by. */
class QualityLedgerTest {
    @TempDir
    Path folder;

    @Test
    void skippedUpdatesFailedChecksAndRecordsThatCannotBeDecodedAreCounted() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T10:00").clock();
        for (int book = 0; book < 10; book++) {
            tape.at("2026-11-23T10:00:" + (10 + book)).book(KRX, ONE).ladder(71_000, 71_100, 10);
            if (book >= 8) {
                tape.with("total_ask_size_change", 7);
            } else if (book == 5) {
                tape.with("total_bid_size", 1).with("total_bid_size_change", -99);
            } else if (book == 6) {
                tape.with("total_bid_size_change", 99);
            }
        }
        tape.at("2026-11-23T10:01:00").raw("0|H0STASP0|001|005930^nonsense");

        IssueLedger issue = Days.issue(only(tape, folder.resolve("journal")), KRX, ONE);

        Minute minute = Days.at(issue, "10:00");
        assertThat(minute.skipped()).isEqualTo(2);
        assertThat(minute.failed()).isEqualTo(1);
        assertThat(minute.confidence()).isEqualTo(100 * 0.9 * 0.98, within(1e-9));
        assertThat(Days.at(issue, "10:01").failed()).isEqualTo(1);
        assertThat(Days.at(issue, "10:01").frames()).isZero();
        assertThat(HoleText.of(issue).english()).contains("2 failed, 20 % behind skipped updates");
    }

    @Test
    void anIssueOfWhichNothingCameHasNoFigureWhereItWasThere() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T10:00").connection(1).subscribed("H0NXASP0", TWO);
        tape.connection(2).subscribed(KRX, TWO).disconnected("gone at once").connection(0);
        books(tape, "10:00", 2, ONE);

        DayLedger day = only(tape, folder.resolve("journal"));

        IssueLedger there = Days.issue(day, "H0NXASP0", TWO);
        assertThat(there.confidence()).isNaN();
        assertThat(Days.at(there, "10:00").confidence()).isEqualTo(100);
        assertThat(Days.issue(day, KRX, TWO).confidence()).isZero();
        assertThat(day.confidence()).isEqualTo(50);
        assertThat(day.neverHeard()).containsExactly(Days.issue(day, "H0NXASP0", TWO), Days.issue(day, KRX, TWO));
    }

    @Test
    void aDayIsAsGoodAsTheSecondsThatWereSubscribed() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T10:00:20");
        tape.book(KRX, ONE).ladder(71_000, 71_100, 10).at("2026-11-23T10:00:40").stopped("done");

        IssueLedger issue = Days.issue(only(tape, folder.resolve("journal")), KRX, ONE);

        assertThat(Days.at(issue, "10:00").notSubscribedSeconds()).isEqualTo(40);
        assertThat(Days.at(issue, "10:00").confidence()).isEqualTo(100 / 3.0, within(1e-9));
        assertThat(Days.at(issue, "10:00").subscribedConfidence()).isEqualTo(100, within(1e-9));
        assertThat(issue.confidence()).isEqualTo(100, within(1e-9));
        assertThat(HeatLine.forEncoding(StandardCharsets.UTF_8).of(issue, 9 * 60 + 50, 10 * 60 + 20))
                .isEqualTo("\u00b7\u2588\u00b7");
    }

    @Test
    void aClockThatJumpsHalvesWhatItsMinuteIsWorth() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T10:00");
        books(tape, "10:00", 1, ONE);
        tape.at("2026-11-23T10:01:00").record(RecordKind.CLOCK, Payload.write(new ClockJump(5_000_000_000L)));
        books(tape, "10:01", 2, ONE);

        DayLedger day = only(tape, folder.resolve("journal"));

        assertThat(Days.where(Days.issue(day, KRX, ONE), Minute::clockNotes)).isEqualTo(Map.of("10:01", 1));
        assertThat(Days.at(Days.issue(day, KRX, ONE), "10:01").confidence()).isEqualTo(50);
        assertThat(HoleText.of(Days.issue(day, KRX, ONE)).english()).contains("clock doubtful 1 min");
        assertThat(day.jumps()).extracting(DayNotes.Jump::jumpNanos).containsExactly(5_000_000_000L);
    }

    @Test
    void sessionsGoByTheExchangesTime() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T03:00");
        for (int second = 0; second < 120; second += 10) {
            tape.book(KRX, ONE)
                    .ladder(71_000, 71_100, 10)
                    .with("exchange_time", String.format("10%02d%02d", second / 60, second % 60))
                    .after("10s");
        }
        tape.at("2026-11-23T03:02").stopped("done");

        IssueLedger issue = Days.issue(only(tape, folder.resolve("journal")), KRX, ONE);

        assertThat(Days.at(issue, "03:00").openSeconds()).isEqualTo(60);
        assertThat(Days.at(issue, "03:01").confidence()).isEqualTo(100);
        assertThat(Days.where(issue, Minute::openSeconds))
                .containsEntry("08:29", 60)
                .doesNotContainKey("08:30");
    }

    @Test
    void aMinuteIsJudgedByWhatCameUpToIt() throws Exception {
        TapeBuilder all = Tape.from("2026-11-23T10:00");
        books(all, "10:00", 5, ONE, TWO);
        books(all, "10:05", 3, TWO);
        TapeBuilder part = Tape.from("2026-11-23T10:00");
        books(part, "10:00", 5, ONE, TWO);
        books(part, "10:05", 3, TWO);
        books(all, "10:08", 9, ONE);
        Path whole = folder.resolve("whole");
        Path beginning = folder.resolve("beginning");
        all.build().writeTo(whole);
        part.build().writeTo(beginning);

        for (String symbol : List.of(ONE, TWO)) {
            List<Minute> before = minutesBefore(Days.of(beginning).get(0), symbol);
            assertThat(before).hasSize(90 + 7);
            assertThat(minutesBefore(Days.of(whole).get(0), symbol)).isEqualTo(before);
        }
    }

    @Test
    void anArchivedDayAndAPartOfATapeAreJudgedAlike() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-20T10:00");
        books(tape, "2026-11-20T", "10:00", 2, ONE);
        books(tape, "2026-11-23T", "10:00", 3, ONE);
        Path journal = folder.resolve("journal");
        tape.build().writeTo(journal);
        List<DayLedger> days = Days.of(journal);

        assertThat(Days.of(DayRange.parse("2026-11-23"), journal)).isEqualTo(days.subList(1, 2));
        JournalArchiver.archive(journal, LocalDate.MIN, LocalDate.MAX, day -> {});
        assertThat(Days.of(journal)).isEqualTo(days);
    }

    private static List<Minute> minutesBefore(DayLedger day, String symbol) {
        return Days.issue(day, KRX, symbol).minutes().stream()
                .filter(minute -> Days.time(minute).compareTo("10:07") < 0)
                .toList();
    }
}
