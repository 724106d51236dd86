package hogatape.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.backtest.OrderJourney.Flag;
import hogatape.fill.FillModel;
import hogatape.market.Venue;
import hogatape.message.Sentence;
import hogatape.replay.StrategyException;
import hogatape.strategy.NewOrder;
import hogatape.strategy.Order;
import hogatape.tape.Tape;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feed 10 ms, entry and response 30 ms, a book each 200 ms. */
class WorldTest {
    @TempDir
    Path temporary;

    private final Scripted strategy = new Scripted();
    private Runs runs;

    @BeforeEach
    void tape() {
        runs = new Runs(temporary);
    }

    private static NewOrder.Draft buy(long size) {
        return NewOrder.buy(Venue.NXT, Runs.SYMBOL, size);
    }

    private BacktestResult run(int books, FillModel model) throws Exception {
        return runs.run(Backtest.of(() -> strategy).models(model), Runs.books(books));
    }

    @Test
    void theEarlierBookAnswersOnceTheLatenciesHavePassed() throws Exception {
        strategy.at(1, self -> self.enter(buy(10).limit(71_500)));
        run(2, FillModel.EXPECTED);

        assertThat(strategy.lines)
                .containsExactly(
                        "10:00:00.000 book 1",
                        "10:00:00.060 1 accepted: buy 10 NXT 005930 limit 71500 day OPEN",
                        "10:00:00.060 1: 10 at 71500, taker, book taken, costs 93 FILLED",
                        "10:00:00.200 book 2");
    }

    @Test
    void whereTheNextBookHasASayTheAnswerComesBehindIt() throws Exception {
        strategy.at(1, self -> self.enter(buy(10).limit(71_500)));
        run(2, FillModel.PESSIMISTIC);

        assertThat(strategy.lines)
                .containsExactly(
                        "10:00:00.000 book 1",
                        "10:00:00.200 book 2",
                        "10:00:00.200 1 accepted: buy 10 NXT 005930 limit 71500 day OPEN",
                        "10:00:00.200 1: 10 at 71500, taker, book taken, costs 93 FILLED");
    }

    @Test
    void theAccountRefusesBeforeTheExchangeHears() throws Exception {
        strategy.at(1, self -> {
            self.enter(buy(1_000).limit(71_500));
            self.enter(NewOrder.sell(Venue.NXT, Runs.SYMBOL, 1).limit(71_500));
        });
        BacktestResult result = run(2, FillModel.EXPECTED);

        assertThat(strategy.lines)
                .containsExactly(
                        "10:00:00.000 book 1",
                        "10:00:00.060 1 rejected: buy 1000 NXT 005930 limit 71500 day"
                                + " (NO_CASH the account has not the cash for it, costs included) REJECTED",
                        "10:00:00.060 2 rejected: sell 1 NXT 005930 limit 71500 day"
                                + " (NO_SHARES the account has not the shares to sell) REJECTED",
                        "10:00:00.200 book 2");
        assertThat(result.worlds().get(0).orders())
                .allSatisfy(order -> assertThat(order.arrivalNanos()).isEqualTo(OrderJourney.NEVER));
    }

    @Test
    void shortSalesAndCreditAreAllowedByOptions() throws Exception {
        strategy.at(1, self -> {
            self.enter(buy(1_000).limit(71_400));
            self.enter(NewOrder.sell(Venue.NXT, Runs.SYMBOL, 1).limit(71_600));
        });
        runs.run(
                Backtest.of(() -> strategy)
                        .models(FillModel.EXPECTED)
                        .shortSelling(true)
                        .credit(true),
                Runs.books(2));

        assertThat(strategy.lines)
                .containsExactly(
                        "10:00:00.000 book 1",
                        "10:00:00.060 1 accepted: buy 1000 NXT 005930 limit 71400 day OPEN",
                        "10:00:00.060 2 accepted: sell 1 NXT 005930 limit 71600 day OPEN",
                        "10:00:00.200 book 2");
    }

