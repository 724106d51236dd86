package hogatape.tape;

import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;

/**
 * A record of a tape.
 *
 * @param kind what it holds
 * @param connection the connection that it belongs to
 * @param wallNanos the wall clock, nanoseconds since the epoch
 * @param monotonicNanos the monotonic clock
 * @param payload its bytes; never to be written to
 */
public record TapeRecord(RecordKind kind, int connection, long wallNanos, long monotonicNanos, byte[] payload) {
    void handTo(RecordHandler handler, long sequence) {
        handler.onRecord(sequence, kind, connection, wallNanos, monotonicNanos, payload, 0, payload.length);
    }
}
