package hogatape.backtest;

import java.util.SplittableRandom;

/**
 * Tells which moment of the exchange a received frame shows: the time of receipt less the feed's latency, never running
 * backwards.
 */
final class FeedClock {
    private static final long FEED = 0x2545F4914F6CDD1DL;

    private final Latency latency;
    private final SplittableRandom random;
    private final long most;
    private long sequence = Long.MIN_VALUE;
    private long received = Long.MIN_VALUE;
    private long stateNanos = Long.MIN_VALUE;

    FeedClock(Latency latency, long seed) {
        this.latency = latency;
        random = new SplittableRandom(seed ^ FEED);
        most = latency.most();
    }

    /** The exchange's moment that a frame shows; the records of one frame show the same. */
    long state(long frame, long receivedNanos) {
        if (frame != sequence || receivedNanos != received) {
            sequence = frame;
            received = receivedNanos;
            stateNanos = Math.max(stateNanos, receivedNanos - (latency.isConstant() ? most : latency.draw(random)));
        }
        return stateNanos;
    }

    /** The first tape time at which no frame can come any more that shows this moment or an earlier one. */
    long knownAt(long exchangeNanos) {
        return exchangeNanos + most + 1;
    }

    /** The moment of the exchange that is certainly past at a tape time. */
    long surelyPast(long tapeNanos) {
        return Math.max(stateNanos, tapeNanos - most - 1);
    }
}
