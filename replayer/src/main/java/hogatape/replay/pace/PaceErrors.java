package hogatape.replay.pace;

import org.HdrHistogram.Histogram;

/** Counts by how much records came later than they were due. */
final class PaceErrors {
    private static final long MOST = 3_600_000_000_000L;
    private static final double MILLISECOND = 1e6;

    private final Histogram late = new Histogram(MOST, 3);

    void add(long lateNanos) {
        late.recordValue(Math.min(MOST, Math.max(0, lateNanos)));
    }

    PaceError error() {
        return new PaceError(
                late.getTotalCount(),
                late.getValueAtPercentile(50) / MILLISECOND,
                late.getValueAtPercentile(99) / MILLISECOND,
                late.getValueAtPercentile(99.9) / MILLISECOND,
                late.getMaxValue() / MILLISECOND);
    }
}
