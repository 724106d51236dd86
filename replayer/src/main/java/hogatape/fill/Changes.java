package hogatape.fill;

import hogatape.strategy.RejectReason;
import java.util.function.Consumer;

/** Amendments and cancels of the own orders of one issue, as they arrive. */
final class Changes {
    private final IssueOrders orders;
    private final IssueState issue;
    private final FillModel model;
    private final Teller teller;
    private final ExchangeListener listener;
    private final Arrivals arrivals;
    private final Consumer<ExchangeOrder> done;

    Changes(IssueOrders orders, Consumer<ExchangeOrder> done) {
        this.orders = orders;
        this.done = done;
        issue = orders.issue;
        model = orders.model;
        teller = orders.teller;
        listener = orders.listener;
        arrivals = orders.arrivals;
    }

    /** Amends an order that is not done on both tracks; the rules allow the price. */
    void amend(ExchangeOrder order, long priceWon, long size, long nanos) {
        if (order.waiting) {
            // Both cannot be asked of one pair of books; its arrival is taken to have met the earlier one.
            arrivals.settle(order, null);
        }
        boolean told = order.own.live || order.dormant;
        if (!told || order.ending) {
            listener.amendRejected(order.id, RejectReason.DONE, nanos, issue.sequence);
        }
        if (order.ending) {
            return;
        }
        boolean keepsPlace = priceWon * 100 == order.limit && size <= order.size;
        order.size = size;
        if (order.dormant) {
            order.limit = priceWon * 100;
            listener.amended(order.id, priceWon, size, ExchangeListener.NO_QUEUE, nanos, issue.sequence);
            return;
        }
        order.shadow.live &= order.shadow.filled < size;
        if (order.own.live && order.own.filled >= size) {
            teller.cancel(order, CancelReason.AMENDED_AWAY, nanos, issue.sequence);
        } else if (order.own.live && keepsPlace) {
            long ahead = order.own.ahead >= Track.UNSEEN ? ExchangeListener.NO_QUEUE : order.own.ahead;
            listener.amended(order.id, priceWon, size, ahead, nanos, issue.sequence);
        }
        if (!keepsPlace && order.shadow.live) {
            orders.side(order).remove(order);
            order.limit = priceWon * 100;
            order.amending = true;
            arrivals.arrive(order, orders.side(order), nanos);
        }
    }

    /** Cancels an order that is not done on both tracks. */
    void cancel(ExchangeOrder order, long nanos) {
        if (!order.own.live && !order.dormant || order.ending) {
            listener.cancelRejected(order.id, RejectReason.DONE, nanos, issue.sequence);
        }
        if (order.ending || !order.own.live && !order.rests()) {
            return;
        }
        if (order.dormant) {
            orders.stops.remove(order);
            done.accept(order);
            listener.cancelled(order.id, CancelReason.ASKED, nanos, issue.sequence);
        } else if (issue.latest.known) {
            order.ending = true;
            order.endNanos = nanos;
            order.endSequence = issue.sequence;
            order.cancelUnanswered = order.own.live;
            boolean settled = !order.waiting || model == FillModel.EXPECTED;
            // A planned auction whose time is over traded before the cancel came, and is told only now.
            boolean over = issue.latest.planned == Phase.AUCTION && !issue.tells(nanos);
            if (model != FillModel.OPTIMISTIC && settled && !over) {
                teller.answerCancel(order);
            }
        } else {
            if (order.waiting) {
                arrivals.settle(order, null);
            }
            teller.cancel(order, CancelReason.ASKED, nanos, issue.sequence);
            order.shadow.live = false;
        }
    }
}
