package hogatape.recorder;

import java.util.concurrent.TimeUnit;

/** Keeps the connections of one recorder from being made all at once: the broker blocks addresses that do. */
final class DialPace {
    private static final long BETWEEN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private long next = Long.MIN_VALUE;

    /** Whether a connection may be made at this moment; if so, the next one has to wait. */
    boolean mayDial(long monotonic) {
        if (monotonic < next) {
            return false;
        }
        next = monotonic + BETWEEN_NANOS;
        return true;
    }
}
