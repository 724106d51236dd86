package hogatape.backtest;

import hogatape.account.TradingAccount;
import hogatape.backtest.JourneyStep.Kind;
import hogatape.backtest.OrderJourney.Flag;
import hogatape.fill.CancelReason;
import hogatape.fill.ExchangeListener;
import hogatape.fill.OrderFlag;
import hogatape.strategy.FillRule;
import hogatape.strategy.OrderState;
import hogatape.strategy.OrderUpdate;
import hogatape.strategy.OrderUpdate.Change;
import hogatape.strategy.RejectReason;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What comes back from an exchange: it goes into the order's journey at once, and to the strategy after the latency of response, but
 * not before the tape could tell it. Answers come in their order, as on one line.
 */
final class Answers implements ExchangeListener {
    private final World world;
    private final TradingAccount account;
    private final EnteredOrders orders;
    private final PriceBoard board;
    private final Draws draws;
    private final Wakes wakes;
    private final FillBook fills;
    private final Deque<Answer> underway = new ArrayDeque<>();
    private long lastTold = Long.MIN_VALUE;

    private record Answer(long toldNanos, Runnable told) {}

    Answers(
            World world,
            TradingAccount account,
            EnteredOrders orders,
            PriceBoard board,
            Draws draws,
            Wakes wakes,
            FillBook fills) {
        this.world = world;
        this.account = account;
        this.orders = orders;
        this.board = board;
        this.draws = draws;
        this.wakes = wakes;
        this.fills = fills;
    }

    /** Gives the strategy what is due. */
    void deliver() {
        while (!underway.isEmpty() && underway.peek().toldNanos() <= now()) {
            underway.remove().told().run();
        }
    }

    /** The broker refused something before the exchange heard of it, and holds nothing back for it. */
    void refused(WorldOrder order, Change change, RejectReason reason, long sentNanos, long knownNanos) {
        order.journey.step(Kind.valueOf(change.name()), sentNanos, 0, reason.text());
        answer(order, knownNanos, () -> {
            if (change == Change.REJECTED) {
                order.state = OrderState.REJECTED;
            }
            tell(order, change, reason.text(), sentNanos, 0);
        });
    }

    @Override
    public void accepted(long number, long priceWon, long queueAhead, long nanos, long sequence) {
        WorldOrder order = orders.of(number);
        order.journey.rests(queueAhead);
        order.journey.step(Kind.ACCEPTED, nanos, sequence, 0, priceWon * 100, "");
        answer(order, nanos, () -> {
            order.priceWon = priceWon;
            order.state = OrderState.OPEN;
            if (priceWon > 0 && priceWon != order.request().priceWon()) {
                account.amended(order, priceWon, order.open());
                orders.holdForAmendments(order);
            }
            tell(order, Change.ACCEPTED, "", nanos, sequence);
        });
    }

    @Override
    public void rejected(long number, RejectReason reason, long nanos, long sequence) {
        WorldOrder order = orders.of(number);
        order.journey.done(nanos);
        no(order, Change.REJECTED, reason, nanos, sequence);
    }

    @Override
    public void filled(
            long number,
            long size,
            long priceHundredths,
            boolean maker,
            FillRule rule,
            long nanos,
            long sequence,
            long queueBefore) {
        WorldOrder order = orders.of(number);
        JourneyLog journey = order.journey;
        journey.step(Kind.FILLED, nanos, sequence, size, priceHundredths, rule.sentence());
        journey.trades(size, nanos);
        Quote quote = board.of(order.request().venue(), order.request().symbol());
        FillBook.Seen seen = new FillBook.Seen(
                size,
                priceHundredths,
                maker,
                rule,
                nanos,
                sequence,
                quote.session(nanos, world.calendar()),
                queueBefore,
                quote.bidAt(nanos),
                quote.askAt(nanos));
        answer(order, nanos, () -> fills.told(order, seen));
    }

