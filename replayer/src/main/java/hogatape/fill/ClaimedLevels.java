package hogatape.fill;

import hogatape.feed.Book;
import java.util.Arrays;

/**
 * What own orders have claimed of the visible levels of one side, so that no share is taken twice: remembered by price until
 * the tape shows the level smaller, gone or refilled. Of a level that grows, the growth is free; what is claimed never exceeds
 * what is shown.
 *
 * <p>Between two books an order may have met either. Its claim on the earlier one counts at once, its claim on the later one
 * when that comes, and what is remembered then is the larger of the two.
 */
final class ClaimedLevels {
    private final boolean bids;
    private long[] prices = new long[4];
    /** Claims of orders that arrived before the latest book, or, while a new one is taken, claims on it. */
    private long[] before = new long[4];
    /** All claims on the latest book. */
    private long[] claimed = new long[4];

    private int count;

    ClaimedLevels(boolean bids) {
        this.bids = bids;
    }

    boolean isEmpty() {
        return count == 0;
    }

    void clear() {
        count = 0;
    }

    /** The claims on a level in won. */
    long at(long priceWon) {
        int at = find(priceWon);
        return at == count ? 0 : claimed[at];
    }

    /** A new book has come: claims shrink with their levels. */
    void begin(BookState book) {
        int kept = 0;
        for (int each = 0; each < count; each++) {
            long shown = book.sizeAt(bids, prices[each]);
            long most = shown == BookState.UNSEEN ? claimed[each] : shown;
            if (most > 0 && claimed[each] > 0) {
                prices[kept] = prices[each];
                before[kept] = Math.min(before[each], most);
                claimed[kept++] = Math.min(claimed[each], most);
            }
        }
        count = kept;
    }

    /** All orders have met the new book. */
    void finish() {
        for (int each = 0; each < count; each++) {
            claimed[each] = Math.max(claimed[each], before[each]);
            before[each] = claimed[each];
        }
    }

    /**
     * Claims what an order finds on this side.
     *
     * @param traded what is gone from the book since; null right at a new book, between {@link #begin} and {@link #finish}
     */
    Walk walk(BookState book, long limitHundredths, long wanted, TradedSince traded) {
        long[] levelPrices = bids ? book.bidPrices : book.askPrices;
        long[] levelSizes = bids ? book.bidSizes : book.askSizes;
        Walk walk = Walk.of(book);
        long left = wanted;
        int level = 0;
        while (level < Book.LEVELS
                && left > 0
                && levelPrices[level] > 0
                && reaches(limitHundredths, levelPrices[level])) {
            long free = levelSizes[level];
            int at = find(levelPrices[level]);
            if (at < count) {
                free -= traded == null ? before[at] : claimed[at];
            }
            free -= traded == null ? 0 : traded.at(bids, levelPrices[level]);
            long found = Math.min(left, free);
            if (found > 0) {
                claim(at, levelPrices[level], found, traded == null);
                walk.add(levelPrices[level] * 100, found);
                left -= found;
            }
            level++;
        }
        walk.beyond = left > 0 && level == Book.LEVELS;
        return walk;
    }

    /** What an order found in the latest book is what it met: no later book will be asked. */
    void confirm(Walk met) {
        for (int level = 0; level < met.levels; level++) {
            int at = find(met.prices[level] / 100);
            if (at < count) {
                before[at] += met.sizes[level];
            }
        }
    }

    private boolean reaches(long limitHundredths, long priceWon) {
        return bids ? priceWon * 100 >= limitHundredths : priceWon * 100 <= limitHundredths;
    }

    private void claim(int at, long priceWon, long size, boolean atNewBook) {
        if (at == count) {
            if (count == prices.length) {
                prices = Arrays.copyOf(prices, 2 * count);
                before = Arrays.copyOf(before, 2 * count);
                claimed = Arrays.copyOf(claimed, 2 * count);
            }
            prices[at] = priceWon;
            before[at] = 0;
            claimed[at] = 0;
            count++;
        }
        (atNewBook ? before : claimed)[at] += size;
    }

    private int find(long priceWon) {
        int at = 0;
        while (at < count && prices[at] != priceWon) {
            at++;
        }
        return at;
    }
}
