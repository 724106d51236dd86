package hogatape.samples.exchange;

/** When the next frame is due at so many frames a second. What a slow connection held back is made up for later. */
final class Pace {
    private static final long SECOND_NANOS = 1_000_000_000L;

    private final int rate;
    private long startedNanos;
    private long frames;

    /** A pace of so many frames a second; 0 where something else says when. */
    Pace(int rate) {
        this.rate = rate;
    }

    boolean isFixed() {
        return rate > 0;
    }

    /** Counts from now on, with one frame due at once. */
    void restart(long nowNanos) {
        startedNanos = nowNanos;
        frames = 0;
    }

    /** The nanoseconds until the next frame is due; 0 or less when it is. */
    long untilDue(long nowNanos) {
        return startedNanos + (long) (frames * ((double) SECOND_NANOS / rate)) - nowNanos;
    }

    /** Notes that a frame has gone out. */
    void sent() {
        frames++;
    }
}
