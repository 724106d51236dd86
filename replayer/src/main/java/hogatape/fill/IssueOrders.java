package hogatape.fill;

import hogatape.strategy.OrderKind;
import java.util.List;
import java.util.function.Consumer;

/** The own orders of one issue at one venue, and what comes to them: arrivals, amendments, cancels, trades, the end of their time. */
final class IssueOrders {
    final IssueState issue;
    final FillModel model;
    final Teller teller;
    final ExchangeListener listener;
    final OwnSide buys = new OwnSide(true);
    final OwnSide sells = new OwnSide(false);
    final Claims claims = new Claims();
    final Arrivals arrivals;

    final Stops stops = new Stops();

    private final Changes changes;
    private final TradePass tradePass;
    private final BookPass bookPass;
    private final Consumer<ExchangeOrder> done;
    private long dueNanos = Long.MAX_VALUE;

    /** The end of the first order's time, by the exchange's time, and of the Seoul day of them all. */
    private long untilNanoOfDay = Long.MAX_VALUE;

    private long dayEndNanos = Long.MAX_VALUE;

    IssueOrders(
            IssueState issue,
            FillModel model,
            double cancelExponent,
            ExchangeListener listener,
            Consumer<ExchangeOrder> done) {
        this.done = done;
        this.issue = issue;
        this.model = model;
        this.listener = listener;
        teller = new Teller(listener, model);
        arrivals = new Arrivals(issue, model, teller, claims, done);
        tradePass = new TradePass(model, teller::resting);
        bookPass = new BookPass(this, cancelExponent);
        changes = new Changes(this, done);
    }

    /** Whether nothing can happen here, whatever the tape brings. */
    boolean isIdle() {
        return isEmpty() && claims.isEmpty();
    }

    /** The moment up to which time alone changes nothing. */
    long dueNanos() {
        return dueNanos;
    }

    private boolean isEmpty() {
        return buys.count() == 0 && sells.count() == 0 && arrivals.first() == null && stops.isEmpty();
    }

    /** A new order that the rules allow arrives. */
    void enter(ExchangeOrder order, long nanos) {
        settle(nanos);
        dayEndNanos = issue.dayEndNanos();
        if (order.request.kind() == OrderKind.STOP_LIMIT) {
            stops.add(order);
            listener.accepted(order.id, order.priceWon(), ExchangeListener.NO_QUEUE, nanos, issue.sequence);
            sweep();
            return;
        }
        order.own.live = true;
        order.shadow.live = true;
        arrivals.arrive(order, side(order), nanos);
        sweep();
    }

    /** Amends an order that is not done on both tracks; the rules allow the price. */
    void amend(ExchangeOrder order, long priceWon, long size, long nanos) {
        settle(nanos);
        changes.amend(order, priceWon, size, nanos);
        sweep();
    }

    /** Cancels an order that is not done on both tracks. */
    void cancel(ExchangeOrder order, long nanos) {
        settle(nanos);
        changes.cancel(order, nanos);
        sweep();
    }

    void onBook() {
        settle(issue.stateNanos);
        bookPass.take();
        expire(issue.stateNanos);
        sweep();
    }

    void onTrade() {
        settle(issue.stateNanos);
        long price = issue.tradePriceWon;
        if (issue.phase() == Phase.AUCTION) {
            auction(price, issue.tradeSize, issue.latest, issue.stateNanos, issue.sequence);
        } else {
            traded(issue.latest, price, issue.tradeSize, issue.tradeFromBids, issue.tradeFromAsks);
        }
        for (int each = 0; each < buys.count(); each++) {
            teller.queue(buys.get(each), issue.stateNanos, issue.sequence);
        }
        for (int each = 0; each < sells.count(); each++) {
            teller.queue(sells.get(each), issue.stateNanos, issue.sequence);
        }
        trigger(price);
        sweep();
    }

    void onStatus() {
        if (issue.isInterrupted()) {
            flagAll(OrderFlag.HALT, issue.stateNanos);
        }
    }

    void onGap(long nanos) {
        flagAll(OrderFlag.GAP, nanos);
    }

    /** Time has passed at the exchange. */
    void advance(long nanos) {
        settle(nanos);
        expire(nanos);
        sweep();
    }

    /** A trade in continuous trading behind a book, told by the issue's latest frame. */
    void traded(BookState book, long priceWon, long size, boolean fromBids, boolean fromAsks) {
        give(buys, book, priceWon, size, fromBids, fromAsks ? claims.at(false, priceWon) : 0);
        give(sells, book, priceWon, size, fromAsks, fromBids ? claims.at(true, priceWon) : 0);
    }

