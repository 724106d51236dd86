package hogatape.report;

import hogatape.backtest.EquityPoint;
import hogatape.backtest.FillRecord;
import hogatape.backtest.WorldResult;
import java.util.List;
import java.util.OptionalLong;

/**
 * How far the worlds' equities lie apart over the run.
 *
 * @param widestWon the widest they came apart
 * @param widestNanos when that was
 * @param openedWon how much the range grew in the stretch in which it grew most
 * @param openedFromNanos where that stretch begins
 * @param openedToNanos where it ends
 * @param partedNanos when the first fill was that not all worlds had alike; empty where there was none
 */
record Divergence(
        long widestWon,
        long widestNanos,
        long openedWon,
        long openedFromNanos,
        long openedToNanos,
        OptionalLong partedNanos) {
    /** Looks at every point of every world. */
    static Divergence of(List<WorldResult> worlds) {
        int[] next = new int[worlds.size()];
        long[] equity = new long[worlds.size()];
        for (int i = 0; i < equity.length; i++) {
            equity[i] = worlds.get(i).account().startCashWon();
        }
        long widest = 0;
        long widestAt = 0;
        long lowest = 0;
        long lowestAt = Long.MIN_VALUE;
        long opened = 0;
        long openedFrom = 0;
        long openedTo = 0;
        for (long now = nextTime(worlds, next); now != Long.MAX_VALUE; now = nextTime(worlds, next)) {
            for (int i = 0; i < next.length; i++) {
                List<EquityPoint> points = worlds.get(i).equity();
                while (next[i] < points.size() && points.get(next[i]).tapeNanos() <= now) {
                    equity[i] = points.get(next[i]++).equityWon();
                }
            }
            long range = range(equity);
            if (range > widest) {
                widest = range;
                widestAt = now;
            }
            if (lowestAt == Long.MIN_VALUE || range <= lowest) {
                lowest = range;
                lowestAt = now;
            }
            if (range - lowest > opened) {
                opened = range - lowest;
                openedFrom = lowestAt;
                openedTo = now;
            }
        }
        return new Divergence(widest, widestAt, opened, openedFrom, openedTo, parted(worlds));
    }

    private static long nextTime(List<WorldResult> worlds, int[] next) {
        long time = Long.MAX_VALUE;
        for (int i = 0; i < next.length; i++) {
            List<EquityPoint> points = worlds.get(i).equity();
            if (next[i] < points.size()) {
                time = Math.min(time, points.get(next[i]).tapeNanos());
            }
        }
        return time;
    }

    private static long range(long[] values) {
        long low = values[0];
        long high = values[0];
        for (long value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return high - low;
    }

    private static OptionalLong parted(List<WorldResult> worlds) {
        int shared =
                worlds.stream().mapToInt(world -> world.fills().size()).min().orElse(0);
        for (int i = 0; i < shared; i++) {
            FillRecord first = worlds.get(0).fills().get(i);
            long time = first.exchangeNanos();
            boolean alike = true;
            for (WorldResult world : worlds) {
                FillRecord other = world.fills().get(i);
                alike &= other.order() == first.order()
                        && other.size() == first.size()
                        && other.priceHundredths() == first.priceHundredths()
                        && other.exchangeNanos() == first.exchangeNanos();
                time = Math.min(time, other.exchangeNanos());
            }
            if (!alike) {
                return OptionalLong.of(time);
            }
        }
        return worlds.stream()
                .filter(world -> world.fills().size() > shared)
                .mapToLong(world -> world.fills().get(shared).exchangeNanos())
                .min();
    }
}
