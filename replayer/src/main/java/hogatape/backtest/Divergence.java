package hogatape.backtest;

import java.util.List;
import java.util.OptionalLong;

/**
 * How far the worlds' equities came apart over the run.
 *
 * @param openedWon how much their range grew in the stretch in which it grew most
 * @param openedFromNanos tape time at which that stretch begins, nanoseconds since the epoch
 * @param openedToNanos where it ends
 * @param partedNanos when the first fill was that not all worlds had alike, by the exchange's time; empty where there was none
 */
public record Divergence(long openedWon, long openedFromNanos, long openedToNanos, OptionalLong partedNanos) {
    /** When the worlds parted. */
    static OptionalLong parted(List<WorldResult> worlds) {
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