    @Test
    void aCancelMayComeTooLate() throws Exception {
        strategy.at(1, self -> {
            self.enter(buy(10).limit(71_500));
            self.cancel(1);
        });
        BacktestResult result = run(2, FillModel.EXPECTED);

        assertThat(strategy.lines)
                .containsExactly(
                        "10:00:00.000 book 1",
                        "10:00:00.060 1 accepted: buy 10 NXT 005930 limit 71500 day OPEN",
                        "10:00:00.060 1: 10 at 71500, taker, book taken, costs 93 FILLED",
                        "10:00:00.060 1 cancel rejected: buy 10 NXT 005930 limit 71500 day (DONE the order was done before)"
                                + " FILLED",
                        "10:00:00.200 book 2");
        assertThat(result.worlds().get(0).orders().get(0).flags()).containsExactly(Flag.CANCEL_RACE_LOST);
    }

    @Test
    void aJourneyIsInTheExchangesTimeThoughItsFillWasToldLate() throws Exception {
        strategy.at(1, self -> self.enter(buy(10).limit(71_500))).at(2, self -> self.cancel(1));
        BacktestResult result = runs.run(
                Backtest.of(() -> strategy).models(FillModel.PESSIMISTIC),
                Tape.from("2026-11-23T10:00:00")
                        .book(Runs.NXT, Runs.SYMBOL)
                        .ladder(71_400, 71_500, 100)
                        .after("150ms")
                        .book(Runs.NXT, "000660")
                        .ladder(71_400, 71_500, 100)
                        .after("50ms")
                        .book(Runs.NXT, Runs.SYMBOL)
                        .ladder(71_400, 71_500, 100)
                        .after("200ms")
                        .book(Runs.NXT, Runs.SYMBOL)
                        .ladder(71_400, 71_500, 100));
        OrderJourney journey = result.worlds().get(0).orders().get(0);

        assertThat(journey.steps())
                .extracting(JourneyStep::kind)
                .containsExactly(
                        JourneyStep.Kind.ACCEPTED,
                        JourneyStep.Kind.FILLED,
                        JourneyStep.Kind.CANCEL_SENT,
                        JourneyStep.Kind.CANCEL_REJECTED);
        assertThat(journey.flags()).isEmpty();
    }

    @Test
    void aFillHasTheBestPricesOfItsMomentThoughALaterBookToldIt() throws Exception {
        strategy.at(1, self -> self.enter(buy(10).limit(71_600)));
        BacktestResult result = runs.run(
                Backtest.of(() -> strategy).models(FillModel.PESSIMISTIC),
                Tape.from("2026-11-23T10:00:00")
                        .book(Runs.NXT, Runs.SYMBOL)
                        .ladder(71_400, 71_500, 100)
                        .after("200ms")
                        .book(Runs.NXT, Runs.SYMBOL)
                        .ladder(71_500, 71_600, 100)
                        .after("200ms")
                        .book(Runs.NXT, Runs.SYMBOL)
                        .ladder(71_500, 71_600, 100));
        FillRecord fill = result.worlds().get(0).fills().get(0);

        assertThat(fill.priceHundredths()).isEqualTo(7_160_000);
        assertThat(fill.bidWon()).isEqualTo(71_400);
        assertThat(fill.askWon()).isEqualTo(71_500);
    }

    @Test
    void whatRestsIsAmendedAndCancelled() throws Exception {
        strategy.at(1, self -> self.enter(buy(10).limit(71_300)))
                .at(2, self -> self.amend(1, 71_200, 20))
                .at(3, self -> self.cancel(1));
        BacktestResult result = run(4, FillModel.EXPECTED);

        assertThat(strategy.lines)
                .containsExactly(
                        "10:00:00.000 book 1",
                        "10:00:00.060 1 accepted: buy 10 NXT 005930 limit 71300 day OPEN",
                        "10:00:00.200 book 2",
                        "10:00:00.260 1 amended: buy 10 NXT 005930 limit 71300 day OPEN",
                        "10:00:00.400 book 3",
                        "10:00:00.460 1 cancelled: buy 10 NXT 005930 limit 71300 day CANCELLED",
                        "10:00:00.600 book 4");
        OrderJourney journey = result.worlds().get(0).orders().get(0);
        assertThat(journey.priceWon()).isEqualTo(71_200);
        assertThat(journey.size()).isEqualTo(20);
        assertThat(journey.queueOnArrival()).isEqualTo(100);
        assertThat(journey.steps())
                .extracting(JourneyStep::kind)
                .containsExactly(
                        JourneyStep.Kind.ACCEPTED,
                        JourneyStep.Kind.AMEND_SENT,
                        JourneyStep.Kind.AMENDED,
                        JourneyStep.Kind.CANCEL_SENT,
                        JourneyStep.Kind.CANCELLED);
        assertThat(strategy.context.account().freeCashWon()).isEqualTo(10_000_000);
    }

