package hogatape.journal;

import hogatape.market.SeoulTime;
import hogatape.message.Messages;
import java.time.Duration;

/**
 * When a writer has the disk confirm what it appended. The death of the process loses nothing either way; a loss of
 * power, or of the machine, loses what the disk has not confirmed.
 *
 * @param interval at most this long after an append the next append confirms it; zero: each append confirms itself;
 *     null: the operating system writes when it likes, within half a minute as a rule
 */
public record SyncPolicy(Duration interval) {
    /** The operating system decides. */
    public static final SyncPolicy NONE = new SyncPolicy(null);
    /** Every record is on the disk before its append returns; costs some 0.2 ms a record on an idle SSD, a millisecond and more on a busy disk. */
    public static final SyncPolicy EACH = new SyncPolicy(Duration.ZERO);

    /**
     * Reads {@code none}, {@code each}, or an interval such as {@code 1s}. At an interval the append that confirms waits for the disk,
     * some 4 ms for 5,000 records.
     *
     * @throws IllegalArgumentException if the text is none of these
     */
    public static SyncPolicy parse(String text) {
        switch (text.strip()) {
            case "none":
                return NONE;
            case "each":
                return EACH;
            default:
                try {
                    return new SyncPolicy(SeoulTime.parseDuration(text));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(
                            Messages.text("'%s' is no way to sync; write none, each, or an interval such as 1s.", text),
                            e);
                }
        }
    }

    boolean never() {
        return interval == null;
    }

    @Override
    public String toString() {
        return never() ? "none" : interval.isZero() ? "each" : interval.toMillis() + "ms";
    }
}
