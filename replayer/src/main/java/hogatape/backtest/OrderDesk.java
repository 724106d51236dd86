package hogatape.backtest;

import hogatape.account.TradingAccount;
import hogatape.backtest.JourneyStep.Kind;
import hogatape.backtest.WorldOrder.Amendment;
import hogatape.fill.Exchange;
import hogatape.strategy.NewOrder;
import hogatape.strategy.OrderUpdate.Change;
import hogatape.strategy.RejectReason;
import hogatape.strategy.Side;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What goes from a strategy to its exchange: past the account, then for the latency of entry on its way, and handed over once
 * the tape has shown all that happened before its arrival. Messages arrive in the order in which they were sent, as on one line.
 */
final class OrderDesk {
    /** What the broker refuses, it refuses no sooner: else a strategy that never gives up would hold the tape. */
    private static final long REFUSAL_NANOS = 1_000_000;

    private final World world;
    private final TradingAccount account;
    private final WorstPrice worstPrice;
    private final Exchange exchange;
    private final Answers answers;
    private final Draws draws;
    private final FeedClock clock;
    private final Wakes wakes;
    private final Deque<Message> underway = new ArrayDeque<>();
    private long lastArrival = Long.MIN_VALUE;
    private long sent;

    private enum Wish {
        ENTER,
        AMEND,
        CANCEL
    }

    private record Message(Wish wish, WorldOrder order, long priceWon, long size, long arrivalNanos) {}

    OrderDesk(
            World world,
            TradingAccount account,
            WorstPrice worstPrice,
            Exchange exchange,
            Answers answers,
            Draws draws,
            FeedClock clock,
            Wakes wakes) {
        this.world = world;
        this.account = account;
        this.worstPrice = worstPrice;
        this.exchange = exchange;
        this.answers = answers;
        this.draws = draws;
        this.clock = clock;
        this.wakes = wakes;
    }

    /** The messages sent to the exchange so far. */
    long sent() {
        return sent;
    }

    WorldOrder enter(NewOrder request) {
        WorldOrder order = world.newOrder(request);
        if (now() == Long.MIN_VALUE) {
            return order; // Nothing is on the tape: there is no time at which it could arrive.
        }
        Optional<RejectReason> refusal = refusal(order);
        if (refusal.isPresent()) {
            order.kept = true;
            refuse(order, Change.REJECTED, refusal.get());
        } else {
            send(Wish.ENTER, order, 0, 0);
        }
        return order;
    }

    void amend(WorldOrder order, long priceWon, long size) {
        if (priceWon <= 0 || size <= 0) {
            throw new IllegalArgumentException("An order is amended to a price and a size above 0, not to " + size
                    + " shares at " + priceWon + " won.");
        }
        if (now() == Long.MIN_VALUE) {
            return;
        }
        order.journey.step(Kind.AMEND_SENT, now(), world.sequence(), size, priceWon * 100, "");
        Optional<RejectReason> refusal = refusal(order, priceWon, size);
        if (refusal.isPresent()) {
            refuse(order, Change.AMEND_REJECTED, refusal.get());
        } else {
            order.amendments.add(new Amendment(priceWon, size));
            send(Wish.AMEND, order, priceWon, size);
        }
    }

    void cancel(WorldOrder order) {
        if (now() == Long.MIN_VALUE) {
            return;
        }
        order.journey.cancelSent(now(), world.sequence());
        if (order.kept) {
            refuse(order, Change.CANCEL_REJECTED, RejectReason.DONE);
            return;
        }
        send(Wish.CANCEL, order, 0, 0);
    }

    /** Hands over what arrives before a moment of the exchange. */
    void arriveBefore(long exchangeNanos) {
        while (!underway.isEmpty() && underway.peek().arrivalNanos() < exchangeNanos) {
            handOver(underway.remove());
        }
    }

    /** Why the broker does not let a new order go; if it does, it holds back what that may need. */
    private Optional<RejectReason> refusal(WorldOrder order) {
        NewOrder request = order.request();
        long worst = worstPrice.of(request, now());
        if (worst == 0 && request.side() == Side.BUY) {
            return Optional.of(RejectReason.NO_PRICE);
        }
        try {
            return account.reserve(order, worst);
        } catch (ArithmeticException e) {
            // More won than can be counted.
            return Optional.of(RejectReason.NO_CASH);
        } catch (IllegalArgumentException e) {
            throw BacktestException.unchecked(e.getMessage());
        }
    }

    private Optional<RejectReason> refusal(WorldOrder order, long priceWon, long size) {
        if (order.kept) {
            return Optional.of(RejectReason.DONE);
        }
        try {
            return order.state.isDone() ? Optional.empty() : account.reserveAmendment(order, priceWon, size);
        } catch (ArithmeticException e) {
            // More won than can be counted.
            return Optional.of(RejectReason.NO_CASH);
        }
    }

    /** The broker says no before the exchange hears of it. */
    private void refuse(WorldOrder order, Change change, RejectReason reason) {
        long way = Math.max(REFUSAL_NANOS, draws.entry(order.id(), order.sent++));
        answers.refused(order, change, reason, now(), now() + way);
    }

    private void send(Wish wish, WorldOrder order, long priceWon, long size) {
        lastArrival = Math.max(lastArrival, now() + draws.entry(order.id(), order.sent++));
        underway.add(new Message(wish, order, priceWon, size, lastArrival));
        wakes.at(clock.knownAt(lastArrival), world::wake);
        sent++;
    }

    private void handOver(Message message) {
        WorldOrder order = message.order();
        long arrival = message.arrivalNanos();
        switch (message.wish()) {
            case ENTER -> {
                order.journey.arrives(arrival);
                exchange.enter(order.id(), order.request(), arrival);
            }
            case AMEND -> exchange.amend(order.id(), message.priceWon(), message.size(), arrival);
            case CANCEL -> exchange.cancel(order.id(), arrival);
        }
        world.watch();
    }

    private long now() {
        return wakes.replay().tapeNanos();
    }
}
