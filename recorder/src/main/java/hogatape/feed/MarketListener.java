package hogatape.feed;

/**
 * Takes what a decoder makes of the tape, in the order of the tape, on the thread that decodes. Whatever a callback is
 * given is valid until it returns.
 */
public interface MarketListener {
    /** Takes an order book whose sure fields are sound. */
    default void onBook(Book book) {}

    /** Takes word of a frame, or of a record of a frame, that is not delivered. */
    default void onUndecoded(Undecoded undecoded) {}
}
