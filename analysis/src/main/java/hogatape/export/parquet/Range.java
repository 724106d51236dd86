package hogatape.export.parquet;

/** What there is to know of numbers before they are encoded. Filled again and again. */
final class Range {
    private int count;
    private long least;
    private long most;
    private int ups;
    private int downs;

    /** Becomes that of some numbers. */
    void of(long[] values, int itsCount) {
        count = itsCount;
        least = Long.MAX_VALUE;
        most = Long.MIN_VALUE;
        ups = 0;
        downs = 0;
        long last = count == 0 ? 0 : values[0];
        for (int i = 0; i < count; i++) {
            long value = values[i];
            least = Math.min(least, value);
            most = Math.max(most, value);
            ups += value > last ? 1 : 0;
            downs += value < last ? 1 : 0;
            last = value;
        }
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
