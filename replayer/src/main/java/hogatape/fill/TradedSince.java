package hogatape.fill;

import java.util.Arrays;

/** The volume that traded since a book, by price and by the side of the book that it was taken from. */
final class TradedSince {
    private long[] prices = new long[8];
    private long[] fromBids = new long[8];
    private long[] fromAsks = new long[8];
    private int count;

    void clear() {
        count = 0;
    }

    /** Adds volume; of which side it was taken nobody knows where both are told, and then either may have lost it. */
    void add(long priceWon, long size, boolean bids, boolean asks) {
        int at = find(priceWon);
        if (at == count) {
            if (count == prices.length) {
                prices = Arrays.copyOf(prices, 2 * count);
                fromBids = Arrays.copyOf(fromBids, 2 * count);
                fromAsks = Arrays.copyOf(fromAsks, 2 * count);
            }
            prices[at] = priceWon;
            fromBids[at] = 0;
            fromAsks[at] = 0;
            count++;
        }
        fromBids[at] += bids ? size : 0;
        fromAsks[at] += asks ? size : 0;
    }

    /** The shares taken from the bids, or from the asks, at a price. */
    long at(boolean bids, long priceWon) {
        int at = find(priceWon);
        return at == count ? 0 : bids ? fromBids[at] : fromAsks[at];
    }

    /** The shares that traded within less than a won of a price in hundredths. */
    long near(long hundredths) {
        long sum = 0;
        for (int each = 0; each < count; each++) {
            sum += Math.abs(prices[each] * 100 - hundredths) < 100 ? Math.max(fromBids[each], fromAsks[each]) : 0;
        }
        return sum;
    }

    private int find(long priceWon) {
        int at = 0;
        while (at < count && prices[at] != priceWon) {
            at++;
        }
        return at;
    }
}
