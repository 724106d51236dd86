package hogatape.strategy;

/** How far an order has come, as its strategy knows it. */
public enum OrderState {
    /** On its way; the exchange has not answered. */
    SENT,
    /** The exchange took it, and something of it is open. */
    OPEN,
    /** All of it traded. */
    FILLED,
    /** What was open of it is cancelled. */
    CANCELLED,
    /** Its time is over: the end of the day, or of the pre-market. */
    EXPIRED,
    /** It was not taken. */
    REJECTED;

    /** Whether nothing will happen to it any more. */
    public boolean isDone() {
        return this != SENT && this != OPEN;
    }
}
