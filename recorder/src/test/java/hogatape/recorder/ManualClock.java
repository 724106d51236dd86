package hogatape.recorder;

import hogatape.journal.RecordClock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Clocks that stand still until a test turns them on. */
final class ManualClock implements RecordClock {
    private static final long WALL = 1_795_392_030_000_000_000L;

    private final AtomicLong monotonic = new AtomicLong(-1_000_000_000L);

    @Override
    public long wallNanos() {
        return WALL + monotonic.get();
    }

    @Override
    public long monotonicNanos() {
        return monotonic.get();
    }

    void advance(long time, TimeUnit unit) {
        monotonic.addAndGet(unit.toNanos(time));
    }
}
