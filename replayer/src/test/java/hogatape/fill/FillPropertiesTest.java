package hogatape.fill;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.fill.RandomScript.Shown;
import hogatape.fill.RandomScript.Volume;
import hogatape.fill.TestListener.Told;
import hogatape.strategy.FillRule;
import hogatape.strategy.Side;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What holds on every tape, for every stream of orders. */
class FillPropertiesTest {
    private static final int STEPS = 60;

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void aWorseModelNeverGaveAnOrderMoreByAnyMoment(@ForAll long seed) {
        RandomScript script = new RandomScript(seed, false).play(STEPS);
        List<Told> worse = script.market.listener(FillModel.PESSIMISTIC).fills();
        List<Told> expected = script.market.listener(FillModel.EXPECTED).fills();
        List<Told> better = script.market.listener(FillModel.OPTIMISTIC).fills();
        for (List<Told> fills : List.of(worse, expected, better)) {
            for (Told fill : fills) {
                long[] got = {
                    filled(worse, fill.order(), fill.nanos()),
                    filled(expected, fill.order(), fill.nanos()),
                    filled(better, fill.order(), fill.nanos())
                };
                assertThat(got)
                        .as("order %d at %d on this tape:%n%s", fill.order(), fill.nanos(), script)
                        .isSorted();
            }
        }
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void noFillIsWorseThanTheLimitAndNoneLargerThanTheOrder(@ForAll long seed) {
        RandomScript script = new RandomScript(seed, false).play(STEPS);
        for (FillModel model : FillModel.values()) {
            for (Told fill : script.market.listener(model).fills()) {
                boolean buy = script.orders.get(fill.order()).side() == Side.BUY;
                long limit = script.orders.get(fill.order()).priceWon();
                for (long[] amendment : script.amendments) {
                    if (amendment[0] == fill.order() && limit > 0) {
                        limit = buy ? Math.max(limit, amendment[1]) : Math.min(limit, amendment[1]);
                    }
                }
                if (limit > 0) {
                    assertThat(buy ? fill.priceHundredths() <= limit * 100 : fill.priceHundredths() >= limit * 100)
                            .as("%s under %s", fill, model)
                            .isTrue();
                }
                assertThat(fill.size()).isPositive();
            }
            if (script.amendments.isEmpty()) {
                script.orders.forEach((order, request) -> assertThat(
                                filled(script.market.listener(model).fills(), order, Long.MAX_VALUE))
                        .isLessThanOrEqualTo(request.size()));
            }
        }
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void restingOrdersOfASideNeverGotMoreThanAFrameToldToHaveTraded(@ForAll long seed) {
        RandomScript script = new RandomScript(seed, false).play(STEPS);
        for (FillModel model : FillModel.values()) {
            for (Volume volume : script.volumes) {
                for (Side side : Side.values()) {
                    long got = script.market.listener(model).fills().stream()
                            .filter(fill -> fill.nanos() == volume.nanos())
                            .filter(fill ->
                                    fill.rule() == FillRule.QUEUE_TRADED || fill.rule() == FillRule.TRADED_THROUGH)
                            .filter(fill -> script.orders.get(fill.order()).side() == side)
                            .mapToLong(Told::size)
                            .sum();
                    long told = script.volumes.stream()
                            .filter(each -> each.nanos() == volume.nanos())
                            .mapToLong(Volume::rise)
                            .sum();
                    assertThat(got).as("%s under %s", side, model).isLessThanOrEqualTo(told);
                }
            }
        }
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void nothingIsTakenTwiceFromABookThatStandsStill(@ForAll long seed) {
        RandomScript script = new RandomScript(seed, true).play(STEPS);
        Shown book = script.books.get(0);
        for (FillModel model : FillModel.values()) {
            assertThat(taken(script, model, Side.BUY)).isLessThanOrEqualTo(book.asks());
            assertThat(taken(script, model, Side.SELL)).isLessThanOrEqualTo(book.bids());
        }
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void theSameAgain(@ForAll long seed) {
        RandomScript once = new RandomScript(seed, false).play(STEPS);
        RandomScript again = new RandomScript(seed, false).play(STEPS);
        for (FillModel model : FillModel.values()) {
            assertThat(once.market.told(model)).isEqualTo(again.market.told(model));
        }
    }

    private static long taken(RandomScript script, FillModel model, Side side) {
        return script.market.listener(model).fills().stream()
                .filter(fill -> script.orders.get(fill.order()).side() == side)
                .mapToLong(Told::size)
                .sum();
    }

    private static long filled(List<Told> fills, long order, long moment) {
        long sum = 0;
        for (Told fill : fills) {
            sum += fill.order() == order && fill.nanos() <= moment ? fill.size() : 0;
        }
        return sum;
    }
}
