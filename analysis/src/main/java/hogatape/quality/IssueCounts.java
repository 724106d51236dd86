package hogatape.quality;

/** What one journal counted of one issue, minute by minute of a day. */
final class IssueCounts {
    static final int MINUTES = 24 * 60;

    private final KeyCoverage coverage;
    final int[] frames = new int[MINUTES];
    final int[] skipped = new int[MINUTES];
    final int[] failed = new int[MINUTES];

    IssueCounts(KeyCoverage coverage) {
        this.coverage = coverage;
    }

    KeyCoverage coverage() {
        return coverage;
    }

    /** Whether this journal has more of a minute than another; both have it where they recorded side by side. */
    boolean hasMore(int minute, IssueCounts than) {
        return frames[minute] + failed[minute] > than.frames[minute] + than.failed[minute];
    }
}
