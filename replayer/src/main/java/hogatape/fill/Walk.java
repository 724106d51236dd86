package hogatape.fill;

import hogatape.feed.Book;

/** What a marketable order finds in a book: level by level from the best, up to its limit and its size. Prices in hundredths. */
final class Walk {
    /** Nothing is there. */
    static final Walk NOTHING = new Walk(0, 0);

    final long[] prices = new long[Book.LEVELS];
    final long[] sizes = new long[Book.LEVELS];
    final long stateNanos;
    final long sequence;
    int levels;
    long size;

    /** Whether all that is visible was not enough, and the limit reaches beyond it. */
    boolean beyond;

    private Walk(long stateNanos, long sequence) {
        this.stateNanos = stateNanos;
        this.sequence = sequence;
    }

    static Walk of(BookState book) {
        return new Walk(book.stateNanos, book.sequence);
    }

    void add(long priceHundredths, long found) {
        prices[levels] = priceHundredths;
        sizes[levels++] = found;
        size += found;
    }

    /** What so many shares cost, in hundredths of a won. */
    long cost(long shares) {
        long left = shares;
        long sum = 0;
        for (int level = 0; level < levels && left > 0; level++) {
            long taken = Math.min(left, sizes[level]);
            sum += taken * prices[level];
            left -= taken;
        }
        return sum;
    }

    /** Whether an order that wants so many shares is better served here than there: by more shares, else by a better price. */
    boolean isBetterThan(Walk other, long wanted, boolean buy) {
        long here = Math.min(wanted, size);
        long there = Math.min(wanted, other.size);
        if (here != there) {
            return here > there;
        }
        return buy ? cost(here) < other.cost(here) : cost(here) > other.cost(here);
    }
}
