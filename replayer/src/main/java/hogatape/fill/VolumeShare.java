package hogatape.fill;

import hogatape.feed.Book;

/**
 * Shares the volume that no trade told, the rise of the day's volume between two books, out over the levels that fell. A level
 * can have traded only where every better one of its side is gone; over those that can, the volume is shared in proportion
 * to what they lost. Where none fell, whoever traded was replaced, and the two touches have a half each. From one session to
 * another nothing is shared out.
 */
final class VolumeShare {
    private static final int MOST = 2 * Book.LEVELS;

    final long[] prices = new long[MOST];
    final long[] sizes = new long[MOST];
    final boolean[] fromBids = new boolean[MOST];
    int count;

    /** The volume to be shared out; in an auction it has one price, and is not shared. */
    long risen;

    private long fallen;

    void shareOut(long volume, IssueState issue) {
        count = 0;
        fallen = 0;
        risen = volume;
        BookState before = issue.earlier;
        BookState after = issue.latest;
        if (volume == 0
                || !before.known
                || before.stretch != after.stretch
                || before.phase != Phase.CONTINUOUS
                || after.phase != Phase.CONTINUOUS) {
            return;
        }
        collect(true, before, after, issue.tradedBetween);
        collect(false, before, after, issue.tradedBetween);
        if (fallen == 0) {
            touches(before, after);
        }
        for (int each = 0; each < count; each++) {
            sizes[each] = share(sizes[each], volume, fallen);
        }
        for (int each = 0; each < count; each++) {
            issue.tradedBetween.add(prices[each], sizes[each], fromBids[each], !fromBids[each]);
        }
    }

    private void collect(boolean bids, BookState before, BookState after, TradedSince traded) {
        long[] levelPrices = bids ? before.bidPrices : before.askPrices;
        long[] levelSizes = bids ? before.bidSizes : before.askSizes;
        for (int level = 0; level < Book.LEVELS && levelPrices[level] > 0; level++) {
            long price = levelPrices[level];
            long now = after.sizeAt(bids, price);
            if (now == BookState.UNSEEN) {
                return;
            }
            // What trades took is told already.
            long fell = levelSizes[level] - traded.at(bids, price) - now;
            if (fell > 0) {
                add(price, fell, bids);
            }
            if (now > 0) {
                return;
            }
        }
    }

    private void touches(BookState before, BookState after) {
        if (before.best(true) > 0 && before.best(true) == after.best(true)) {
            add(before.best(true), 1, true);
        }
        if (before.best(false) > 0 && before.best(false) == after.best(false)) {
            add(before.best(false), 1, false);
        }
        fallen = 2;
    }

    private void add(long price, long fell, boolean bids) {
        prices[count] = price;
        sizes[count] = fell;
        fromBids[count++] = bids;
        fallen += fell;
    }

    private static long share(long part, long volume, long whole) {
        boolean fits = (part | volume) >>> 31 == 0;
        return fits ? volume * part / whole : volume / whole * part;
    }
}
