package hogatape.fill;

import hogatape.fill.DeferredFills.Deferred;
import hogatape.strategy.FillRule;
import hogatape.strategy.RejectReason;

/** Books what happens to orders on their own tracks, and tells it. */
final class Teller {
    private final ExchangeListener listener;
    private final FillModel model;

    Teller(ExchangeListener listener, FillModel model) {
        this.listener = listener;
        this.model = model;
    }

    /**
     * An order was taken, or amended.
     *
     * @param found so much of it finds its counterpart at once
     * @param ahead the shares ahead of the rest
     */
    void acknowledge(ExchangeOrder order, long found, long ahead) {
        boolean rests = order.rests() && order.open(order.own) > found;
        long told = rests ? seen(ahead) : ExchangeListener.NO_QUEUE;
        order.reportedAhead = told;
        if (order.amending) {
            listener.amended(order.id, order.priceWon(), order.size, told, order.arrivalNanos, order.arrivalSequence);
        } else {
            listener.accepted(order.id, order.priceWon(), told, order.arrivalNanos, order.arrivalSequence);
        }
        order.amending = false;
    }

    /** An order takes what it found, as far as it wants it. */
    void take(ExchangeOrder order, Walk found, long nanos) {
        long left = Math.min(order.open(order.own), found.size);
        for (int level = 0; level < found.levels && left > 0; level++) {
            long size = Math.min(left, found.sizes[level]);
            left -= size;
            FillRule rule = order.isMiddle() ? FillRule.MIDDLE : FillRule.BOOK_TAKEN;
            fill(order, size, found.prices[level], false, rule, nanos, found.sequence, ExchangeListener.NO_QUEUE);
        }
    }

    /** A resting order trades; while its arrival is open, that is told later. */
    void resting(
            ExchangeOrder order,
            long size,
            long priceHundredths,
            FillRule rule,
            long nanos,
            long sequence,
            long aheadBefore) {
        if (order.waiting && model == FillModel.OPTIMISTIC) {
            order.deferred.add(new Deferred(size, priceHundredths, rule, nanos, sequence, aheadBefore));
        } else {
            fill(order, size, priceHundredths, true, rule, nanos, sequence, seen(aheadBefore));
        }
    }

    /** Tells what was deferred, as far as the order has room for it. */
    void deferred(ExchangeOrder order) {
        for (Deferred each : order.deferred.take()) {
            long size = Math.min(order.open(order.own), each.size());
            if (size > 0) {
                resting(
                        order,
                        size,
                        each.priceHundredths(),
                        each.rule(),
                        each.nanos(),
                        each.sequence(),
                        each.aheadBefore());
            }
        }
    }

    /** What is open of an order is gone. */
    void cancel(ExchangeOrder order, CancelReason reason, long nanos, long sequence) {
        if (order.own.live) {
            order.own.live = false;
            listener.cancelled(order.id, reason, nanos, sequence);
        }
    }

    /** Answers a cancel that arrived some time ago. */
    void answerCancel(ExchangeOrder order) {
        if (order.cancelUnanswered) {
            order.cancelUnanswered = false;
            if (order.own.live) {
                cancel(order, CancelReason.ASKED, order.endNanos, order.endSequence);
            } else {
                listener.cancelRejected(order.id, RejectReason.DONE, order.endNanos, order.endSequence);
            }
        }
    }

    void flag(ExchangeOrder order, OrderFlag flag, long nanos, long sequence) {
        if ((order.own.live || order.dormant) && order.flags.add(flag)) {
            listener.flag(order.id, flag, nanos, sequence);
        }
    }

    /** Tells the queue of a resting order, where it changed. */
    void queue(ExchangeOrder order, long nanos, long sequence) {
        long ahead = seen(order.own.ahead);
        if (order.own.live && ahead != order.reportedAhead && (!order.waiting || model == FillModel.EXPECTED)) {
            order.reportedAhead = ahead;
            listener.queue(order.id, ahead, nanos, sequence);
        }
    }

    private void fill(
            ExchangeOrder order,
            long size,
            long priceHundredths,
            boolean maker,
            FillRule rule,
            long nanos,
            long sequence,
            long aheadBefore) {
        order.own.filled += size;
        order.own.live = order.open(order.own) > 0;
        listener.filled(order.id, size, priceHundredths, maker, rule, nanos, sequence, aheadBefore);
    }

    private static long seen(long ahead) {
        return ahead >= Track.UNSEEN ? ExchangeListener.NO_QUEUE : ahead;
    }
}
