package hogatape.replay;

import hogatape.feed.FeedRecord;
import hogatape.feed.LatestRecords;
import hogatape.journal.Gap;
import hogatape.journal.SubscriptionKey;
import java.time.Duration;
import java.util.List;

/**
 * What is known when a window begins: the last record of each issue heard within half an hour before, unless a gap hid the
 * issue since.
 */
final class WarmStart {
    /** How far before a window issues are heard out. An issue that was silent for longer may have been left out as well. */
    static final Duration REACH = Duration.ofMinutes(30);

    private final LatestRecords latest = new LatestRecords();

    void keep(FeedRecord record) {
        latest.keep(record);
    }

    void gap(Gap gap) {
        forget(latest, gap);
    }

    /** What is known, in the order in which it was received; it is known no more to this. */
    List<FeedRecord> take() {
        List<FeedRecord> known = latest.inOrder();
        latest.forgetAll();
        return known;
    }

    /** A gap hides issues: whatever is kept of them is unknown from here on. */
    static void forget(LatestRecords kept, Gap gap) {
        if (gap.issues().isEmpty()) {
            kept.forgetAll();
        }
        for (SubscriptionKey issue : gap.issues()) {
            kept.forget(issue.tr(), issue.symbol());
        }
    }
}
