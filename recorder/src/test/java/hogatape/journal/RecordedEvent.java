package hogatape.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A record as a value, for comparisons. */
record RecordedEvent(long sequence, RecordKind kind, int connection, long wallNanos, long monotonicNanos, String text) {
    static RecordedEvent frame(long sequence, String text) {
        return new RecordedEvent(sequence, RecordKind.FRAME, 0, 1000 + sequence, sequence, text);
    }

    void writeTo(RecordHandler handler) {
        // Payloads seldom begin where their buffer begins.
        byte[] bytes = ("xy" + text + "z").getBytes(StandardCharsets.UTF_8);
        handler.onRecord(
                RecordHandler.UNNUMBERED, kind, connection, wallNanos, monotonicNanos, bytes, 2, bytes.length - 3);
    }

    static List<RecordedEvent> readAll(JournalReader reader) throws DamagedJournalException {
        List<RecordedEvent> events = new ArrayList<>();
        reader.readAll(collector(events));
        return events;
    }

    /** The next record; null at the end. */
    static RecordedEvent read(JournalReader reader) throws DamagedJournalException {
        List<RecordedEvent> events = new ArrayList<>();
        return reader.read(collector(events)) ? events.get(0) : null;
    }

    static RecordHandler collector(List<RecordedEvent> events) {
        return (sequence, kind, connection, wall, monotonic, buffer, offset, length) -> events.add(new RecordedEvent(
                sequence,
                kind,
                connection,
                wall,
                monotonic,
                new String(buffer, offset, length, StandardCharsets.UTF_8)));
    }
}
