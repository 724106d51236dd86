package hogatape.backtest;

import java.util.List;

/**
 * Watches how far the worlds' equities lie apart: each second and at each moment at which any account changed, and all of them
 * at the same moment, for prices move their worth together.
 */
final class DivergenceLog {
    private static final long VALUE_NANOS = 1_000_000_000L;

    private long nextValue = Long.MIN_VALUE;
    private long fills;
    private long lowest;
    private long lowestNanos = Long.MIN_VALUE;
    private long opened;
    private long openedFrom;
    private long openedTo;

    /** A moment of the tape is over; prices and accounts are those of its end. */
    void moment(long tapeNanos, List<World> worlds) {
        long now = 0;
        for (World world : worlds) {
            now += world.fillCount();
        }
        if (tapeNanos < nextValue && now == fills) {
            return;
        }
        fills = now;
        nextValue = tapeNanos + VALUE_NANOS;
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        for (World world : worlds) {
            long won = world.account().equityWon();
            low = Math.min(low, won);
            high = Math.max(high, won);
        }
        range(tapeNanos, high - low);
    }

    private void range(long tapeNanos, long range) {
        if (lowestNanos == Long.MIN_VALUE || range <= lowest) {
            lowest = range;
            lowestNanos = tapeNanos;
        }
        if (range - lowest > opened) {
            opened = range - lowest;
            openedFrom = lowestNanos;
            openedTo = tapeNanos;
        }
    }

    /** What came of it, beside the worlds' fills. */
    Divergence divergence(List<WorldResult> worlds) {
        return new Divergence(opened, openedFrom, openedTo, Divergence.parted(worlds));
    }
}
