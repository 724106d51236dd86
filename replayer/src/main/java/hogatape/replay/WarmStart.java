package hogatape.replay;

import hogatape.feed.FeedRecord;
import hogatape.feed.LatestRecords;
import hogatape.journal.Gap;
import hogatape.journal.SubscriptionKey;
import java.time.Duration;
import java.util.List;

/**
 * What is known when a window begins: the last record of each issue heard within half an hour before, unless a gap hid the
 * issue since, or it was released.
 */
final class WarmStart {
    /** How far before a window issues are heard out. An issue that was silent for longer may have been left out as well. */
    static final Duration REACH = Duration.ofMinutes(30);

    private final LatestRecords latest = new LatestRecords();
    private final PlaybackContext context;

    /** Nothing is known so far. What is known no longer is forgotten among the strategy's books, too. */
    WarmStart(PlaybackContext context) {
        this.context = context;
    }

    void keep(FeedRecord record) {
        latest.keep(record);
    }

    /** A gap hides issues: whatever is known of them is unknown from here on. */
    void gap(Gap gap) {
        if (gap.issues().isEmpty()) {
            latest.forgetAll();
            context.books().ifPresent(LatestRecords::forgetAll);
        }
        gap.issues().forEach(this::released);
    }

    /** An issue is heard no longer. */
    void released(SubscriptionKey issue) {
        latest.forget(issue.tr(), issue.symbol());
        context.books().ifPresent(books -> books.forget(issue.tr(), issue.symbol()));
    }

    /**
     * What is known, in the order in which it was received; it is known no more to this. Books from an earlier stretch of
     * the window are forgotten: the tape went on without them.
     */
    List<FeedRecord> take() {
        context.books().ifPresent(LatestRecords::forgetAll);
        List<FeedRecord> known = latest.inOrder();
        latest.forgetAll();
        return known;
    }
}
