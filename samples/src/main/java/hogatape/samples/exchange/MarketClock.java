package hogatape.samples.exchange;

import hogatape.market.SeoulTime;
import java.time.LocalDate;

/** The time on the market: it starts where it is told to and runs on with real time. */
final class MarketClock {
    private final long[] startsEpochNanos;
    private final long eachNanos;
    private final long startedNanos;

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
