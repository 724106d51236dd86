package hogatape.journal.cut;

import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import java.util.Arrays;

/** A record that outlives its turn. */
record CopiedRecord(
        long sequence, RecordKind kind, int connection, long wallNanos, long monotonicNanos, byte[] payload) {
    static CopiedRecord of(
            long sequence,
            RecordKind kind,
            int connection,
            long wallNanos,
            long monotonicNanos,
            byte[] buffer,
            int offset,
            int length) {
        byte[] payload = Arrays.copyOfRange(buffer, offset, offset + length);
        return new CopiedRecord(sequence, kind, connection, wallNanos, monotonicNanos, payload);
    }

    void handTo(RecordHandler handler) {
        handler.onRecord(sequence, kind, connection, wallNanos, monotonicNanos, payload, 0, payload.length);
    }
}
