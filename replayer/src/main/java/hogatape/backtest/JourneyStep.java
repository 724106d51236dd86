package hogatape.backtest;

/**
 * A thing that happened to an order.
 *
 * @param kind what
 * @param exchangeNanos when, by the exchange's time; of what a strategy or account did, tape time
 * @param sequence the frame by which the tape tells it; 0 where no frame was needed
 * @param size shares that it concerned: traded, or the new size of an amendment; 0 else
 * @param priceHundredths the price of a trade, or of an amendment, in hundredths of a won; 0 else
 * @param queueAhead shares ahead afterwards; {@link OrderJourney#NO_QUEUE} where the order does not rest
 * @param detail the rule of a fill, or a reason, as a sentence; may be empty
 */
public record JourneyStep(
        Kind kind, long exchangeNanos, long sequence, long size, long priceHundredths, long queueAhead, String detail) {
    /** What may happen to an order. */
    public enum Kind {
        ACCEPTED,
        REJECTED,
        /** The shares ahead became fewer or more. */
        QUEUE,
        FILLED,
        /** The strategy asked for another price or size. */
        AMEND_SENT,
        AMENDED,
        AMEND_REJECTED,
        /** The strategy asked for its end. */
        CANCEL_SENT,
        CANCELLED,
        CANCEL_REJECTED,
        EXPIRED,
        TRIGGERED,
        /** From here on the tape does not tell the queue: a gap, a halt, a partial book. */
        FROZEN
    }
}