    @Test
    void anAnswerOnTheTapesLastSilenceIsNeverTold() throws Exception {
        strategy.at(2, self -> self.enter(buy(10).limit(71_500)));
        BacktestResult result = run(2, FillModel.EXPECTED);

        assertThat(strategy.lines).containsExactly("10:00:00.000 book 1", "10:00:00.200 book 2");
        assertThat(result.worlds().get(0).warnings())
                .extracting(Sentence::english)
                .containsExactly("Of 1 orders no answer came before the tape ended.");
    }

    @Test
    void timersAndAnswersComeInTapeOrder() throws Exception {
        strategy.at(1, self -> {
            self.context.timerAfter(Duration.ofMillis(59));
            self.context.timerAfter(Duration.ofMillis(61));
            self.context.timerAfter(Duration.ofMillis(50)).cancel();
            self.enter(buy(10).limit(71_400));
        });
        run(2, FillModel.EXPECTED);

        assertThat(strategy.lines)
                .containsExactly(
                        "10:00:00.000 book 1",
                        "10:00:00.059 timer",
                        "10:00:00.060 1 accepted: buy 10 NXT 005930 limit 71400 day OPEN",
                        "10:00:00.061 timer",
                        "10:00:00.200 book 2");
    }

    @Test
    void aStrategysFailureNamesItsCallbackAndModel() {
        strategy.at(1, self -> self.enter(buy(10).limit(71_400))).at(2, self -> {
            throw new IllegalStateException("divided the spoils");
        });

        assertThatThrownBy(() -> run(3, FillModel.EXPECTED))
                .isInstanceOf(StrategyException.class)
                .hasMessageStartingWith("The strategy failed in onBook under the model expected at sequence")
                .hasMessageEndingWith(": java.lang.IllegalStateException: divided the spoils");
    }

    @Test
    void anotherRunsOrderIsNone() throws Exception {
        strategy.at(1, self -> self.enter(buy(10).limit(71_400)));
        run(2, FillModel.EXPECTED);
        Order foreign = strategy.orders.get(0);
        Scripted other = new Scripted().at(1, self -> self.context.cancel(foreign));

        assertThatThrownBy(() -> runs.run(Backtest.of(() -> other).models(FillModel.EXPECTED), Runs.books(2)))
                .hasMessageContaining("The order 1 is another run's.");
    }

    @Test
    void aDayBeforeTheTablesOfCostsEndsTheRunWithASentence() {
        strategy.at(1, self -> self.enter(buy(10).limit(71_500)));

        assertThatThrownBy(() -> runs.run(
                        Backtest.of(() -> strategy),
                        Tape.from("2020-11-23T10:00:00")
                                .book(Runs.NXT, Runs.SYMBOL)
                                .ask(1, 71_500, 100)))
                .isInstanceOf(BacktestException.class)
                .hasMessageContaining("2020-11-23");
    }

    @Test
    void theAccountIsToldByTheFillAndValuedByTheMiddle() throws Exception {
        strategy.at(1, self -> self.enter(buy(10).limit(71_500)));
        BacktestResult result = run(30, FillModel.EXPECTED);
        AccountEnd account = result.worlds().get(0).account();

        assertThat(account.positions()).containsExactly(new PositionEnd(Runs.SYMBOL, 10, 7_150_000, 7_145_000));
        assertThat(account.resultWon()).isEqualTo(-500 - 93);
        assertThat(result.worlds().get(0).drawdown().won()).isEqualTo(593);
        assertThat(strategy.context.account().equityWon()).isEqualTo(account.equityWon());
        assertThat(result.worlds().get(0).positions())
                .extracting(PositionPoint::size)
                .containsExactly(10L);
        assertThat(result.prices()).isNotEmpty();
    }
}
