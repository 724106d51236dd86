package hogatape.quality;

import hogatape.market.Venue;
import java.util.Arrays;

/**
 * By how much each venue's time goes ahead of the tape's, minute by minute of a day: the sessions go by the exchange's
 * time, so that a market that was simulated at night has them too. A difference below half a minute is delay and counts as none.
 */
final class ExchangeClock {
    private static final int TOLERANCE = 30;
    /** One record with an absurd time must not move the sessions; so many in a row do. */
    private static final int AGREEING = 3;

    private static final int NOT_TOLD = Integer.MIN_VALUE;

    private final int[][] offsets = new int[Venue.values().length][IssueCounts.MINUTES];
    private final int[] beforeDay = new int[Venue.values().length];
    private final int[] latest = new int[Venue.values().length];
    private final boolean[] known = new boolean[Venue.values().length];
    private final int[] candidate = new int[Venue.values().length];
    private final int[] agreeing = new int[Venue.values().length];

    /** Begins a day; until a record tells otherwise, the times differ as they did before. */
    void beginDay() {
        for (int[] each : offsets) {
            Arrays.fill(each, NOT_TOLD);
        }
    }

    /** Takes the exchange's time of a record, both as seconds of the Seoul day. */
    void at(Venue venue, int exchangeSecond, int tapeSecond, int minute) {
        int of = venue.ordinal();
        int offset = exchangeSecond - tapeSecond;
        if (Math.abs(offset - latest[of]) > TOLERANCE) {
            boolean agrees = agreeing[of] > 0 && Math.abs(offset - candidate[of]) <= TOLERANCE;
            agreeing[of] = agrees ? agreeing[of] + 1 : 1;
            candidate[of] = offset;
            if (!known[of] || agreeing[of] >= AGREEING) {
                latest[of] = offset;
                agreeing[of] = 0;
            }
        } else {
            agreeing[of] = 0;
        }
        known[of] = true;
        offsets[of][minute] = Math.abs(latest[of]) < TOLERANCE ? 0 : latest[of];
    }

    /** The seconds that a venue's time goes ahead in each minute, as its records up to the end of that minute tell. */
    int[] offsets(Venue venue) {
        int[] all = offsets[venue.ordinal()].clone();
        int before = beforeDay[venue.ordinal()];
        for (int minute = 0; minute < all.length; minute++) {
            all[minute] = all[minute] == NOT_TOLD ? before : all[minute];
            before = all[minute];
        }
        return all;
    }

    /** Ends a day: the next one begins as it ended. */
    void endDay() {
        for (Venue venue : Venue.values()) {
            int[] all = offsets(venue);
            beforeDay[venue.ordinal()] = all[all.length - 1];
        }
    }
}
