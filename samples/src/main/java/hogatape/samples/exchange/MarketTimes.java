package hogatape.samples.exchange;

import hogatape.market.SeoulMoment;
import java.time.Duration;
import java.util.List;

/**
 * The times of a simulated market. It starts at the first and runs on in real time; where there are several, it does so from
 * the first subscription on and goes on at the next after a while, so that a short run sees the day's sessions.
 *
 * @param starts one or more, in their order. Without days of their own the market trades on any day, else by the calendar
 * @param each how long each of them runs, but for the last, which goes on
 */
public record MarketTimes(List<SeoulMoment> starts, Duration each) {
    /** Checks that there is a time to start at. */
    public MarketTimes {
        starts = List.copyOf(starts);
        if (starts.isEmpty() || each.isNegative() || each.isZero()) {
            throw new IllegalArgumentException("A market starts at some time, and stays there for a while");
        }
    }

    /** A market that starts at a time and runs on. */
    public static MarketTimes from(SeoulMoment at) {
        return new MarketTimes(List.of(at), Duration.ofDays(1));
    }

    /** A market of a short run through several times of the day. */
    public static MarketTimes through(Duration each, String... times) {
        return new MarketTimes(List.of(times).stream().map(SeoulMoment::parse).toList(), each);
    }

    /** Where it starts. */
    SeoulMoment start() {
        return starts.get(0);
    }
}
