package hogatape.recorder;

import hogatape.journal.RecordClock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The recorder's time in a test: as on the wall, or in a hurry, when each wait of the recorder takes a millisecond. */
final class TestTime implements RecordClock, Recorder.Stop {
    private final AtomicLong ahead = new AtomicLong();
    private final AtomicLong thrown = new AtomicLong();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean hurrying;
    private volatile long hurriesUntil = Long.MIN_VALUE;

    void hurry(boolean now) {
        hurrying = now;
    }

    /** Hurries for some of its own time. */
    void hurryFor(Duration time) {
        hurriesUntil = ahead.get() + time.toNanos();
    }

    /** Whether it hurries. */
    boolean isHurrying() {
        return hurrying || ahead.get() < hurriesUntil;
    }

    /** The wall clock is set. */
    void throwWall(long nanos) {
        thrown.addAndGet(nanos);
    }

    void stop() {
        stopped.countDown();
    }

    @Override
    public long wallNanos() {
        return SYSTEM.wallNanos() + ahead.get() + thrown.get();
    }

    @Override
    public long monotonicNanos() {
        return SYSTEM.monotonicNanos() + ahead.get();
    }

    @Override
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
        if (!isHurrying()) {
            return stopped.await(time, unit);
        }
        boolean stop = stopped.await(1, TimeUnit.MILLISECONDS);
        ahead.addAndGet(Math.max(0, unit.toNanos(time) - 1_000_000));
        return stop;
    }
}
