package hogatape.samples.exchange;

import hogatape.market.SeoulTime;
import java.time.LocalDate;

/** The time on the market: it starts where it is told to and runs on with real time. */
final class MarketClock {
    private final long[] startsEpochNanos;
    private final long eachNanos;
    private long startedNanos;
    private boolean watched;

    /** Starts now. Times alone are on today's date. */
    MarketClock(MarketTimes times) {
        this(times, LocalDate.now(SeoulTime.ZONE), System.nanoTime());
    }

    MarketClock(MarketTimes times, LocalDate today, long startedNanos) {
        startsEpochNanos = times.starts().stream()
                .mapToLong(start -> start.epochNanos(today))
                .toArray();
        eachNanos = times.each().toNanos();
        this.startedNanos = startedNanos;
    }

    /** Somebody watches from now on: a market of several times has waited at the first for that. */
    void watch(long nanoTime) {
        if (!watched && startsEpochNanos.length > 1) {
            startedNanos = nanoTime;
        }
        watched = true;
    }

    LocalDate startDay() {
        return SeoulTime.date(startsEpochNanos[0]);
    }

    /** Nanoseconds since the epoch, at a reading of {@link System#nanoTime()}. */
    long epochNanos(long nanoTime) {
        long elapsed = nanoTime - startedNanos;
        int stretch = (int) Math.min(Math.max(elapsed, 0) / eachNanos, startsEpochNanos.length - 1);
        return startsEpochNanos[stretch] + elapsed - stretch * eachNanos;
    }
}
