package hogatape.quality;

import hogatape.journal.SubscriptionKey;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What is known of one issue on one day.
 *
 * @param key TR and issue code
 * @param minutes the minutes in which its venue is open or something came, in their order
 * @param confidence the day's, 0 to 100; NaN where the venue never opens
 */
record IssueLedger(SubscriptionKey key, List<Minute> minutes, double confidence) {
    static IssueLedger of(SubscriptionKey key, List<Minute> minutes) {
        return new IssueLedger(key, minutes, confidence(minutes));
    }

    /** The sum of something over the day. */
    long sum(ToIntFunction<Minute> of) {
        return minutes.stream().mapToLong(of::applyAsInt).sum();
    }

    /**
     * The day's confidence: that of the open seconds in which somebody had subscribed. 0 where nobody ever had while the venue
     * was open, NaN where it never is.
     */
    private static double confidence(List<Minute> minutes) {
        double sum = 0;
        long seconds = 0;
        boolean opens = false;
        for (Minute minute : minutes) {
            opens |= minute.openSeconds() > 0;
            if (minute.isSubscribed()) {
                sum += minute.confidence() * minute.openSeconds();
                seconds += minute.subscribedSeconds();
            }
        }
        return seconds > 0 ? sum / seconds : opens ? 0 : Double.NaN;
    }
}
