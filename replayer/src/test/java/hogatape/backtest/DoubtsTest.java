package hogatape.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.backtest.OrderJourney.Flag;
import hogatape.fill.FillModel;
import hogatape.market.Venue;
import hogatape.message.Sentence;
import hogatape.strategy.FillRule;
import hogatape.strategy.NewOrder;
import hogatape.strategy.OrderState;
import hogatape.strategy.Side;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubtsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Divergence TOGETHER = new Divergence(0, 0, 0, OptionalLong.empty());

    private List<GapSpan> gaps = List.of();
    private Divergence divergence = TOGETHER;
    private List<Sentence> warnings = List.of();
    private long undecoded;
    private boolean stopped;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1  |  2 |  3 | nothing
            -1 | -2 |  0 | nothing
            -1 |  0 |  3 | optimisticAlone -1 0 3
            0  |  2 |  3 | notPessimistic 0 2
            1  |  0 |  3 | outOfOrder 1 0 3
            1  |  0 | -3 | outOfOrder 1 0 -3
            1  |  2 |  0 | outOfOrder 1 2 0
            -1 |  2 | -3 | outOfOrder -1 2 -3
            """)
    void aGainMayHangOnTheModel(long pessimistic, long expected, long optimistic, String doubt) {
        List<String> told = told(
                world(FillModel.PESSIMISTIC, account(pessimistic, 0, 0), List.of(), fill()),
                world(FillModel.EXPECTED, account(expected, 0, 0), List.of(), fill()),
                world(FillModel.OPTIMISTIC, account(optimistic, 0, 0), List.of(), fill()));
        assertThat(told.isEmpty() ? List.of("nothing") : told).containsExactly(doubt);
    }

    @Test
    void oneWorldHasNoOthersToDisagreeWith() {
        assertThat(told(world(FillModel.OPTIMISTIC, account(5, 0, 0), List.of(), fill())))
                .isEmpty();
    }

    @Test
    void whatWeighsMostComesFirst() {
        divergence = new Divergence(500, 1, 2, OptionalLong.of(1));
        gaps = List.of(
                new GapSpan("disconnected", 0, 5, List.of("005930")),
                new GapSpan("stopped", 90 * SECOND, Long.MAX_VALUE, List.of("005930")),
                new GapSpan("stopped", 100 * SECOND - 1, Long.MAX_VALUE, List.of("005930")));
        warnings = List.of(Sentence.quoted("Of all."));
        undecoded = 3;
        stopped = true;
        JourneyStep refusal = new JourneyStep(JourneyStep.Kind.REJECTED, 0, 0, 0, 0, -1, "LIMIT beyond");
        WorldResult pessimistic = world(
                FillModel.PESSIMISTIC,
                account(-40, 100, 0),
                List.of(Sentence.quoted("Of one.")),
                fill(),
                order(OrderState.CANCELLED, Set.of(Flag.GAP)),
                order(OrderState.REJECTED, Set.of(), refusal));
        WorldResult expected = world(
                FillModel.EXPECTED,
                account(300, 0, 200),
                List.of(),
                fill().nearAGap(),
                order(OrderState.CANCELLED, Set.of(Flag.GAP, Flag.BEYOND_VISIBLE_BOOK, Flag.HALT, Flag.PARTIAL_BOOK)),
                order(
                        OrderState.FILLED,
                        Set.of(Flag.CANCEL_RACE_LOST),
                        new JourneyStep(JourneyStep.Kind.FILLED, 4, 0, 2, 0, 0, ""),
                        new JourneyStep(JourneyStep.Kind.CANCEL_SENT, 5, 0, 0, 0, 0, ""),
                        new JourneyStep(JourneyStep.Kind.FILLED, 6, 0, 3, 0, 0, "")));
        WorldResult optimistic = world(FillModel.OPTIMISTIC, account(400, 0, 0), List.of(), fill());

        assertThat(told(pessimistic, expected, optimistic))
                .containsExactly(
                        "notPessimistic -40 300",
                        "diverged " + divergence,
                        "counted FILLS_NEAR_GAPS [EXPECTED 1 of 1]",
                        "unheardToTheEnd " + gaps.get(1),
                        "counted ORDERS_BEYOND_THE_BOOK [EXPECTED 1 of 2]",
                        "counted ORDERS_UNHEARD [PESSIMISTIC 1 of 2, EXPECTED 1 of 2]",
                        "counted ORDERS_HALTED [EXPECTED 1 of 2]",
                        "counted ORDERS_ON_PARTIAL_BOOKS [EXPECTED 1 of 2]",
                        "counted SHARES_IN_LOST_RACES [EXPECTED 3 of 10]",
                        "rejected PESSIMISTIC 1 of 2 Optional[LIMIT beyond]",
                        "costsTookTheGain PESSIMISTIC 60 -40",
                        "stillHeld EXPECTED 1 200",
                        "warned Of all.",
                        "warned PESSIMISTIC Of one.",
                        "undecoded 3",
                        "stopped");
    }

    @Test
    void nothingTraded() {
        WorldResult silent = world(FillModel.EXPECTED, account(0, 0, 0), List.of(), null);
        WorldResult unfilled =
                world(FillModel.EXPECTED, account(0, 0, 0), List.of(), null, order(OrderState.CANCELLED, Set.of()));
        assertThat(told(silent)).containsExactly("nothingTraded false");
        assertThat(told(unfilled)).containsExactly("nothingTraded true");
    }

    private List<String> told(WorldResult... worlds) {
        RunIdentity identity = new RunIdentity(
                "0", "Any", Map.of(), Map.of(), 1, List.of(), 9, 9, undecoded, 0, 100 * SECOND, stopped);
        List<String> lines = new ArrayList<>();
        DoubtListener listener = (DoubtListener) Proxy.newProxyInstance(
                DoubtListener.class.getClassLoader(), new Class<?>[] {DoubtListener.class}, (self, method, figures) -> {
                    lines.add((method.getName() + " "
                                    + Arrays.stream(figures == null ? new Object[0] : figures)
                                            .map(DoubtsTest::text)
                                            .collect(Collectors.joining(" ")))
                            .strip());
                    return null;
                });
        Doubts.tell(new BacktestResult(identity, List.of(worlds), List.of(), gaps, divergence, warnings), listener);
        return lines;
    }

    private static String text(Object figure) {
        if (figure instanceof List<?> several) {
            return several.stream().map(DoubtsTest::text).toList().toString();
        }
        return figure instanceof DoubtListener.Count count
                ? count.model() + " " + count.count() + " of " + count.of()
                : figure.toString();
    }

    private static WorldResult world(
            FillModel model, AccountEnd account, List<Sentence> warnings, FillRecord fill, OrderJourney... orders) {
        return new WorldResult(
                model,
                "",
                account,
                List.of(),
                List.of(),
                List.of(),
                Drawdown.NONE,
                List.of(orders),
                fill == null ? List.of() : List.of(fill),
                warnings);
    }

    private static AccountEnd account(long madeWon, long costsWon, long unrealisedWon) {
        List<PositionEnd> held = unrealisedWon == 0 ? List.of() : List.of(new PositionEnd("005930", 1, 100, 100));
        return new AccountEnd(
                1_000, 1_000, held, madeWon + costsWon - unrealisedWon, unrealisedWon, costsWon, 0, 0, 1_000 + madeWon);
    }

    private static OrderJourney order(OrderState state, Set<Flag> flags, JourneyStep... steps) {
        return new OrderJourney(
                1,
                NewOrder.buy(Venue.NXT, "005930", 10).limit(71_500),
                0,
                0,
                0,
                0,
                state,
                10,
                71_500,
                0,
                OrderJourney.NO_QUEUE,
                List.of(steps),
                flags);
    }

    private static FillRecord fill() {
        return new FillRecord(
                1,
                1,
                Venue.NXT,
                "005930",
                Side.BUY,
                0,
                0,
                0,
                "main",
                10,
                7_150_000,
                false,
                FillRule.BOOK_TAKEN,
                OrderJourney.NO_QUEUE,
                0,
                0,
                0,
                0,
                0,
                10,
                false);
    }
}
