package hogatape.quality;

import hogatape.feed.FeedKind;
import java.util.List;

/** What one journal counted of one issue, minute by minute of a day. */
final class IssueCounts {
    static final int MINUTES = 24 * 60;

    private static final int NOT_TOLD = -1;

    private final KeyCoverage coverage;
    private final Standstill standstill;
    final int[] frames = new int[MINUTES];
    final int[] skipped = new int[MINUTES];
    final int[] failed = new int[MINUTES];
    /** The records that tell of a trade: trades, and books whose day's volume has risen since the one before. */
    final int[] traded = new int[MINUTES];

    private FeedKind kind;
    private long volume = NOT_TOLD;

    /** Counts of an issue; its standstill is shared with other TRs of the same venue, and null where it has none. */
    IssueCounts(KeyCoverage coverage, Standstill standstill) {
        this.coverage = coverage;
        this.standstill = standstill;
    }

    /** The counts of several journals, which may have recorded side by side: of each minute those of the one that has more. */
    static IssueCounts most(List<IssueCounts> all) {
        if (all.size() == 1) {
            return all.get(0);
        }
        IssueCounts most = new IssueCounts(null, null);
        for (IssueCounts each : all) {
            most.kind = most.kind == null ? each.kind : most.kind;
            for (int minute = 0; minute < MINUTES; minute++) {
                if (each.hasMore(minute, most)) {
                    most.frames[minute] = each.frames[minute];
                    most.skipped[minute] = each.skipped[minute];
                    most.failed[minute] = each.failed[minute];
                    most.traded[minute] = each.traded[minute];
                }
            }
        }
        return most;
    }

    KeyCoverage coverage() {
        return coverage;
    }

    /** Null where the TR belongs to no venue. */
    Standstill standstill() {
        return standstill;
    }

    /** What its records are; null while none could be decoded. */
    FeedKind kind() {
        return kind;
    }

    void count(FeedKind of, int minute) {
        kind = of;
        frames[minute]++;
    }

    /** Counts a book's volume of the day; true where it has risen. */
    boolean rises(long volumeOfDay, int minute) {
        boolean risen = volume != NOT_TOLD && volumeOfDay > volume;
        volume = volumeOfDay;
        traded[minute] += risen ? 1 : 0;
        return risen;
    }

    private boolean hasMore(int minute, IssueCounts than) {
        return frames[minute] + failed[minute] > than.frames[minute] + than.failed[minute];
    }
}
