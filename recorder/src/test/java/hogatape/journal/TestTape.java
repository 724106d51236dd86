package hogatape.journal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes journals of several days as a recorder would: frames in irregular steps, marks, a state each minute. */
final class TestTape {
    static final String BEGIN = "2026-11-23T00:00:00Z";

    private final Random random = new Random(11);
    private final ThrownClock clock = new ThrownClock(BEGIN);
    private final List<RecordedEvent> written = new ArrayList<>();
    private final Path folder;

    TestTape(Path folder) {
        this.folder = folder;
    }

    /** Everything that was written, in order. */
    List<RecordedEvent> written() {
        return written;
    }

    ThrownClock clock() {
        return clock;
    }

    /** Writes some minutes of some records each; then the clock goes on to the same time of the next day. */
    void writeDay(int minutes, int recordsPerMinute) throws JournalException {
        Duration rest = Duration.ofDays(1);
        try (JournalWriter writer = JournalWriter.open(folder, SyncPolicy.NONE, clock)) {
            for (int minute = 0; minute < minutes; minute++) {
                writeMinute(writer, recordsPerMinute);
            }
        }
        clock.pass(rest.minus(Duration.ofMinutes(minutes)));
    }

    void writeMinute(JournalWriter writer, int records) {
        Duration step = Duration.ofMinutes(1).dividedBy(records);
        TapeState state = new TapeState(List.of(), writer.tapeNanos());
        write(writer, RecordKind.STATE, new String(Payload.write(state), StandardCharsets.UTF_8));
        clock.pass(step);
        for (int i = 1; i < records; i++) {
            String text = "0|H0NXASP0|001|" + random.nextLong() + "^" + "0123456789".repeat(random.nextInt(60));
            write(writer, i % 10 == 0 ? RecordKind.CLOCK : RecordKind.FRAME, i % 10 == 0 ? "" : text);
            clock.pass(step);
        }
    }

    private void write(JournalWriter writer, RecordKind kind, String text) {
        long wall = clock.wallNanos() + random.nextInt(3) * 1_000_000L;
        RecordedEvent event = new RecordedEvent(writer.lastSequence() + 1, kind, 3, wall, clock.monotonicNanos(), text);
        event.writeTo(writer);
        written.add(event);
    }
}
