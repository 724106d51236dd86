package hogatape.fill;

import hogatape.strategy.FillRule;
import hogatape.strategy.RejectReason;

/**
 * Takes what an exchange says of its orders, as soon as the tape tells it. Times are the exchange's, nanoseconds since the
 * epoch, never falling for one order; they may lie before the call, by a wait for the next book. A sequence is that of the frame which
 * tells what happened. A method must not call the exchange.
 */
public interface ExchangeListener {
    /** The queue of an order that does not rest in the book, or whose place in it is unknown. */
    long NO_QUEUE = -1;

    /**
     * An order was taken; fills on arrival follow.
     *
     * @param priceWon its limit, fixed on arrival for those kinds that have none; 0 for one without
     * @param queueAhead the shares ahead of what comes to rest; {@link #NO_QUEUE} where nothing does or nobody knows
     */
    void accepted(long order, long priceWon, long queueAhead, long exchangeNanos, long sequence);

    /** An order was not taken. */
    void rejected(long order, RejectReason reason, long exchangeNanos, long sequence);

    /**
     * Shares of an order traded.
     *
     * @param queueAheadBefore the shares ahead of it before the trade that reached it; {@link #NO_QUEUE} of what took from the book
     */
    void filled(
            long order,
            long size,
            long priceHundredths,
            boolean maker,
            FillRule rule,
            long exchangeNanos,
            long sequence,
            long queueAheadBefore);

    /** An order has another price and size, what is filled included. */
    void amended(long order, long priceWon, long size, long queueAhead, long exchangeNanos, long sequence);

    /** An order stands as it was. */
    void amendRejected(long order, RejectReason reason, long exchangeNanos, long sequence);

    /** What was open of an order is gone. */
    void cancelled(long order, CancelReason reason, long exchangeNanos, long sequence);

    /** An order was done before. */
    void cancelRejected(long order, RejectReason reason, long exchangeNanos, long sequence);

    /** The time of an order is over. */
    void expired(long order, long exchangeNanos, long sequence);

    /** A stop-limit is a limit order from now on. */
    void triggered(long order, long exchangeNanos, long sequence);

    /** The shares ahead of a resting order changed. */
    void queue(long order, long ahead, long exchangeNanos, long sequence);

    /** What becomes of an order is doubtful; said once an order and flag. */
    void flag(long order, OrderFlag flag, long exchangeNanos, long sequence);
}
