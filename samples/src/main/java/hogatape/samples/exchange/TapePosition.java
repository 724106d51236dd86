package hogatape.samples.exchange;

import hogatape.journal.RecordKind;

/**
 * How far a tape has been played, in nanoseconds: by the monotonic stamps, by tape time where these do not compare. What
 * is skipped takes no time, nor does the time in which nobody recorded.
 */
final class TapePosition {
    private static final long BACK_TOLERANCE_NANOS = 1_000_000_000L;
    private static final long AHEAD_TOLERANCE_NANOS = 86_400_000_000_000L;

    private long nanos;
    private long tapeNanos;
    private long monotonicNanos;
    private boolean moving;

    /** The next record is played. */
    void move(RecordKind kind, long tape, long monotonic) {
        long step = monotonic - monotonicNanos;
        if (moving && kind != RecordKind.STARTED) {
            boolean comparable = step >= -BACK_TOLERANCE_NANOS && step <= AHEAD_TOLERANCE_NANOS;
            nanos += comparable ? Math.max(0, step) : tape - tapeNanos;
        }
        // A stamp that runs back a little, from another thread, is not counted twice.
        monotonicNanos = moving && step < 0 && step >= -BACK_TOLERANCE_NANOS && kind != RecordKind.STARTED
                ? monotonicNanos
                : monotonic;
        tapeNanos = tape;
        moving = true;
    }

    /** Records are passed over. */
    void skip() {
        moving = false;
    }

    long nanos() {
        return nanos;
    }
}
