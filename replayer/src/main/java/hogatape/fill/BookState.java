package hogatape.fill;

import hogatape.feed.Book;
import hogatape.market.Venue;

/** A book as it was delivered, kept in arrays; bids and asks alike, the best first. Prices in won. */
final class BookState {
    /** The size of a level that the book does not show. */
    static final long UNSEEN = -1;

    final long[] bidPrices = new long[Book.LEVELS];
    final long[] bidSizes = new long[Book.LEVELS];
    final long[] askPrices = new long[Book.LEVELS];
    final long[] askSizes = new long[Book.LEVELS];

    /** Whether it tells the market: false before the first book, and once a gap began. */
    boolean known;

    Phase phase = Phase.CLOSED;

    /** Whether an auction stands where the session has none: a volatility interruption. */
    boolean interruption;

    /** What the venue's plan has at its time. */
    Phase planned = Phase.CLOSED;

    /** The stretch of the plan that it is of, see {@link SessionPhases#stretch}. */
    long stretch = Long.MIN_VALUE;

    /** The Seoul day that it is of. */
    long day = Long.MIN_VALUE;

    long stateNanos;
    long sequence;
    long volume;
    long expectedPriceWon;

    /** 0 where there is none. */
    long middleHundredths;

    private long middleSize;
    private char middleClass;

    void take(Book book, Venue venue, Phase now, long nanos) {
        for (int level = 1; level <= Book.LEVELS; level++) {
            bidPrices[level - 1] = book.bidPrice(level);
            bidSizes[level - 1] = book.bidSize(level);
            askPrices[level - 1] = book.askPrice(level);
            askSizes[level - 1] = book.askSize(level);
        }
        known = true;
        phase = now;
        stateNanos = nanos;
        sequence = book.sequence();
        volume = book.accumulatedVolume();
        expectedPriceWon = book.expectedPrice();
        boolean krx = venue == Venue.KRX;
        boolean told = krx ? book.hasKrxMiddle() : book.hasNxtMiddle();
        long price = !told ? 0 : krx ? book.krxMiddlePriceHundredths() : book.nxtMiddlePriceHundredths();
        middleHundredths =
                price > 0 ? price : bidPrices[0] > 0 && askPrices[0] > 0 ? (bidPrices[0] + askPrices[0]) * 50 : 0;
        middleSize = !told ? 0 : krx ? book.krxMiddleTotalSize() : book.nxtMiddleTotalSize();
        middleClass = !told ? ' ' : krx ? book.krxMiddleClass() : book.nxtMiddleClass();
    }

    /** Whether a price is the best one of a side. */
    boolean isTouch(long priceWon) {
        return priceWon == bidPrices[0] || priceWon == askPrices[0];
    }

    /** The best price of a side; 0 where it is empty. */
    long best(boolean bids) {
        return bids ? bidPrices[0] : askPrices[0];
    }

    /** The shares at a price: 0 where the book shows that there are none, {@link #UNSEEN} where it does not reach so far. */
    long sizeAt(boolean bids, long priceWon) {
        long[] prices = bids ? bidPrices : askPrices;
        int level = 0;
        while (level < Book.LEVELS && prices[level] > 0) {
            if (prices[level] == priceWon) {
                return bids ? bidSizes[level] : askSizes[level];
            }
            if (bids ? prices[level] < priceWon : prices[level] > priceWon) {
                return 0;
            }
            level++;
        }
        // A side that ends early shows all there is; an empty one is a book that lacks it.
        return level > 0 && level < Book.LEVELS ? 0 : UNSEEN;
    }

    /** The shares that rest at the middle price on a side; the feed tells those of one side. */
    long middleSize(boolean bids) {
        return middleClass == (bids ? '2' : '1') ? middleSize : 0;
    }

    /** The shares of others at an order's price. */
    long sizeFor(ExchangeOrder order) {
        if (order.isMarket()) {
            return 0;
        }
        return order.isMiddle() ? middleSize(order.buy) : sizeAt(order.buy, order.limit / 100);
    }

    /** The shares of a side at prices better than this one. */
    long sizeBetterThan(boolean bids, long priceWon) {
        long[] prices = bids ? bidPrices : askPrices;
        long[] sizes = bids ? bidSizes : askSizes;
        long sum = 0;
        for (int level = 0; level < Book.LEVELS && prices[level] > 0; level++) {
            if (bids ? prices[level] > priceWon : prices[level] < priceWon) {
                sum += sizes[level];
            }
        }
        return sum;
    }
}
