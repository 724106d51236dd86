package hogatape.export.parquet;

/**
 * How numbers go from one to the next. Stretches are looked at: looking at all took as long as bringing them into their order.
 *
 * @param compared how many were compared with the one before
 * @param ups how many of these are above it
 * @param downs how many are below it
 */
record Slope(int compared, long ups, long downs) {
    private static final int SIGN = Long.SIZE - 1;
    private static final int STRETCH = 128;
    private static final int EVERY = 1024;

    /** Of the first so many numbers. Neighbours are compared without a branch, which nobody could foretell. */
    static Slope of(long[] values, int count) {
        int compared = 0;
        long ups = 0;
        long downs = 0;
        for (int from = 0; from < count; from += EVERY) {
            int to = Math.min(count, from + STRETCH);
            for (int i = from + 1; i < to; i++) {
                ups += values[i - 1] - values[i] >>> SIGN;
                downs += values[i] - values[i - 1] >>> SIGN;
            }
            compared += to - from - 1;
        }
        return new Slope(compared, ups, downs);
    }

    /** Whether most rise, and hardly any fall, as times and sequences do. */
    boolean rises() {
        return ups > compared / 2 && downs < compared / 16;
    }

    /** Whether most are other than the one before. */
    boolean isRestless() {
        return ups + downs > compared / 2;
    }
}
