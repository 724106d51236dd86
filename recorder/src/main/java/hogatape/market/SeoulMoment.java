package hogatape.market;

import hogatape.message.Messages;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A time as the command line has it, Seoul time: alone ({@code 09:00}, {@code 09:00:30.5}), then it means that time of
 * each day, or with its day ({@code 2026-11-23T09:00:00.5}).
 *
 * @param day the day; empty for a time alone
 * @param time the time of day
 */
public record SeoulMoment(Optional<LocalDate> day, LocalTime time) {
    /**
     * Reads a time.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static SeoulMoment parse(String text) {
        String stripped = text.strip();
        int separator = stripped.indexOf('T');
        try {
            if (separator < 0) {
                return new SeoulMoment(Optional.empty(), LocalTime.parse(stripped));
            }
            return new SeoulMoment(
                    Optional.of(LocalDate.parse(stripped.substring(0, separator))),
                    LocalTime.parse(stripped.substring(separator + 1)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    Messages.text(
                            "'%s' is no time; write a Seoul time as 09:00, 09:00:30.5 or 2026-11-23T09:00:00.5.", text),
                    e);
        }
    }

    /** Whether the day is given. */
    public boolean isAbsolute() {
        return day.isPresent();
    }

    /** The moment in nanoseconds since the epoch, on a day of its own or else on the one given. */
    public long epochNanos(LocalDate otherwise) {
        return SeoulTime.startOfDay(day.orElse(otherwise)) + time.toNanoOfDay();
    }

    /** Whether a moment lies before this one: before that time of its own Seoul day, where this has no day. */
    public boolean isAfter(long epochNanos) {
        return day.isPresent()
                ? epochNanos < epochNanos(day.get())
                : SeoulTime.nanoOfDay(epochNanos) < time.toNanoOfDay();
    }

    /** The text that {@link #parse} reads as this. */
    public String text() {
        return day.map(date -> date + "T").orElse("") + time;
    }
}
