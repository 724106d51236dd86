package hogatape.kis;

/** When a session was heard last. The socket's thread writes, any thread may ask. */
public final class LastHeard {
    private volatile long wallNanos;
    private volatile long monotonicNanos;
    private volatile long dataMonotonicNanos;
    private volatile long dataFrames;

    /**
     * @param wallNanos when the connection was asked for, by the wall clock
     * @param monotonicNanos the same moment by the monotonic clock
     */
    LastHeard(long wallNanos, long monotonicNanos) {
        message(wallNanos, monotonicNanos);
    }

    void message(long wall, long monotonic) {
        wallNanos = wall;
        monotonicNanos = monotonic;
    }

    void data(long monotonic) {
        dataMonotonicNanos = monotonic;
        dataFrames++; // Written by the socket's thread alone.
    }

    /** When the last message of any kind came, nanoseconds since the epoch; before it, when the connection was asked for. */
    public long wallNanos() {
        return wallNanos;
    }

    /** The same moment by the monotonic clock. */
    public long monotonicNanos() {
        return monotonicNanos;
    }

    /** When the last message came that was no JSON, by the monotonic clock; meaningless before the first one. */
    public long dataMonotonicNanos() {
        return dataMonotonicNanos;
    }

    /** The messages that came and were no JSON. */
    public long dataFrames() {
        return dataFrames;
    }
}
