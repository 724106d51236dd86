package hogatape.quality;

import java.util.BitSet;

/**
 * In which minutes of a day an issue stood still at a venue although its session was on: a halt or a volatility
 * interruption that a state or a trade told, an auction that books or expected trades told. Nothing is missing where nothing
 * comes then.
 */
final class Standstill {
    private final BitSet minutes = new BitSet(IssueCounts.MINUTES);
    private boolean lasts;
    private int since;

    /** A halt or an interruption holds from now on, or holds no more. */
    void told(boolean stands, int minute) {
        if (stands && !lasts) {
            since = minute;
        } else if (!stands && lasts) {
            minutes.set(since, minute + 1);
        }
        lasts = stands;
    }

    /** Orders are being gathered for one price in this minute. */
    void auction(int minute) {
        minutes.set(minute);
    }

    /** Adds these minutes to others; what lasts, lasts to the end of the day. */
    void addTo(BitSet all) {
        all.or(minutes);
        if (lasts) {
            all.set(since, IssueCounts.MINUTES);
        }
    }
}