    /** An auction's one price. */
    void auction(long priceWon, long size, BookState before, long nanos, long sequence) {
        tradePass.trade(buys, before, priceWon, size, true, true, nanos, sequence);
        tradePass.trade(sells, before, priceWon, size, true, true, nanos, sequence);
    }

    /** The market has traded at a price: stop-limits that waited for it arrive. */
    void trigger(long priceWon) {
        ExchangeOrder order = stops.triggeredBy(priceWon);
        while (order != null) {
            order.own.live = true;
            order.shadow.live = true;
            listener.triggered(order.id, issue.stateNanos, issue.sequence);
            arrivals.arrive(order, side(order), issue.stateNanos);
            order = stops.triggeredBy(priceWon);
        }
    }

    OwnSide side(ExchangeOrder order) {
        return order.buy ? buys : sells;
    }

    private void give(OwnSide side, BookState book, long priceWon, long size, boolean atPrice, long claimed) {
        long left = size - claimed;
        if (left > 0 && side.count() > 0) {
            tradePass.trade(side, book, priceWon, left, atPrice, false, issue.stateNanos, issue.sequence);
        }
    }

    private void settle(long nanos) {
        if (nanos >= dayEndNanos) {
            expire(nanos);
        }
        arrivals.settle(nanos);
        end(buys, nanos - Arrivals.SNAPSHOT_LIMIT_NANOS);
        end(sells, nanos - Arrivals.SNAPSHOT_LIMIT_NANOS);
    }

    /** Ends orders whose cancel has arrived by a moment. */
    void end(OwnSide side, long untilNanos) {
        for (int each = 0; each < side.count(); each++) {
            ExchangeOrder order = side.get(each);
            if (order.ending && !order.waiting && order.endNanos <= untilNanos) {
                teller.answerCancel(order);
                order.ending = false;
                order.shadow.live = false;
            }
        }
    }

    private void expire(long nanos) {
        boolean dayIsOver = nanos >= dayEndNanos;
        long now = issue.exchangeNanoOfDay(nanos);
        if (!dayIsOver && now < untilNanoOfDay) {
            return;
        }
        expire(buys, dayIsOver, now, nanos);
        expire(sells, dayIsOver, now, nanos);
        ExchangeOrder stop = stops.over(dayIsOver, now);
        while (stop != null) {
            done.accept(stop);
            listener.expired(stop.id, nanos, issue.sequence);
            stop = stops.over(dayIsOver, now);
        }
    }

    private void expire(OwnSide side, boolean dayIsOver, long now, long nanos) {
        for (int each = 0; each < side.count(); each++) {
            ExchangeOrder order = side.get(each);
            if (dayIsOver || now >= order.untilNanoOfDay) {
                if (order.waiting) {
                    arrivals.settle(order, null);
                }
                if (order.own.live) {
                    order.own.live = false;
                    order.cancelUnanswered = false;
                    listener.expired(order.id, nanos, issue.sequence);
                }
                teller.answerCancel(order);
                order.ending = false;
                order.shadow.live = false;
            }
        }
    }

    private void flagAll(OrderFlag flag, long nanos) {
        for (OwnSide side : List.of(buys, sells)) {
            for (int each = 0; each < side.count(); each++) {
                teller.flag(side.get(each), flag, nanos, issue.sequence);
            }
        }
        stops.forEach(order -> teller.flag(order, flag, nanos, issue.sequence));
    }

    /** Forgets what is done, and finds when time alone will change something. */
    private void sweep() {
        untilNanoOfDay = stops.untilNanoOfDay();
        dueNanos = arrivals.dueNanos();
        sweep(buys);
        sweep(sells);
        if (untilNanoOfDay != Long.MAX_VALUE) {
            // The day ends with all orders, whatever the exchange's time.
            long nanos = issue.stateNanos;
            long untilNanos = nanos + untilNanoOfDay - issue.exchangeNanoOfDay(nanos);
            dueNanos = Math.min(dueNanos, Math.min(untilNanos, dayEndNanos));
        }
    }

    private void sweep(OwnSide side) {
        for (int each = side.count() - 1; each >= 0; each--) {
            ExchangeOrder order = side.get(each);
            if (order.isDone()) {
                side.remove(order);
                done.accept(order);
                continue;
            }
            untilNanoOfDay = Math.min(untilNanoOfDay, order.untilNanoOfDay);
            if (order.ending) {
                dueNanos = Math.min(dueNanos, order.endNanos + Arrivals.SNAPSHOT_LIMIT_NANOS);
            }
        }
    }
}
