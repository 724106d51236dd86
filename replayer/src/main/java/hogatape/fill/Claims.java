package hogatape.fill;

/** What own orders have claimed of a book: of its bids, its asks, and the shares at its middle price. */
final class Claims {
    private final ClaimedLevels bids = new ClaimedLevels(true);
    private final ClaimedLevels asks = new ClaimedLevels(false);
    private final MiddleClaims middle = new MiddleClaims();

    boolean isEmpty() {
        return bids.isEmpty() && asks.isEmpty() && middle.isEmpty();
    }

    /** Another day: nobody has taken anything. */
    void clear() {
        bids.clear();
        asks.clear();
        middle.clear();
    }

    /** The claims on a level. */
    long at(boolean ofBids, long priceWon) {
        return (ofBids ? bids : asks).at(priceWon);
    }

    /** A new book has come. */
    void begin(BookState book) {
        bids.begin(book);
        asks.begin(book);
        middle.begin(book);
    }

    /** All orders have met the new book. */
    void finish() {
        bids.finish();
        asks.finish();
        middle.finish();
    }

    /** What an order found in the latest book is what it met: no later book will be asked. */
    void confirm(ExchangeOrder order) {
        if (order.isMiddle()) {
            middle.confirm(!order.buy, order.met.size);
        } else {
            (order.buy ? asks : bids).confirm(order.met);
        }
    }

    /**
     * What an order finds on the other side of a book; claims it.
     *
     * @param traded what is gone from the book since; null right at a new book, between {@link #begin} and {@link #finish}
     */
    Walk walk(ExchangeOrder order, BookState book, long wanted, TradedSince traded) {
        if (order.isMiddle()) {
            return middle.walk(order, book, wanted, traded == null);
        }
        return (order.buy ? asks : bids).walk(book, order.limit, wanted, traded);
    }
}
