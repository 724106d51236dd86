package hogatape.export.parquet;

/** What there is to know of numbers before they are encoded. Filled again and again. */
final class Range {
    private static final int SIGN = Long.SIZE - 1;

    private int count;
    private long least;
    private long most;
    private long ups;
    private long downs;

    /** Becomes that of some numbers. Neighbours are compared without a branch, which nobody could foretell. */
    void of(long[] values, int itsCount) {
        count = itsCount;
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            low = Math.min(low, values[i]);
            high = Math.max(high, values[i]);
        }
        long up = 0;
        long down = 0;
        for (int i = 1; i < count; i++) {
            up += values[i - 1] - values[i] >>> SIGN;
            down += values[i] - values[i - 1] >>> SIGN;
        }
        least = low;
        most = high;
        ups = up;
        downs = down;
    }

    long least() {
        return least;
    }

    long most() {
        return most;
    }

    /** Whether a quarter of them are above the one before, and hardly any below. */
    boolean rises() {
        return ups > count / 4 && downs < count / 16;
    }
}
