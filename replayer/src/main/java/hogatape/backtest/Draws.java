package hogatape.backtest;

import java.util.SplittableRandom;

/**
 * Draws of latencies by what they are for. A draw depends on the seed, the order and the message alone, not on what was drawn
 * before: so the same message of the same order takes equally long in every world, also where worlds diverge.
 */
final class Draws {
    private static final long ENTRY = 0x5851F42D4C957F2DL;
    private static final long RESPONSE = 0x14057B7EF767814FL;
    private static final long ORDER = 0x9E3779B97F4A7C15L;
    private static final long MESSAGE = 0xD1B54A32D192ED03L;

    private final Latencies latencies;
    private final long seed;

    Draws(Latencies latencies, long seed) {
        this.latencies = latencies;
        this.seed = seed;
    }

    long entry(long order, int message) {
        return draw(latencies.entry(), ENTRY, order, message);
    }

    long response(long order, int message) {
        return draw(latencies.response(), RESPONSE, order, message);
    }

    private long draw(Latency latency, long way, long order, int message) {
        return latency.isConstant()
                ? latency.most()
                : latency.draw(new SplittableRandom(seed ^ way ^ order * ORDER ^ message * MESSAGE));
    }
}
