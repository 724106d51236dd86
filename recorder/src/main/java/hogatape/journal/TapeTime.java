package hogatape.journal;

/**
 * Tape time: the running maximum of the records' wall stamps, in nanoseconds since the epoch. It never runs backwards,
 * whatever the wall clock does.
 */
public final class TapeTime {
    private long nanos = Long.MIN_VALUE;

    /** Tape time before a journal's first record. */
    public TapeTime() {}

    TapeTime(long nanos) {
        this.nanos = nanos;
    }

    /** Takes a record's wall stamp and returns the tape time at that record. */
    public long advance(long wallNanos) {
        if (wallNanos > nanos) {
            nanos = wallNanos;
        }
        return nanos;
    }

    /** The tape time now; {@link Long#MIN_VALUE} before the first record. */
    public long nanos() {
        return nanos;
    }
}
