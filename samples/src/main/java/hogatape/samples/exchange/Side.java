package hogatape.samples.exchange;

/** One side of a simulated book: levels from the best on, without holes between them. */
final class Side {
    static final int MOST_LEVELS = 10;

    private final long[] prices = new long[MOST_LEVELS];
    private final long[] sizes = new long[MOST_LEVELS];
    private int levels;
    private long total;

    int levels() {
        return levels;
    }

    /** The price of a level, won; 0 where the side has no such level. */
    long price(int level) {
        return prices[level];
    }

    /** The size of a level; 0 where the side has no such level. */
    long size(int level) {
        return sizes[level];
    }

    long best() {
        return prices[0];
    }

    long worst() {
        return prices[levels - 1];
    }

    long total() {
        return total;
    }

    void resize(int level, long size) {
        total += size - sizes[level];
        sizes[level] = size;
    }

    /** Puts a level at a place; what stood there and behind moves back, and the tenth falls out of sight. */
    void insert(int level, long price, long size) {
        if (levels == MOST_LEVELS) {
            remove(MOST_LEVELS - 1);
        }
        System.arraycopy(prices, level, prices, level + 1, levels - level);
        System.arraycopy(sizes, level, sizes, level + 1, levels - level);
        prices[level] = price;
        sizes[level] = size;
        levels++;
        total += size;
    }

    void append(long price, long size) {
        insert(levels, price, size);
    }

    void remove(int level) {
        total -= sizes[level];
        levels--;
        System.arraycopy(prices, level + 1, prices, level, levels - level);
        System.arraycopy(sizes, level + 1, sizes, level, levels - level);
        prices[levels] = 0;
        sizes[levels] = 0;
    }

    void clear() {
        while (levels > 0) {
            remove(levels - 1);
        }
    }
}
