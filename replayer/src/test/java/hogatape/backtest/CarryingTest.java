package hogatape.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.fill.FillModel;
import hogatape.market.Adjustments;
import hogatape.market.Venue;
import hogatape.message.Sentence;
import hogatape.strategy.NewOrder;
import hogatape.strategy.Order;
import hogatape.strategy.OrderState;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import hogatape.tape.Tape;
import hogatape.tape.TapeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarryingTest {
    @TempDir
    Path temporary;

    private final Scripted strategy = new Scripted()
            .at(1, self -> self.enter(NewOrder.buy(Venue.NXT, Runs.SYMBOL, 11).limit(71_500)))
            .at(2, self -> self.enter(NewOrder.buy(Venue.NXT, Runs.SYMBOL, 11).limit(70_000)));

    /** A day near 71,450 won, and the next trading day after a base price. */
    private static TapeBuilder days(long base) {
        TapeBuilder tape = Tape.from("2026-11-23T10:00:00");
        for (int i = 0; i < 10; i++) {
            tape.book(Runs.NXT, Runs.SYMBOL).ladder(71_400, 71_500, 100).after("1s");
        }
        tape.at("2026-11-24T10:00:00");
        for (int i = 0; i < 3; i++) {
            tape.book(Runs.NXT, Runs.SYMBOL)
                    .ladder(base, base + 100, 100)
                    .with("expected_change", -base)
                    .after("1s");
        }
        return tape;
    }

    private BacktestResult run(long base, Adjustments adjustments) throws Exception {
        return new Runs(temporary)
                .run(Backtest.of(() -> strategy).models(FillModel.EXPECTED).adjustments(adjustments), days(base));
    }

    private Adjustments adjustments(String ratio) throws Exception {
        return Adjustments.read(Files.writeString(
                temporary.resolve("adjustments.csv"), "symbol,day,ratio\n005930,2026-11-24," + ratio + "\n"));
    }

    @Test
    void positionsCarryOverAndDayOrdersEnd() throws Exception {
        BacktestResult result = run(72_000, Adjustments.none());

        assertThat(result.worlds().get(0).account().positions())
                .containsExactly(new PositionEnd(Runs.SYMBOL, 11, 7_150_000, 7_205_000));
        assertThat(strategy.orders.get(1).state()).isEqualTo(OrderState.EXPIRED);
    }

    @Test
    void aBreakThatNothingExplainsEndsTheRun() {
        assertThatThrownBy(() -> run(14_300, Adjustments.none()))
                .isInstanceOf(BacktestException.class)
                .hasMessageContaining("The base price of 005930 on 2026-11-24 is 14300 won")
                .hasMessageContaining("--adjustments FILE.csv");
    }

    @Test
    void anExplainedSplitMakesMoreShares() throws Exception {
        BacktestResult result = run(14_300, adjustments("5"));

        assertThat(result.worlds().get(0).account().positions())
                .containsExactly(new PositionEnd(Runs.SYMBOL, 55, 1_430_000, 1_435_000));
        assertThat(result.worlds().get(0).warnings())
                .extracting(Sentence::english)
                .contains("11 shares of 005930 became 55 on 2026-11-24 (5 for 1).");
    }

    @Test
    void aSplitIsCarriedOutInEveryWorld() throws Exception {
        BacktestResult result = new Runs(temporary)
                .run(
                        Backtest.of(() -> new Scripted()
                                        .at(
                                                1,
                                                self -> self.enter(NewOrder.buy(Venue.NXT, Runs.SYMBOL, 11)
                                                        .limit(71_500))))
                                .adjustments(adjustments("5")),
                        days(14_300));

        assertThat(result.worlds()).hasSize(3).allSatisfy(world -> {
            assertThat(world.account().positions())
                    .containsExactly(new PositionEnd(Runs.SYMBOL, 55, 1_430_000, 1_435_000));
            assertThat(world.drawdown().won()).isLessThan(5_000);
        });
    }

    @Test
    void ordersOnAnEmptyTapeGoNowhere() throws Exception {
        Strategy hasty = new Strategy() {
            @Override
            public void onStart(StrategyContext context) {
                Order order =
                        context.enter(NewOrder.buy(Venue.NXT, Runs.SYMBOL, 1).limit(71_500));
                context.amend(order, 71_400, 1);
                context.cancel(order);
            }
        };
        BacktestResult result = new Runs(temporary).run(Backtest.of(() -> hasty), Tape.from("2026-11-23T10:00:00"));

        assertThat(result.worlds())
                .allSatisfy(world -> assertThat(world.fills()).isEmpty());
    }

    @Test
    void aBreakWithoutAPositionIsNobodysBusiness() throws Exception {
        Scripted idle = new Scripted();
        new Runs(temporary).run(Backtest.of(() -> idle).models(FillModel.EXPECTED), days(14_300));

        assertThat(idle.lines).hasSize(13);
    }
}
