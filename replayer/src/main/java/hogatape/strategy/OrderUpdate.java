package hogatape.strategy;

import java.util.Locale;

/**
 * What the exchange, or the account before it, says about an order. Fills come by {@link Fill}.
 *
 * @param order the very object that {@link StrategyContext#enter} gave, changed already
 * @param change what happened
 * @param reason why, as a code and a sentence: {@code NO_CASH the account has not …}; empty where there is nothing to say
 * @param exchangeNanos when it happened at the exchange, nanoseconds since the epoch; tape time of the order where it never
 *     came there
 * @param sequence the frame by which the tape tells it; 0 where no frame was needed
 */
public record OrderUpdate(Order order, Change change, String reason, long exchangeNanos, long sequence) {
    /** What happened to an order. */
    public enum Change {
        ACCEPTED,
        REJECTED,
        AMENDED,
        /** The order stands as it was. */
        AMEND_REJECTED,
        /** What was open of it is gone: by the strategy's wish, or the rest of an IOC or FOK. */
        CANCELLED,
        /** It was filled or done before; the order is as it was. */
        CANCEL_REJECTED,
        EXPIRED,
        /** A stop-limit is a limit order from now on. */
        TRIGGERED
    }

    /** In words, such as {@code 1 accepted: buy 10 NXT 005930 limit 71500 day}. */
    @Override
    public String toString() {
        return order.id() + " " + change.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + order.request()
                + (reason.isEmpty() ? "" : " (" + reason + ")");
    }
}
