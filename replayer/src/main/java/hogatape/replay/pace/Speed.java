package hogatape.replay.pace;

import hogatape.message.Messages;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How fast a tape plays.
 *
 * @param factor tape seconds a second, above zero: 1 as it was received, 60 a minute a second, 0.5 half as fast;
 *     infinite for as fast as the strategy takes it
 */
public record Speed(double factor) {
    /** As it was received. */
    public static final Speed ORIGINAL = new Speed(1);
    /** Without waiting. */
    public static final Speed MAX = new Speed(Double.POSITIVE_INFINITY);

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

    /** A speed, checked. */
    public Speed {
        if (!(factor > 0)) {
            throw new IllegalArgumentException(Messages.text("A tape cannot play at speed %s; it is above 0.", factor));
        }
    }

    /**
     * Reads a speed: {@code max}, or a decimal number above 0.
     *
     * @throws IllegalArgumentException with a sentence, if the text is none
     */
    public static Speed parse(String text) {
        String stripped = text.strip().toLowerCase(Locale.ROOT);
        if (stripped.equals("max")) {
            return MAX;
        }
        if (!DECIMAL.matcher(stripped).matches() || Double.parseDouble(stripped) == 0) {
            throw new IllegalArgumentException(
                    Messages.text("'%s' is no speed; write 1, a factor above 0 such as 60 or 0.5, or max.", text));
        }
        return new Speed(Double.parseDouble(stripped));
    }

    /** Whether the tape never waits. */
    public boolean isMax() {
        return factor == Double.POSITIVE_INFINITY;
    }

    /** How long a stretch of tape takes to play, both in nanoseconds. */
    public long playNanos(long tapeNanos) {
        // The original speed is exact; a double holds a stretch of 100 days to the nanosecond.
        return factor == 1 ? tapeNanos : (long) (tapeNanos / factor);
    }

    /** How much tape plays in a time, both in nanoseconds; nothing where the tape never waits. */
    long tapeNanos(long playNanos) {
        return isMax() ? 0 : (long) (playNanos * factor);
    }

    /** Twice as fast. */
    public Speed faster() {
        return new Speed(factor * 2);
    }

    /** Half as fast; from a tape that never waits, as it was received. */
    public Speed slower() {
        return isMax() ? ORIGINAL : new Speed(factor / 2);
    }

    @Override
    public String toString() {
        return isMax()
                ? "max"
                : factor == Math.rint(factor) && factor < 1e15 ? Long.toString((long) factor) : Double.toString(factor);
    }
}
