package hogatape.report;

import hogatape.backtest.AccountEnd;
import hogatape.backtest.BacktestResult;
import hogatape.backtest.DayEnd;
import hogatape.backtest.Divergence;
import hogatape.backtest.Drawdown;
import hogatape.backtest.EquityPoint;
import hogatape.backtest.FillRecord;
import hogatape.backtest.GapSpan;
import hogatape.backtest.JourneyStep;
import hogatape.backtest.OrderJourney;
import hogatape.backtest.PositionEnd;
import hogatape.backtest.PositionPoint;
import hogatape.backtest.PricePoint;
import hogatape.backtest.RunIdentity;
import hogatape.backtest.WorldResult;
import hogatape.fill.FillModel;
import hogatape.market.SeoulTime;
import hogatape.market.Venue;
import hogatape.message.Sentence;
import hogatape.strategy.FillRule;
import hogatape.strategy.NewOrder;
import hogatape.strategy.OrderState;
import hogatape.strategy.RejectReason;
import hogatape.strategy.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A result that nobody ran: a drawn market, and orders that join the best price and sometimes fill. */
final class SampleResult {
    private static final long SECOND = 1_000_000_000L;
    private static final long START_CASH = 100_000_000;

    private final List<Long> opens = new ArrayList<>();
    private final int secondsADay;
    private final int everySeconds;
    private final List<PricePoint> prices = new ArrayList<>();
    private final Map<String, Venue> issues = new TreeMap<>(Map.of("005930", Venue.NXT, "0074K0", Venue.KRX));

    private SampleResult(int days, int secondsADay, int everySeconds) {
        this.secondsADay = secondsADay;
        this.everySeconds = everySeconds;
        for (int day = 0; day < days; day++) {
            LocalDate date = LocalDate.of(2026, 11, 2).plusDays(day / 5 * 7L + day % 5);
            opens.add(SeoulTime.startOfDay(date) + 9 * 3600 * SECOND + 30 * SECOND);
        }
        draw(new SplittableRandom(7));
    }

    /** A day of some two hours. */
    static BacktestResult day() {
        return new SampleResult(1, 7_200, 15).result(true);
    }

    /** Days of six hours, with an order every so many seconds. */
    static BacktestResult days(int days, int everySeconds) {
        return new SampleResult(days, 6 * 3_600, everySeconds).result(true);
    }

    /** One model, no gaps, no orders. */
    static BacktestResult nothing() {
        SampleResult sample = new SampleResult(1, 60, 3_600);
        sample.prices.clear();
        return sample.result(false);
    }

    private void draw(SplittableRandom random) {
        long[] middle = {71_500, 9_940};
        long[] tick = {100, 10};
        for (long open : opens) {
            for (int second = 0; second < secondsADay; second += 2) {
                int i = 0;
                for (var issue : issues.entrySet()) {
                    middle[i] += tick[i] * (random.nextInt(9) == 0 ? random.nextInt(3) - 1 : 0);
                    long wide = tick[i] * (random.nextInt(5) == 0 ? 2 : 1);
                    prices.add(new PricePoint(
                            open + second * SECOND, issue.getValue(), issue.getKey(), middle[i], middle[i] + wide));
                    i++;
                }
            }
        }
    }

    private BacktestResult result(boolean three) {
        List<WorldResult> worlds = new ArrayList<>();
        for (FillModel model : three ? FillModel.values() : new FillModel[] {FillModel.EXPECTED}) {
            worlds.add(world(model));
        }
        long last = opens.get(opens.size() - 1) + secondsADay * SECOND;
        RunIdentity identity = new RunIdentity(
                "0.1.0",
                "hogatape.samples.strategy.ImbalanceMaker",
                new TreeMap<>(Map.of("size", "10", "threshold", "0.3", "note", "<b>&\"'</b></script>{{data}}")),
                new TreeMap<>(Map.of("--cash", "100000000", "--entry-latency", "2ms")),
                42,
                List.of("tape"),
                prices.size() + 100L,
                prices.size(),
                three ? 3 : 0,
                opens.get(0),
                last,
                false);
        long gap = opens.get(0) + secondsADay / 3 * SECOND;
        return new BacktestResult(
                identity,
                worlds,
                prices,
                three
                        ? List.of(
                                new GapSpan("disconnected", gap, gap + 90 * SECOND, List.of("005930")),
                                new GapSpan("stopped", last - 60 * SECOND, Long.MAX_VALUE, List.of("0074K0")))
                        : List.of(),
                new Divergence(three ? 12_000 : 0, gap, last, OptionalLong.empty()),
                three ? List.of(Sentence.quoted("No table knows 0074K0: its sales pay the dearest tax.")) : List.of());
    }

