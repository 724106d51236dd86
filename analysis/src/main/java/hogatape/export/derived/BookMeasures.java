package hogatape.export.derived;

import hogatape.feed.Book;
import hogatape.feed.FeedRecord;

/** What a book alone says. Nothing is divided by nothing: where a side is empty, there is no value. */
final class BookMeasures {
    private BookMeasures() {}

    /** Whether both sides have a price. */
    static boolean isTwoSided(Book book) {
        return book.askPrice(1) > 0 && book.bidPrice(1) > 0;
    }

    /** The middle of the best two in hundredths of a won, exact. */
    static long middle(Book book) {
        return isTwoSided(book) ? (book.askPrice(1) + book.bidPrice(1)) * 50 : FeedRecord.NO_VALUE;
    }

    static long spread(Book book) {
        return isTwoSided(book) ? book.askPrice(1) - book.bidPrice(1) : FeedRecord.NO_VALUE;
    }

    /** The middle weighted by the size of the other side, in won: nearer to the side that is thinner. */
    static double microprice(Book book) {
        double bid = book.bidSize(1);
        double ask = book.askSize(1);
        return isTwoSided(book) && bid + ask > 0
                ? (book.askPrice(1) * bid + book.bidPrice(1) * ask) / (bid + ask)
                : Double.NaN;
    }

    static long askDepth(Book book, int levels) {
        long depth = 0;
        for (int level = 1; level <= levels; level++) {
            depth += book.askSize(level);
        }
        return depth;
    }

    static long bidDepth(Book book, int levels) {
        long depth = 0;
        for (int level = 1; level <= levels; level++) {
            depth += book.bidSize(level);
        }
        return depth;
    }

    /** Bid less ask depth, of both: from -1, all asks, to 1, all bids. */
    static double imbalance(Book book, int levels) {
        double bid = bidDepth(book, levels);
        double ask = askDepth(book, levels);
        return bid + ask > 0 ? (bid - ask) / (bid + ask) : Double.NaN;
    }
}
