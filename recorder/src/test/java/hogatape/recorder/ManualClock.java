package hogatape.recorder;

import hogatape.journal.RecordClock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Clocks that stand still until a test turns them on. */
final class ManualClock implements RecordClock {
    private static final long WALL = 1_795_392_030_000_000_000L;

    private final AtomicLong monotonic = new AtomicLong(-1_000_000_000L);
    private final long wall;

    ManualClock() {
        this(WALL);
    }

    /**
     * @param wallNanos the wall clock when the monotonic one is 0
     */
    ManualClock(long wallNanos) {
        wall = wallNanos;
    }

    @Override
    public long wallNanos() {
        return wall + monotonic.get();
    }

    @Override
    public long monotonicNanos() {
        return monotonic.get();
    }

    void advance(long time, TimeUnit unit) {
        monotonic.addAndGet(unit.toNanos(time));
    }
}