    private WorldResult world(FillModel model) {
        SplittableRandom random = new SplittableRandom(11);
        int kindness = 1 + model.ordinal();
        Map<String, Long> held = new TreeMap<>();
        Map<String, Long> last = new TreeMap<>();
        List<OrderJourney> orders = new ArrayList<>();
        List<FillRecord> fills = new ArrayList<>();
        List<EquityPoint> equity = new ArrayList<>();
        List<PositionPoint> positions = new ArrayList<>();
        long cash = START_CASH;
        long highest = cash;
        Drawdown drawdown = Drawdown.NONE;
        long id = 0;
        for (int i = 0; i < prices.size(); i++) {
            PricePoint price = prices.get(i);
            last.put(price.symbol(), price.bidWon());
            if (price.tapeNanos() / SECOND % everySeconds == 0) {
                long position = held.getOrDefault(price.symbol(), 0L);
                Side side = position >= 60 ? Side.SELL : position <= 0 || random.nextBoolean() ? Side.BUY : Side.SELL;
                OrderJourney order = order(++id, price, side, random, kindness, opens.size() > 9 ? 1 : 40);
                orders.add(order);
                if (order.filled() > 0) {
                    position += side.sign() * order.filled();
                    held.put(price.symbol(), position);
                    FillRecord fill = fill(order, price, position);
                    fills.add(fill);
                    cash -= side.sign() * fill.size() * fill.priceHundredths() / 100
                            + fill.feeWon()
                            + fill.commissionWon()
                            + fill.taxWon();
                    positions.add(new PositionPoint(fill.toldNanos(), price.symbol(), position));
                }
            }
            if (i % 10 == 0) {
                long value = cash;
                for (var each : held.entrySet()) {
                    value += each.getValue() * last.get(each.getKey());
                }
                equity.add(new EquityPoint(price.tapeNanos(), value));
                highest = Math.max(highest, value);
                if (highest - value > drawdown.won()) {
                    drawdown = new Drawdown(highest - value, opens.get(0), price.tapeNanos());
                }
            }
        }
        long end = equity.isEmpty() ? START_CASH : equity.get(equity.size() - 1).equityWon();
        List<PositionEnd> ends = new ArrayList<>();
        held.forEach((symbol, size) -> {
            if (size != 0) {
                ends.add(new PositionEnd(symbol, size, last.get(symbol) * 100 - 5_000, last.get(symbol) * 100));
            }
        });
        Turnover sum = new Turnover();
        fills.forEach(sum::add);
        AccountEnd account = new AccountEnd(
                START_CASH,
                cash,
                ends,
                end - START_CASH + sum.costsWon() - 3_000,
                3_000,
                sum.feeWon,
                sum.commissionWon,
                sum.taxWon,
                end);
        Map<LocalDate, Long> days = new TreeMap<>();
        equity.forEach(point -> days.put(SeoulTime.date(point.tapeNanos()), point.equityWon()));
        return new WorldResult(
                model,
                Long.toHexString(0x9e3779b97f4a7c15L * kindness),
                account,
                equity,
                days.entrySet().stream()
                        .map(day -> new DayEnd(day.getKey(), day.getValue()))
                        .toList(),
                positions,
                drawdown,
                orders,
                fills,
                List.of());
    }

