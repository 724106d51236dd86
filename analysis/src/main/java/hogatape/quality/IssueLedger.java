package hogatape.quality;

import hogatape.feed.FeedKind;
import hogatape.journal.SubscriptionKey;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What is known of one issue on one day.
 *
 * @param key TR and issue code
 * @param minutes the minutes in which its venue is open or something came, in their order
 * @param confidence the day's, 0 to 100; NaN where nothing tells
 */
record IssueLedger(SubscriptionKey key, List<Minute> minutes, double confidence) {
    static IssueLedger of(SubscriptionKey key, List<Minute> minutes) {
        return new IssueLedger(key, minutes, confidence(minutes));
    }

    /** The sum of something over the day. */
    long sum(ToIntFunction<Minute> of) {
        return minutes.stream().mapToLong(of::applyAsInt).sum();
    }

    /** Whether nothing came of it, although books or trades come by themselves. */
    boolean isNeverHeard() {
        FeedKind kind = FeedKind.ofTr(key.tr());
        return (kind == FeedKind.BOOK || kind == FeedKind.TRADE) && sum(Minute::frames) + sum(Minute::failed) == 0;
    }

    /**
     * The day's confidence: that of the open seconds in which somebody had subscribed. 0 where nobody ever had while the venue
     * was open; NaN where it never is, and where nothing came although it was there: then nobody knows whether anything was to.
     */
    private static double confidence(List<Minute> minutes) {
        double sum = 0;
        long seconds = 0;
        boolean opens = false;
        boolean heard = false;
        for (Minute minute : minutes) {
            opens |= minute.openSeconds() > 0;
            heard |= minute.frames() > 0 || minute.failed() > 0;
            if (minute.isSubscribed()) {
                sum += minute.confidence() * minute.openSeconds();
                seconds += minute.subscribedSeconds();
            }
        }
        if (!opens || sum > 0 && !heard) {
            return Double.NaN;
        }
        return seconds > 0 ? sum / seconds : 0;
    }
}
