package hogatape.market;

import hogatape.message.Messages;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Seoul days, one or several in a row.
 *
 * @param from the first
 * @param to the last, included
 */
public record DayRange(LocalDate from, LocalDate to) {
    /** Every day that there is. */
    public static final DayRange ALL = new DayRange(LocalDate.MIN, LocalDate.MAX);

    /**
     * Reads {@code 2026-11-23}, or {@code 2026-11-20..2026-11-23}.
     *
     * @throws IllegalArgumentException with a sentence, if the text is neither
     */
    public static DayRange parse(String text) {
        String[] ends = text.split("\\.\\.", -1);
        try {
            LocalDate from = LocalDate.parse(ends[0].strip());
            LocalDate to = ends.length == 1 ? from : LocalDate.parse(ends[1].strip());
            if (ends.length <= 2 && !to.isBefore(from)) {
                return new DayRange(from, to);
            }
        } catch (DateTimeException expected) {
            // Told below, with the ranges that run backwards.
        }
        throw new IllegalArgumentException(
                Messages.text("'%s' is no day; write it as 2026-11-23, or as 2026-11-20..2026-11-23.", text));
    }

    /** Whether a day is one of them. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
