package hogatape.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wall clock is thrown about while a journal is written; each record has a payload that names its moment. */
class ClockJumpTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    private final ThrownClock clock = new ThrownClock("2026-11-23T00:00:00Z");
    private final List<String> written = new ArrayList<>();

    @Test
    void aClockThrownForwardForAWhileLeavesTheFileOfTheDay() throws Exception {
        try (JournalWriter writer = open()) {
            write(writer, "before");
            clock.throwWall(DAY);
            write(writer, "thrown");
            clock.pass(MINUTE);
            write(writer, "thrown for a minute");
            clock.throwWall(DAY.negated());
            write(writer, "right again");
        }

        assertThat(days()).containsExactly("2026-11-23");
        assertThat(read()).isEqualTo(written);
    }

    @Test
    void theNextDayBeginsItsFileAfterTheClockWasThrown() throws Exception {
        try (JournalWriter writer = open()) {
            write(writer, "Monday");
            clock.throwWall(DAY.multipliedBy(3));
            write(writer, "thrown");
            clock.throwWall(DAY.multipliedBy(3).negated());
            clock.pass(Duration.ofHours(15));
            write(writer, "Tuesday's midnight in Seoul");
        }

        assertThat(days()).containsExactly("2026-11-23", "2026-11-24");
        assertThat(read()).isEqualTo(written);
    }

    @Test
    void aJumpThatLastsIsFollowed() throws Exception {
        try (JournalWriter writer = open()) {
            write(writer, "the machine falls asleep");
            clock.throwWall(DAY);
            for (int minute = 0; minute < 12; minute++) {
                write(writer, "awake for " + minute + " minutes");
                clock.pass(MINUTE);
            }
            clock.throwWall(DAY.negated());
            for (int minute = 0; minute < 12; minute++) {
                write(writer, "set right after " + minute + " minutes");
                clock.pass(MINUTE);
            }
        }
        try (JournalWriter writer = open()) {
            write(writer, "a writer of the earlier day goes on in the last file");
        }

        assertThat(days()).containsExactly("2026-11-23", "2026-11-24");
        assertThat(read()).isEqualTo(written);
    }

    @Test
    void aClockThrownBackLosesNothing() throws Exception {
        try (JournalWriter writer = open()) {
            write(writer, "before");
            clock.throwWall(DAY.negated());
            for (int minute = 0; minute < 30; minute++) {
                write(writer, "thrown back for " + minute + " minutes");
                clock.pass(MINUTE);
            }
            clock.throwWall(DAY);
            write(writer, "right again");
        }

        assertThat(days()).containsExactly("2026-11-23");
        assertThat(read()).isEqualTo(written);
    }

    @Test
    void slowDriftIsFollowedAcrossMidnight() throws Exception {
        ThrownClock drifting = clock;
        try (JournalWriter writer = open()) {
            write(writer, "before");
            for (int step = 0; step < 15; step++) {
                drifting.pass(Duration.ofHours(1).minusMillis(900));
                drifting.throwWall(Duration.ofMillis(900));
                write(writer, "hour " + step);
            }
        }

        assertThat(days()).containsExactly("2026-11-23", "2026-11-24");
        assertThat(read()).isEqualTo(written);
    }

    private JournalWriter open() throws JournalException {
        return JournalWriter.open(folder, SyncPolicy.NONE, clock);
    }

    private void write(JournalWriter writer, String text) {
        new RecordedEvent(0, RecordKind.FRAME, 0, clock.wallNanos(), clock.monotonicNanos(), text).writeTo(writer);
        written.add(text);
    }

    private List<String> days() throws JournalException {
        return DayFile.in(folder).stream()
                .map(DayFile::day)
                .map(LocalDate::toString)
                .toList();
    }

    private List<String> read() throws JournalException {
        try (JournalReader reader = JournalReader.open(folder)) {
            return RecordedEvent.readAll(reader).stream()
                    .map(RecordedEvent::text)
                    .toList();
        }
    }
}
