package hogatape.report;

import hogatape.market.SeoulTime;

/** Times as people read them, in Seoul. */
final class Times {
    private static final long SECOND = 1_000_000_000L;

    private Times() {}

    /** Day and time to the second: {@code 2026-11-23 09:00:30}. */
    static String second(long nanos) {
        return SeoulTime.text(nanos).substring(0, 19);
    }

    /** Day and time to the millisecond. */
    static String milli(long nanos) {
        return SeoulTime.text(nanos).substring(0, 23);
    }

    /** How long: {@code 0.4 ms}, {@code 1.2 s}, {@code 4 min 10 s}, {@code 3 h 5 min}. */
    static String span(long nanos) {
        if (nanos < SECOND) {
            return nanos / 100_000 / 10.0 + " ms";
        }
        if (nanos < 60 * SECOND) {
            return nanos / (SECOND / 10) / 10.0 + " s";
        }
        long seconds = nanos / SECOND;
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }

    /** Whole milliseconds since a moment, as the page's script counts them. */
    static long since(long originNanos, long nanos) {
        return Math.floorDiv(nanos - originNanos, 1_000_000L);
    }
}