    private static OrderJourney order(
            long id, PricePoint at, Side side, SplittableRandom random, int kindness, int mostMoves) {
        long priceWon = side == Side.BUY ? at.bidWon() : at.askWon();
        NewOrder request = (side == Side.BUY
                        ? NewOrder.buy(at.venue(), at.symbol(), 10)
                        : NewOrder.sell(at.venue(), at.symbol(), 10))
                .limit(priceWon);
        long arrival = at.tapeNanos() + 2_000_000;
        long queue = random.nextInt(12) == 0 ? 0 : (long) StrictMath.exp(random.nextDouble() * 11);
        boolean fills = random.nextInt(10) < 2 + 2 * kindness;
        boolean raced = fills && random.nextInt(9) == 0;
        List<JourneyStep> steps = new ArrayList<>();
        steps.add(new JourneyStep(JourneyStep.Kind.ACCEPTED, arrival, id * 50, 0, 0, queue, ""));
        long ahead = queue;
        long now = arrival;
        int moves = 1 + random.nextInt(mostMoves);
        for (int move = 0; move < moves; move++) {
            now += (long) (random.nextDouble() * 3 * SECOND / kindness);
            ahead = fills && move == moves - 1 ? 0 : ahead * (80 + random.nextInt(20)) / 100;
            steps.add(new JourneyStep(JourneyStep.Kind.QUEUE, now, id * 50 + move, 0, 0, ahead, ""));
        }
        if (raced || !fills) {
            steps.add(new JourneyStep(JourneyStep.Kind.CANCEL_SENT, now, 0, 0, 0, ahead, ""));
        }
        long filled = fills ? random.nextInt(5) == 0 ? 4 : 10 : 0;
        if (fills) {
            now += 200_000_000;
            steps.add(new JourneyStep(
                    JourneyStep.Kind.FILLED,
                    now,
                    id * 50 + 41,
                    filled,
                    priceWon * 100,
                    0,
                    FillRule.QUEUE_TRADED.sentence()));
        }
        boolean rejected = !fills && random.nextInt(15) == 0;
        OrderState state = filled == 10
                ? OrderState.FILLED
                : rejected ? OrderState.REJECTED : random.nextInt(8) == 0 ? OrderState.EXPIRED : OrderState.CANCELLED;
        if (rejected) {
            steps.clear();
            steps.add(new JourneyStep(JourneyStep.Kind.REJECTED, arrival, 0, 0, 0, -1, RejectReason.NO_CASH.text()));
        }
        if (state == OrderState.CANCELLED) {
            steps.add(new JourneyStep(JourneyStep.Kind.CANCELLED, now, id * 50 + 42, 10 - filled, 0, -1, ""));
        }
        Set<OrderJourney.Flag> flags = EnumSet.noneOf(OrderJourney.Flag.class);
        if (raced) {
            flags.add(OrderJourney.Flag.CANCEL_RACE_LOST);
        }
        if (random.nextInt(60) == 0) {
            flags.add(OrderJourney.Flag.BEYOND_VISIBLE_BOOK);
        }
        return new OrderJourney(
                id,
                request,
                at.tapeNanos(),
                id * 50 - 1,
                rejected ? OrderJourney.NEVER : arrival,
                now,
                state,
                10,
                priceWon,
                filled,
                rejected ? OrderJourney.NO_QUEUE : queue,
                steps,
                flags);
    }

    private static FillRecord fill(OrderJourney order, PricePoint at, long position) {
        JourneyStep step = order.steps().stream()
                .filter(each -> each.kind() == JourneyStep.Kind.FILLED)
                .findFirst()
                .get();
        boolean taker = order.id() % 7 == 0;
        long value = step.size() * step.priceHundredths() / 100;
        return new FillRecord(
                order.id(),
                1,
                at.venue(),
                at.symbol(),
                order.request().side(),
                step.exchangeNanos(),
                step.exchangeNanos() + 1_000_000,
                step.sequence(),
                "main",
                step.size(),
                step.priceHundredths(),
                !taker,
                taker ? FillRule.BOOK_TAKEN : FillRule.QUEUE_TRADED,
                taker ? OrderJourney.NO_QUEUE : order.queueOnArrival() / 10,
                at.bidWon(),
                at.askWon(),
                value * 134 / 10_000_000,
                value * 116 / 1_000_000,
                order.request().side() == Side.SELL ? value / 500 : 0,
                position,
                order.id() % 40 == 0);
    }
}
