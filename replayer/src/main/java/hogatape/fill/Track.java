package hogatape.fill;

/** Where an order stands under one model. */
final class Track {
    /** So much is ahead of an order whose place at its price was never seen: nothing reaches it but a trade-through. */
    static final long UNSEEN = Long.MAX_VALUE / 4;

    /** Whether something of the order may still trade. */
    boolean live;

    /** Shares traded. */
    long filled;

    /** Shares of others ahead of it at its price. */
    long ahead;
}
