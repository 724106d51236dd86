package hogatape.backtest;

/**
 * The latencies of a run.
 *
 * @param feed from the exchange's state to the moment at which the strategy sees it
 * @param entry from the strategy's order to its arrival at the exchange
 * @param response from what the exchange does to the moment at which the strategy hears of it
 */
public record Latencies(Latency feed, Latency entry, Latency response) {
    /** Guesses for a private line to a broker in Korea: measure yours. */
    public static final Latencies DEFAULT = new Latencies(Latency.millis(10), Latency.millis(30), Latency.millis(30));
}
