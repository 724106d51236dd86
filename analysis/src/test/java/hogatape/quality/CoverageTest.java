package hogatape.quality;

import static hogatape.quality.LedgerTape.KRX;
import static hogatape.quality.LedgerTape.ONE;
import static hogatape.quality.LedgerTape.TWO;
import static hogatape.quality.LedgerTape.books;
import static hogatape.quality.LedgerTape.only;
import static hogatape.quality.LedgerTape.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hogatape.journal.JournalMerger;
import hogatape.tape.Tape;
import hogatape.tape.TapeBuilder;
import hogatape.tape.TapeRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When an issue counts as subscribed and connected; the KRX opens for an auction at 08:30 and trades until 15:30. */
class CoverageTest {
    @TempDir
    Path folder;

    @Test
    void aDayThatWasRecordedFromTheFirstAuctionToTheLastIsWhole() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T08:30");
        books(tape, "08:30", 7 * 60, ONE);
        tape.at("2026-11-23T15:30").stopped("done");

        DayLedger day = only(tape, folder.resolve("journal"));

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

        IssueLedger issue = Days.issue(only(tape, folder.resolve("journal")), KRX, ONE);

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
        assertThat(issue.confidence()).isEqualTo(100);
    }

    @Test
    void aLostConnectionIsAHoleFromWhereItWasHeardLast() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T09:20");
        books(tape, "09:20", 10, ONE);
        tape.at("2026-11-23T09:30:10").book(KRX, ONE).ladder(71_000, 71_100, 10);
        tape.at("2026-11-23T09:31:07").disconnected("silence");
        tape.at("2026-11-23T09:32:30").reconnected();
        books(tape, "09:33", 5, ONE);

        IssueLedger issue = Days.issue(only(tape, folder.resolve("journal")), KRX, ONE);

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

        IssueLedger issue = Days.issue(only(tape, folder.resolve("journal")), KRX, ONE);

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
    void aRecorderThatDiedWithinAMergedJournalIsAHoleToTheDaysEnd() throws Exception {
        TapeBuilder dies = Tape.from("2026-11-23T15:00");
        books(dies, "15:00", 2, ONE);
        List<TapeRecord> untilItDied = new ArrayList<>(dies.build().records());
        untilItDied.remove(untilItDied.size() - 1);
        TapeBuilder lives = Tape.from("2026-11-23T15:00");
        books(lives, "15:00", 20, TWO);
        books(lives, "2026-11-24T", "09:00", 2, TWO);
        write(folder.resolve("dies"), untilItDied);
        lives.build().writeTo(folder.resolve("lives"));
        Path merged = folder.resolve("merged");
        JournalMerger.merge(List.of(folder.resolve("dies"), folder.resolve("lives")), merged);

        List<DayLedger> days = Days.of(merged);

        assertThat(Days.issue(days.get(0), KRX, ONE).sum(Minute::notConnectedSeconds))
                .isEqualTo(28 * 60 + 10);
        assertThat(Days.issue(days.get(0), KRX, TWO).sum(Minute::notConnectedSeconds))
                .isZero();
        assertThat(Days.issue(days.get(1), KRX, ONE).sum(Minute::frames)).isZero();
    }
}
