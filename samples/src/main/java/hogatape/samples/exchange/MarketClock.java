package hogatape.samples.exchange;

import hogatape.market.SeoulMoment;
import hogatape.market.SeoulTime;
import java.time.LocalDate;

/** The time on the market: it starts where it is told to and runs on with real time. */
final class MarketClock {
    private final long startEpochNanos;
    private final long startedNanos = System.nanoTime();

    /** A time alone starts on today's date. */
    MarketClock(SeoulMoment at) {
        startEpochNanos = at.epochNanos(LocalDate.now(SeoulTime.ZONE));
    }

    LocalDate startDay() {
        return SeoulTime.date(startEpochNanos);
    }

    /** Nanoseconds since the epoch, at a reading of {@link System#nanoTime()}. */
    long epochNanos(long nanoTime) {
        return startEpochNanos + (nanoTime - startedNanos);
    }
}
