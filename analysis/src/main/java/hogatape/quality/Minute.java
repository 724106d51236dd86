package hogatape.quality;

/**
 * What is known of one issue in one minute of a day's tape time.
 *
 * @param minute the minute of the Seoul day, from 0
 * @param openSeconds the seconds in which the venue has an auction or continuous trading, by the exchange's time
 * @param frames the records that came of the issue
 * @param activity the records against those that were to be expected; NaN where nothing tells
 * @param notSubscribedSeconds open seconds in which nobody had subscribed to it
 * @param notConnectedSeconds open seconds in which a connection or the recorder was gone
 * @param silentSeconds open seconds in which nothing came although enough was to be expected
 * @param damagedSeconds open seconds whose records were lost
 * @param skipped books before which the feed left updates out
 * @param failed books with a fault, and records that could not be decoded
 * @param clockNotes jumps of the wall clock, and stamps that lie behind others by more than a second
 */
record Minute(
        int minute,
        int openSeconds,
        int frames,
        double activity,
        int notSubscribedSeconds,
        int notConnectedSeconds,
        int silentSeconds,
        int damagedSeconds,
        int skipped,
        int failed,
        int clockNotes) {
    /** What the skipping of all updates takes: a book is right by itself, but what happened between two is not seen. */
    private static final double SKIPPED_WEIGHT = 0.1;
    /** What remains of a minute whose stamps are not to be trusted. */
    private static final double CLOCK_FACTOR = 0.5;

    private static final double FULL = 100;

    /** The seconds of all holes. */
    int holeSeconds() {
        return notSubscribedSeconds + notConnectedSeconds + silentSeconds + damagedSeconds;
    }

    /** The open seconds in which somebody had subscribed. */
    int subscribedSeconds() {
        return openSeconds - notSubscribedSeconds;
    }

    /** Whether the venue is open and somebody had subscribed, if only for a second of it. */
    boolean isSubscribed() {
        return subscribedSeconds() > 0;
    }

    /** How far the minute may be trusted, 0 to 100; NaN where the venue is closed. {@code doc/QUALITY.md} defines it. */
    double confidence() {
        if (openSeconds == 0) {
            return Double.NaN;
        }
        double there = 1 - holeSeconds() / (double) openSeconds;
        double sound = 1 - share(failed);
        double whole = 1 - SKIPPED_WEIGHT * share(skipped);
        return FULL * there * sound * whole * (clockNotes > 0 ? CLOCK_FACTOR : 1);
    }

    /** The same of the seconds alone in which somebody had subscribed; NaN where there are none. */
    double subscribedConfidence() {
        return isSubscribed() ? confidence() * openSeconds / subscribedSeconds() : Double.NaN;
    }

    /** Records that could not be decoded are no frames of the issue's: they count on both sides. */
    private double share(int count) {
        return count == 0 ? 0 : Math.min(1, count / (double) Math.max(count, frames));
    }
}
