package hogatape.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seeks in journals of written and of archived days, and compares with what reading everything gives. */
class SeekTest {
    private static final int SEEKS = 60;
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    @TempDir
    Path folder;

    private final Random random = new Random(5);
    private TestTape tape;

    @BeforeEach
    void begin() {
        tape = new TestTape(folder);
    }

    @Test
    void findsEverySequenceAndTimeInWrittenDays() throws Exception {
        writeDays();

        seekEverywhere();
    }

    @Test
    void findsEverySequenceAndTimeWhereSomeDaysAreArchived() throws Exception {
        writeDays();
        JournalArchiver.archive(folder, MONDAY, MONDAY.plusDays(1), day -> {});

        seekEverywhere();
    }

    @Test
    void findsEverySequenceAndTimeInArchivedDays() throws Exception {
        writeDays();
        JournalArchiver.archive(folder, LocalDate.MIN, LocalDate.MAX, day -> {});

        seekEverywhere();
    }

    @Test
    void missesNothingWhereTheClockWasThrownBack() throws Exception {
        try (JournalWriter writer = JournalWriter.open(folder, SyncPolicy.NONE, tape.clock())) {
            for (int minute = 0; minute < 30; minute++) {
                tape.writeMinute(writer, 300);
                if (minute == 14) {
                    tape.clock().throwWall(Duration.ofMinutes(-10));
                }
            }
        }

        seekEverywhere();
        JournalArchiver.archive(folder, LocalDate.MIN, LocalDate.MAX, day -> {});
        seekEverywhere();
    }

    @Test
    void findsItsPlaceWithoutStates() throws Exception {
        try (JournalWriter writer = JournalWriter.open(folder)) {
            for (int i = 1; i <= 3000; i++) {
                RecordedEvent event = RecordedEvent.frame(i, "frame " + i + "0123456789".repeat(10));
                event.writeTo(writer);
                tape.written().add(event);
            }
        }

        seekEverywhere();
    }

    @Test
    void anEmptyJournalHasOneEnd() throws Exception {
        JournalWriter.open(folder).close();
        try (JournalReader reader = JournalReader.open(folder)) {
            reader.seekTime(5);
            assertThat(RecordedEvent.readAll(reader)).isEmpty();
            reader.seekSequence(5);
            assertThat(RecordedEvent.readAll(reader)).isEmpty();
            assertThat(reader.tapeNanos()).isEqualTo(Long.MIN_VALUE);
        }
    }

    private void writeDays() throws JournalException {
        tape.writeDay(5, 500);
        tape.writeDay(3, 40);
        tape.writeDay(8, 400);
    }

    private void seekEverywhere() throws Exception {
        List<RecordedEvent> all = tape.written();
        long[] tapeBefore = new long[all.size() + 1];
        TapeTime running = new TapeTime();
        for (int i = 0; i < all.size(); i++) {
            tapeBefore[i] = running.nanos();
            running.advance(all.get(i).wallNanos());
        }
        tapeBefore[all.size()] = running.nanos();
        try (JournalReader reader = JournalReader.open(folder)) {
            for (int i = 0; i < SEEKS; i++) {
                int place = i < 2 ? i * all.size() : random.nextInt(all.size());
                reader.seekSequence(place + 1);
                requireAt(reader, place, tapeBefore);

                long time = tapeBefore[1] + (long) (random.nextDouble() * 1.01 * (running.nanos() - tapeBefore[1]));
                time = i % 2 == 0 ? time : all.get(place % all.size()).wallNanos();
                reader.seekTime(time);
                requireAt(reader, firstAt(tapeBefore, time), tapeBefore);
            }
        }
    }

    private static int firstAt(long[] tapeBefore, long time) {
        int place = 0;
        while (place < tapeBefore.length - 1 && tapeBefore[place + 1] < time) {
            place++;
        }
        return place;
    }

    private void requireAt(JournalReader reader, int place, long[] tapeBefore) throws Exception {
        List<RecordedEvent> all = tape.written();
        assertThat(reader.tapeNanos()).isEqualTo(tapeBefore[place]);
        for (RecordedEvent expected : all.subList(place, Math.min(place + 3, all.size()))) {
            assertThat(RecordedEvent.read(reader)).isEqualTo(expected);
        }
        if (place + 3 > all.size()) {
            assertThat(RecordedEvent.read(reader)).isNull();
        }
    }
}