    @Override
    public void amended(long number, long priceWon, long size, long queueAhead, long nanos, long sequence) {
        WorldOrder order = orders.of(number);
        order.journey.rests(queueAhead);
        order.journey.resized(size);
        order.journey.step(Kind.AMENDED, nanos, sequence, size, priceWon * 100, "");
        answer(order, nanos, () -> {
            order.amendments.remove(0);
            order.priceWon = priceWon;
            order.size = size;
            if (!order.state.isDone()) {
                account.amended(order, priceWon, order.open());
                orders.holdForAmendments(order);
            }
            tell(order, Change.AMENDED, "", nanos, sequence);
        });
    }

    @Override
    public void amendRejected(long number, RejectReason reason, long nanos, long sequence) {
        no(orders.of(number), Change.AMEND_REJECTED, reason, nanos, sequence);
    }

    @Override
    public void cancelled(long number, CancelReason reason, long nanos, long sequence) {
        over(orders.of(number), Kind.CANCELLED, Change.CANCELLED, OrderState.CANCELLED, reason.text(), nanos, sequence);
    }

    @Override
    public void cancelRejected(long number, RejectReason reason, long nanos, long sequence) {
        no(orders.of(number), Change.CANCEL_REJECTED, reason, nanos, sequence);
    }

    @Override
    public void expired(long number, long nanos, long sequence) {
        over(orders.of(number), Kind.EXPIRED, Change.EXPIRED, OrderState.EXPIRED, "", nanos, sequence);
    }

    @Override
    public void triggered(long number, long nanos, long sequence) {
        WorldOrder order = orders.of(number);
        order.journey.step(Kind.TRIGGERED, nanos, sequence, "");
        answer(order, nanos, () -> tell(order, Change.TRIGGERED, "", nanos, sequence));
    }

    @Override
    public void queue(long number, long ahead, long nanos, long sequence) {
        orders.of(number).journey.queue(ahead, nanos, sequence);
    }

    @Override
    public void flag(long number, OrderFlag flag, long nanos, long sequence) {
        JourneyLog journey = orders.of(number).journey;
        journey.flag(Flag.valueOf(flag.name()));
        if (flag != OrderFlag.BEYOND_VISIBLE_BOOK) {
            journey.step(Kind.FROZEN, nanos, sequence, flag.name());
        }
    }

    private void no(WorldOrder order, Change change, RejectReason reason, long nanos, long sequence) {
        order.journey.step(Kind.valueOf(change.name()), nanos, sequence, reason.text());
        answer(order, nanos, () -> {
            if (change == Change.REJECTED) {
                order.state = OrderState.REJECTED;
                account.released(order);
            } else if (change == Change.AMEND_REJECTED) {
                order.amendments.remove(0);
                if (!order.state.isDone()) {
                    account.amendmentOver(order);
                    orders.holdForAmendments(order);
                }
            }
            tell(order, change, reason.text(), nanos, sequence);
        });
    }

    private void over(
            WorldOrder order, Kind kind, Change change, OrderState state, String reason, long nanos, long sequence) {
        order.journey.step(kind, nanos, sequence, reason);
        order.journey.done(nanos);
        answer(order, nanos, () -> {
            order.state = state;
            account.released(order);
            tell(order, change, reason, nanos, sequence);
        });
    }

    private void answer(WorldOrder order, long knownNanos, Runnable told) {
        long way = draws.response(order.id(), order.answered++);
        lastTold = Math.max(lastTold, Math.max(now(), knownNanos + way));
        underway.add(new Answer(lastTold, told));
        if (lastTold > now()) {
            wakes.at(lastTold, world::wake);
        }
    }

    private void tell(WorldOrder order, Change change, String reason, long nanos, long sequence) {
        world.tell(new OrderUpdate(order, change, reason, nanos, sequence));
    }

    private long now() {
        return wakes.replay().tapeNanos();
    }
}
