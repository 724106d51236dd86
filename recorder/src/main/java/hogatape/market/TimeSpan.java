package hogatape.market;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A stretch of a Seoul day, from its first moment to the first one after it, in nanoseconds since midnight. It may last
 * until midnight, {@code 24:00}, and it never goes beyond.
 *
 * @param fromNanos the first moment, 0 to a day's nanoseconds
 * @param untilNanos the first moment after it; not above {@code fromNanos} where the stretch is empty
 */
public record TimeSpan(long fromNanos, long untilNanos) {
    /** The whole day. */
    public static final TimeSpan ALL_DAY = new TimeSpan(0, SeoulTime.DAY_NANOS);
    /** No moment of the day. */
    public static final TimeSpan NEVER = new TimeSpan(0, 0);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT);
    private static final String MIDNIGHT = "24:00";

    /** Whether a moment of the day lies in it. */
    public boolean contains(long nanoOfDay) {
        return nanoOfDay >= fromNanos && nanoOfDay < untilNanos;
    }

    /** Whether no moment lies in it. */
    public boolean isEmpty() {
        return fromNanos >= untilNanos;
    }

    /** The shortest stretch that holds both; an empty one adds nothing. */
    public TimeSpan spanning(TimeSpan other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        return new TimeSpan(Math.min(fromNanos, other.fromNanos), Math.max(untilNanos, other.untilNanos));
    }

    /** The stretch with so many nanoseconds before and after it, within the day; an empty one stays empty. */
    public TimeSpan widened(long beforeNanos, long afterNanos) {
        return isEmpty()
                ? this
                : new TimeSpan(
                        Math.max(0, fromNanos - beforeNanos), Math.min(SeoulTime.DAY_NANOS, untilNanos + afterNanos));
    }

    /** As it is read aloud, such as {@code 08:00-20:00}. */
    @Override
    public String toString() {
        return isEmpty() ? "never" : timeText(fromNanos) + "-" + timeText(untilNanos);
    }

    /** A time of day as text: {@code 08:00}, {@code 09:00:30}, {@code 24:00}. */
    public static String timeText(long nanoOfDay) {
        return nanoOfDay == SeoulTime.DAY_NANOS
                ? MIDNIGHT
                : LocalTime.ofNanoOfDay(nanoOfDay).toString();
    }

    /**
     * Reads a time of day: {@code 8:30}, {@code 08:30}, {@code 09:00:30}, {@code 24:00}.
     *
     * @return nanoseconds since midnight
     * @throws DateTimeException if the text is none
     */
    public static long parseTime(String text) {
        return text.equals(MIDNIGHT)
                ? SeoulTime.DAY_NANOS
                : LocalTime.parse(text, TIME).toNanoOfDay();
    }
}
