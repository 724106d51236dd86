package hogatape.strategy;

/** Whether an order buys or sells. */
public enum Side {
    BUY,
    SELL;

    /** The side that it trades with. */
    public Side opposite() {
        return this == BUY ? SELL : BUY;
    }

    /** 1 for a buy, -1 for a sell: what a filled share does to a position. */
    public int sign() {
        return this == BUY ? 1 : -1;
    }
}
