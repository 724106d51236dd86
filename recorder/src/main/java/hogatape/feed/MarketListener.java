package hogatape.feed;

/**
 * Takes what a decoder makes of the tape, in the order of the tape, on the thread that decodes. Whatever a callback is
 * given is valid until it returns, values such as {@link Issue} and {@link NewWidth} excepted.
 */
public interface MarketListener {
    /** Takes an order book whose sure fields are sound. */
    default void onBook(Book book) {}

    /** Takes a trade whose sure fields are sound. */
    default void onTrade(Trade trade) {}

    /** Takes the trade that an auction would make now: the price is no price that anyone paid. */
    default void onExpectedTrade(Trade trade) {}

    /** Takes the state of an issue. */
    default void onStatus(Status status) {}

    /** Takes word of a width that no layout knows, once a TR and width, before the first record of it. */
    default void onNewWidth(NewWidth width) {}

    /** Takes word of a frame, or of a record of a frame, that is not delivered. */
    default void onUndecoded(Undecoded undecoded) {}
}
