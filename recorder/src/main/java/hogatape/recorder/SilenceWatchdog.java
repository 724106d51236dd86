package hogatape.recorder;

import hogatape.message.Sentence;
import java.util.concurrent.TimeUnit;

/**
 * Finds a connection that stands and says nothing. There are no pings to find that out with: the broker drops sessions
 * for them.
 *
 * <p>Nothing at all, not even PINGPONG, for 100 s is a dead socket at any time of the day. No data is one only while an
 * issue of the connection trades continuously, and only for far longer than the connection's own rhythm: one thin issue
 * may well be silent for minutes, and so are all issues in a quiet window.
 */
final class SilenceWatchdog {
    /** PINGPONG comes about every ten seconds when nothing else does. */
    private static final long DEAF_NANOS = TimeUnit.SECONDS.toNanos(100);

    private static final long SHORTEST_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(10);
    /** Data has not come yet, so there is no rhythm to go by. */
    private static final long FIRST_DATA_NANOS = TimeUnit.MINUTES.toNanos(3);

    /** A VI or a halt silences an issue for minutes; so few issues may all be in one. */
    private static final int FEW_ISSUES = 3;

    private static final long FEW_ISSUES_NANOS = TimeUnit.MINUTES.toNanos(5);
    private static final int RHYTHMS = 50;

    private boolean expected;
    private long expectedSince;

    /**
     * What the watchdog goes by. Nanoseconds of the monotonic clock.
     *
     * @param now this moment
     * @param since when the connection was made
     * @param lastHeard when anything came last
     * @param lastData when data came last; not looked at while there is none
     * @param dataFrames how many data frames came since the connection was made
     * @param trading how many issues of this connection trade continuously at this moment
     */
    record Hearing(long now, long since, long lastHeard, long lastData, long dataFrames, int trading) {}

    /** Says why a connection is taken for dead; null while it is not. */
    Sentence verdict(Hearing hearing) {
        if (hearing.now - hearing.lastHeard > DEAF_NANOS) {
            return Sentence.of("nothing came for %d s, not even PINGPONG", seconds(hearing.now - hearing.lastHeard));
        }
        if (hearing.trading == 0) {
            expected = false;
            return null;
        }
        if (!expected) {
            expected = true;
            expectedSince = hearing.now; // May well be negative: the monotonic clock begins anywhere.
        }
        long silentSince = Math.max(expectedSince, hearing.dataFrames == 0 ? hearing.since : hearing.lastData);
        long silence = hearing.now - silentSince;
        return silence > patience(hearing)
                ? Sentence.of("no data came for %d s while its issues trade continuously", seconds(silence))
                : null;
    }

    private static long patience(Hearing hearing) {
        if (hearing.dataFrames == 0) {
            return FIRST_DATA_NANOS;
        }
        long rhythm = (hearing.lastData - hearing.since) / hearing.dataFrames;
        long shortest = hearing.trading > FEW_ISSUES ? SHORTEST_NANOS : FEW_ISSUES_NANOS;
        return Math.max(shortest, Math.min(LONGEST_NANOS, RHYTHMS * rhythm));
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos);
    }
}
