package hogatape.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hogatape.journal.ClockJump;
import hogatape.journal.JournalArchiver;
import hogatape.journal.JournalWriter;
import hogatape.journal.Payload;
import hogatape.journal.RecordClock;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.SyncPolicy;
import hogatape.market.DayRange;
import hogatape.tape.Tape;
import hogatape.tape.TapeBuilder;
import hogatape.tape.TapeRecord;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The KRX opens for an auction at 08:30 and trades until 15:30; a book each ten seconds is six a minute. */
class QualityLedgerTest {
    private static final String KRX = "H0STASP0";
    private static final String ONE = "005930";
    private static final String TWO = "000660";

    @TempDir
    Path folder;

    @Test
    void aDayThatWasRecordedFromTheFirstAuctionToTheLastIsWhole() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T08:30");
        books(tape, "08:30", 7 * 60, ONE);
        tape.at("2026-11-23T15:30").stopped("done");

        DayLedger day = only(tape);

        IssueLedger issue = Days.issue(day, KRX, ONE);
        assertThat(issue.sum(Minute::openSeconds)).isEqualTo(7 * 3600);
        assertThat(issue.sum(Minute::holeSeconds)).isZero();
        assertThat(issue.sum(Minute::frames)).isEqualTo(7 * 60 * 6);
        assertThat(issue.minutes()).hasSize(7 * 60).allMatch(minute -> minute.confidence() == 100);
        assertThat(day.confidence()).isEqualTo(100);
    }

    @Test
    void whatNobodyHadSubscribedToIsOneHoleAndNoneInAClosedHour() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T08:30");
        tape.at("2026-11-23T08:40:30").started();
        books(tape, "08:41", 4, ONE);
        tape.at("2026-11-23T08:45:15").stopped("enough");

        IssueLedger issue = Days.issue(only(tape), KRX, ONE);

        Map<String, Integer> hole = Days.where(issue, Minute::notSubscribedSeconds);
        assertThat(hole)
                .containsEntry("08:30", 60)
                .containsEntry("08:39", 60)
                .containsEntry("08:40", 30)
                .doesNotContainKeys("08:29", "08:41", "08:44", "15:30", "16:00")
                .containsEntry("08:45", 45)
                .containsEntry("15:29", 60);
        assertThat(issue.sum(Minute::holeSeconds)).isEqualTo(7 * 3600 - 4 * 60 - 30 - 15);
        assertThat(Days.at(issue, "08:40").confidence()).isEqualTo(50);
        assertThat(issue.confidence()).isEqualTo((50 + 4 * 100 + 25) / 6.0);
    }

    @Test
    void aLostConnectionIsAHoleFromWhereItWasHeardLast() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T09:20");
        books(tape, "09:20", 10, ONE);
        tape.at("2026-11-23T09:30:10").book(KRX, ONE).ladder(71_000, 71_100, 10);
        tape.at("2026-11-23T09:31:07").disconnected("silence");
        tape.at("2026-11-23T09:32:30").reconnected();
        books(tape, "09:33", 5, ONE);

        IssueLedger issue = Days.issue(only(tape), KRX, ONE);

        assertThat(Days.where(issue, Minute::notConnectedSeconds))
                .isEqualTo(Map.of("09:30", 50, "09:31", 60, "09:32", 30));
        assertThat(Days.where(issue, Minute::silentSeconds)).isEmpty();
        assertThat(Days.at(issue, "09:30").confidence()).isEqualTo(100 / 6.0, within(1e-9));
        assertThat(Days.at(issue, "09:31").confidence()).isZero();
        assertThat(Days.at(issue, "09:33").confidence()).isEqualTo(100);
    }

    @Test
    void aRecorderThatDiedIsAHoleSinceItsLastRecord() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T10:00");
        books(tape, "10:00", 2, ONE);
        tape.at("2026-11-23T10:04:20").started();
        books(tape, "10:05", 2, ONE);

        IssueLedger issue = Days.issue(only(tape), KRX, ONE);

        assertThat(Days.where(issue, Minute::notConnectedSeconds))
                .isEqualTo(Map.of("10:01", 10, "10:02", 60, "10:03", 60, "10:04", 20));
    }

    @Test
    void aRecorderThatDiedAndCameBackOnAnotherDayLeavesAHoleOnBoth() throws Exception {
        TapeBuilder first = Tape.from("2026-11-23T15:20");
        books(first, "15:20", 2, ONE);
        TapeBuilder second = Tape.from("2026-11-24T08:31");
        books(second, "2026-11-24T", "08:31", 1, ONE);
        Path journal = folder.resolve("journal");
        List<TapeRecord> untilItDied = new ArrayList<>(first.build().records());
        untilItDied.remove(untilItDied.size() - 1);
        write(journal, untilItDied);
        second.build().writeTo(journal);

        List<DayLedger> days = Days.of(journal);

        assertThat(days).extracting(DayLedger::date).containsExactly(Days.MONDAY, LocalDate.of(2026, 11, 24));
        assertThat(Days.issue(days.get(0), KRX, ONE).sum(Minute::notConnectedSeconds))
                .isEqualTo(8 * 60 + 10);
        assertThat(Days.where(Days.issue(days.get(1), KRX, ONE), Minute::notConnectedSeconds))
                .isEqualTo(Map.of("08:30", 60));
    }

    @Test
    void anIssueThatFallsSilentWhileItsPeersGoOnIsAHole() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T10:00");
        books(tape, "10:00", 5, ONE, TWO);
        books(tape, "10:05", 3, TWO);
        books(tape, "10:08", 2, ONE, TWO);

        DayLedger day = only(tape);

        assertThat(Days.where(Days.issue(day, KRX, ONE), Minute::silentSeconds))
                .isEqualTo(Map.of("10:05", 60, "10:06", 60, "10:07", 60));
        assertThat(Days.where(Days.issue(day, KRX, TWO), Minute::silentSeconds)).isEmpty();
        assertThat(Days.at(Days.issue(day, KRX, ONE), "10:06").confidence()).isZero();
        assertThat(Days.at(Days.issue(day, KRX, ONE), "10:06").activity()).isZero();
        assertThat(Days.at(Days.issue(day, KRX, ONE), "10:08").activity()).isEqualTo(1);
        assertThat(Days.at(Days.issue(day, KRX, ONE), "10:00").activity()).isNaN();
    }

    @Test
    void aFeedThatFallsSilentAsAWholeIsAHoleToo() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T10:00");
        books(tape, "10:00", 5, ONE, TWO);
        tape.at("2026-11-23T10:07").raw("{\"header\":{\"tr_id\":\"PINGPONG\"}}");
        books(tape, "10:07", 1, ONE, TWO);

        DayLedger day = only(tape);

        for (String symbol : List.of(ONE, TWO)) {
            assertThat(Days.where(Days.issue(day, KRX, symbol), Minute::silentSeconds))
                    .isEqualTo(Map.of("10:05", 60, "10:06", 60));
        }
    }

    @Test
    void littleThatDoesNotComeIsNoHole() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T10:00");
        for (int minute = 0; minute < 9; minute++) {
            tape.at("2026-11-23T10:0" + minute + ":00").book(KRX, TWO).ladder(71_000, 71_100, 10);
            if (minute < 3 || minute > 6) {
                tape.after("20s").book(KRX, ONE).ladder(71_000, 71_100, 10);
            }
        }

        assertThat(Days.issue(only(tape), KRX, ONE).sum(Minute::silentSeconds)).isZero();
    }

    @Test
    void theQuietBetweenSessionsIsNoHole() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T15:10");
        for (int second = 0; second < 600; second += 5) {
            tape.book("H0NXASP0", ONE).ladder(71_000, 71_100, 10).after("5s");
        }
        tape.at("2026-11-23T15:30").stopped("done");

        IssueLedger issue = Days.issue(only(tape), "H0NXASP0", ONE);

        assertThat(issue.minutes())
                .noneMatch(minute -> Days.time(minute).compareTo("15:20") >= 0
                        && Days.time(minute).compareTo("15:30") < 0);
        assertThat(issue.sum(Minute::silentSeconds)).isZero();
    }

    @Test
    void recordsThatAreDamagedAreAHoleFromTheSoundOneBeforeToTheOneBehind() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T10:00");
        books(tape, "10:00", 2, ONE);
        tape.at("2026-11-23T10:02:05").raw("here it breaks");
        tape.at("2026-11-23T10:02:15").book(KRX, ONE).ladder(71_000, 71_100, 10);
        books(tape, "10:03", 2, ONE);
        Path journal = write(tape);
        damage(journal, "here it breaks");

        DayLedger day = Days.of(journal).get(0);

        IssueLedger issue = Days.issue(day, KRX, ONE);
        assertThat(Days.where(issue, Minute::damagedSeconds)).isEqualTo(Map.of("10:01", 10, "10:02", 15));
        assertThat(issue.sum(Minute::frames)).isEqualTo(12 + 1 + 12);
        assertThat(day.damages().count()).isEqualTo(1);
        assertThat(day.damages().sentences().get(0)).contains("is damaged on 2026-11-23");
        assertThat(Days.at(issue, "10:02").confidence()).isEqualTo(75);
    }

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

        IssueLedger issue = Days.issue(only(tape), KRX, ONE);

        Minute minute = Days.at(issue, "10:00");
        assertThat(minute.skipped()).isEqualTo(2);
        assertThat(minute.failed()).isEqualTo(1);
        assertThat(minute.confidence()).isEqualTo(100 * 0.9 * 0.98, within(1e-9));
        assertThat(Days.at(issue, "10:01").failed()).isEqualTo(1);
        assertThat(Days.at(issue, "10:01").frames()).isZero();
    }

    @Test
    void aClockThatJumpsHalvesWhatItsMinuteIsWorth() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T10:00");
        books(tape, "10:00", 1, ONE);
        tape.at("2026-11-23T10:01:00").record(RecordKind.CLOCK, Payload.write(new ClockJump(5_000_000_000L)));
        books(tape, "10:01", 2, ONE);

        DayLedger day = only(tape);

        assertThat(Days.where(Days.issue(day, KRX, ONE), Minute::clockNotes)).isEqualTo(Map.of("10:01", 1));
        assertThat(Days.at(Days.issue(day, KRX, ONE), "10:01").confidence()).isEqualTo(50);
        assertThat(day.jumps()).extracting(DayNotes.Jump::jumpNanos).containsExactly(5_000_000_000L);
    }

    @Test
    void whatOneJournalMissesAnotherMayHave() throws Exception {
        TapeBuilder one = Tape.from("2026-11-23T10:00");
        books(one, "10:00", 3, ONE);
        TapeBuilder other = Tape.from("2026-11-23T10:02");
        books(other, "10:02", 3, ONE);
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        one.at("2026-11-23T10:03").stopped("done").build().writeTo(first);
        other.at("2026-11-23T10:05").stopped("done").build().writeTo(second);

        IssueLedger issue = Days.issue(Days.of(first, second).get(0), KRX, ONE);

        assertThat(Days.where(issue, Minute::frames))
                .isEqualTo(Map.of("10:00", 6, "10:01", 6, "10:02", 6, "10:03", 6, "10:04", 6));
        assertThat(Days.where(issue, Minute::notSubscribedSeconds))
                .doesNotContainKeys("10:00", "10:01", "10:02", "10:03", "10:04")
                .containsKeys("09:59", "10:05");
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

        IssueLedger issue = Days.issue(only(tape), KRX, ONE);

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
        Path journal = write(tape);
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

    private static void books(TapeBuilder tape, String from, int minutes, String... symbols) {
        books(tape, "2026-11-23T", from, minutes, symbols);
    }

    /** A book of each issue each ten seconds, the first on the minute. */
    private static void books(TapeBuilder tape, String day, String from, int minutes, String... symbols) {
        tape.at(day + from);
        for (int book = 0; book < 6 * minutes; book++) {
            for (String symbol : symbols) {
                tape.book(KRX, symbol).ladder(71_000, 71_100, 10);
            }
            tape.after("10s");
        }
    }

    private DayLedger only(TapeBuilder tape) throws Exception {
        List<DayLedger> days = Days.of(write(tape));
        assertThat(days).hasSize(1);
        return days.get(0);
    }

    private Path write(TapeBuilder tape) throws Exception {
        Path journal = folder.resolve("journal");
        tape.build().writeTo(journal);
        return journal;
    }

    private static void write(Path journal, List<TapeRecord> records) throws Exception {
        long nanos = records.get(0).wallNanos();
        RecordClock clock = new RecordClock() {
            @Override
            public long wallNanos() {
                return nanos;
            }

            @Override
            public long monotonicNanos() {
                return nanos;
            }
        };
        try (JournalWriter writer = JournalWriter.open(journal, SyncPolicy.NONE, clock)) {
            for (TapeRecord record : records) {
                byte[] payload = record.payload();
                writer.onRecord(
                        RecordHandler.UNNUMBERED,
                        record.kind(),
                        record.connection(),
                        record.wallNanos(),
                        record.monotonicNanos(),
                        payload,
                        0,
                        payload.length);
            }
        }
    }

    private static void damage(Path journal, String text) throws Exception {
        Path file = journal.resolve("20261123F.cq4");
        byte[] head = new byte[1 << 20];
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.readFully(head);
            access.seek(new String(head, StandardCharsets.ISO_8859_1).lastIndexOf(text));
            access.write('X');
        }
        assertThat(Files.size(file)).isPositive();
    }
}
