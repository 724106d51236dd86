package hogatape.journal;

import java.time.Instant;

/** The two clocks that stamp a record. */
public interface RecordClock {
    /** The clocks of this machine. */
    RecordClock SYSTEM = new RecordClock() {
        @Override
        public long wallNanos() {
            Instant now = Instant.now();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public long monotonicNanos() {
            return System.nanoTime();
        }
    };

    /** The wall clock, nanoseconds since the epoch; may jump. */
    long wallNanos();

    /** A clock that never runs backwards, nanoseconds since some moment of this process. */
    long monotonicNanos();
}
