package hogatape.replay.pace;

import hogatape.feed.FeedRecord;
import hogatape.market.SeoulMoment;
import hogatape.market.SeoulTime;
import hogatape.message.Messages;
import java.util.Locale;

/**
 * Where a run is to hold: before the callback of the first record that fulfils every condition. With a time it holds once
 * (once a day for a time of day), without one at every such record. For one run.
 */
public final class Breakpoint {

    private final String text;
    private String symbol;
    private String tr;
    private SeoulMoment at;
    private long sequence = -1;
    private long heldDay = Long.MIN_VALUE;
    private boolean held;

    private Breakpoint(String text) {
        this.text = text;
    }

    /**
     * Reads conditions, separated by commas: {@code symbol} and {@code tr} of a record, {@code at} for the first one at or
     * behind a Seoul time, {@code sequence} for the first one with this number or a higher one.
     *
     * @throws IllegalArgumentException with a sentence, if the text holds anything else
     */
    public static Breakpoint parse(String text) {
        Breakpoint breakpoint = new Breakpoint(text);
        for (String condition : text.split(",", -1)) {
            int equals = condition.indexOf('=');
            if (equals <= 0 || equals == condition.length() - 1) {
                throw noCondition(condition);
            }
            breakpoint.add(
                    condition.substring(0, equals).strip(),
                    condition.substring(equals + 1).strip());
        }
        return breakpoint;
    }

    private void add(String name, String value) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "symbol" -> symbol = value;
            case "tr" -> tr = value;
            case "at" -> at = SeoulMoment.parse(value);
            case "sequence" -> sequence = sequence(value);
            default -> throw noCondition(name);
        }
    }

    private static IllegalArgumentException noCondition(String text) {
        return new IllegalArgumentException(Messages.text(
                "'%s' is no condition; write conditions such as symbol=005930,tr=H0NXASP0,at=09:00:31.2,sequence=1200.",
                text));
    }

    private static long sequence(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    Messages.text(
                            "'%s' is no sequence; write conditions such as "
                                    + "symbol=005930,tr=H0NXASP0,at=09:00:31.2,sequence=1200.",
                            value),
                    e);
        }
    }

    /** Whether to hold before a record; a breakpoint with a time or sequence has then been met. */
    boolean holds(FeedRecord record, long tapeNanos) {
        if (symbol != null && !symbol.equals(record.symbol()) || tr != null && !tr.equals(record.tr())) {
            return false;
        }
        if (sequence >= 0 && record.sequence() < sequence || at != null && at.isAfter(tapeNanos)) {
            return false;
        }
        if (at == null && sequence < 0) {
            return true;
        }
        long day = at != null && !at.isAbsolute() ? SeoulTime.epochDay(tapeNanos) : 0;
        if (held && day == heldDay) {
            return false;
        }
        held = true;
        heldDay = day;
        return true;
    }

    @Override
    public String toString() {
        return text;
    }
}
