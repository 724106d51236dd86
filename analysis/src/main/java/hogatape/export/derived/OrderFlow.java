package hogatape.export.derived;

import hogatape.feed.Book;
import hogatape.feed.FeedRecord;

/**
 * The order-flow imbalance of Cont, Kukanov and Stoikov (2014) from one book of an issue to the next, level by level: what was
 * added to the bid less what was added to the ask. A price that moves away counts as the whole size leaving, one that moves
 * in as the whole size coming. The feed is conflated, so it is the net of what happened between two books.
 */
final class OrderFlow {
    private final long[] prices = new long[2 * Book.LEVELS];
    private final long[] sizes = new long[2 * Book.LEVELS];
    private final long[] flow = new long[Book.LEVELS];
    private long volume;
    private long day;
    private boolean known;
    private long traded;

    /** What was known is old. */
    void forget() {
        known = false;
    }

    /**
     * Takes the next book.
     *
     * @param itsDay the Seoul day; nothing is compared over a night
     * @return whether there was one before it
     */
    boolean take(Book book, long itsDay) {
        boolean compared = known && itsDay == day;
        for (int level = 0; level < Book.LEVELS; level++) {
            long bid = change(2 * level, book.bidPrice(level + 1), book.bidSize(level + 1), 1);
            long ask = change(2 * level + 1, book.askPrice(level + 1), book.askSize(level + 1), -1);
            flow[level] = bid - ask;
        }
        traded = book.accumulatedVolume() - volume;
        volume = book.accumulatedVolume();
        known = true;
        day = itsDay;
        return compared;
    }

    /** What came to a level, in shares. An empty level stands behind all prices. */
    private long change(int place, long price, long size, int side) {
        int nearer = price == 0 || prices[place] == 0
                ? Boolean.compare(price > 0, prices[place] > 0)
                : side * Long.compare(price, prices[place]);
        long change = (nearer >= 0 ? size : 0) - (nearer <= 0 ? sizes[place] : 0);
        prices[place] = price;
        sizes[place] = size;
        return change;
    }

    /** The imbalance over the first levels, in shares; only after {@link #take} returned true. */
    long imbalance(int levels) {
        long sum = 0;
        for (int level = 0; level < levels; level++) {
            sum += flow[level];
        }
        return sum;
    }

    /** The shares traded since the book before; no value where the feed's count fell. */
    long traded() {
        return traded >= 0 ? traded : FeedRecord.NO_VALUE;
    }
}
