package hogatape.fill;

/** What own orders have claimed of the shares at the middle price, as {@link ClaimedLevels} does of a level. */
final class MiddleClaims {
    private long beforeOfBids;
    private long claimedOfBids;
    private long beforeOfAsks;
    private long claimedOfAsks;

    boolean isEmpty() {
        return claimedOfBids == 0 && claimedOfAsks == 0;
    }

    void clear() {
        beforeOfBids = claimedOfBids = 0;
        beforeOfAsks = claimedOfAsks = 0;
    }

    void begin(BookState book) {
        beforeOfBids = Math.min(beforeOfBids, book.middleSize(true));
        claimedOfBids = Math.min(claimedOfBids, book.middleSize(true));
        beforeOfAsks = Math.min(beforeOfAsks, book.middleSize(false));
        claimedOfAsks = Math.min(claimedOfAsks, book.middleSize(false));
    }

    void finish() {
        beforeOfBids = claimedOfBids = Math.max(beforeOfBids, claimedOfBids);
        beforeOfAsks = claimedOfAsks = Math.max(beforeOfAsks, claimedOfAsks);
    }

    void confirm(boolean bids, long size) {
        beforeOfBids += bids ? size : 0;
        beforeOfAsks += bids ? 0 : size;
    }

    Walk walk(ExchangeOrder order, BookState book, long wanted, boolean atNewBook) {
        Walk walk = Walk.of(book);
        boolean bids = !order.buy;
        long claimed = bids ? atNewBook ? beforeOfBids : claimedOfBids : atNewBook ? beforeOfAsks : claimedOfAsks;
        long found = Math.min(wanted, book.middleSize(bids) - claimed);
        if (found > 0 && book.middleHundredths > 0) {
            walk.add(book.middleHundredths, found);
            if (bids) {
                beforeOfBids += atNewBook ? found : 0;
                claimedOfBids += atNewBook ? 0 : found;
            } else {
                beforeOfAsks += atNewBook ? found : 0;
                claimedOfAsks += atNewBook ? 0 : found;
            }
        }
        return walk;
    }
}
