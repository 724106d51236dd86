package hogatape.intake;

import hogatape.message.Messages;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How receive times are written.
 *
 * @param text as the command line has it: {@code s}, {@code ms}, {@code us}, {@code ns}, {@code iso} or a pattern
 * @param unitNanos nanoseconds of the unit of a time since the epoch; 0 where times are written out
 * @param formatter reads times that are written out; null where they count from the epoch
 */
public record TimeFormat(String text, long unitNanos, DateTimeFormatter formatter) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{9,19}(\\.[0-9]*)?");
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .optionalStart()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .optionalEnd()
            .optionalStart()
            .appendLiteral(' ')
            .optionalEnd()
            .optionalEnd()
            .appendPattern("HH:mm:ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .optionalStart()
            .appendPattern("[XXX][XX][X]")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    /** Dates and times as ISO 8601 has them, a blank or a T between, a point or a comma before the fraction. */
    static final TimeFormat ISO_TIMES = new TimeFormat("iso", 0, ISO);

    /**
     * Reads the text of {@code --time-format}.
     *
     * @throws IllegalArgumentException with a sentence, if it is none
     */
    public static TimeFormat parse(String text) {
        return switch (text) {
            case "s" -> new TimeFormat(text, 1_000_000_000, null);
            case "ms" -> new TimeFormat(text, 1_000_000, null);
            case "us" -> new TimeFormat(text, 1_000, null);
            case "ns" -> new TimeFormat(text, 1, null);
            case "iso" -> ISO_TIMES;
            default -> new TimeFormat(text, 0, ofPattern(text));
        };
    }

    private static DateTimeFormatter ofPattern(String text) {
        try {
            return DateTimeFormatter.ofPattern(text, Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    Messages.text(
                            "'%s' is no time format: %s; write s, ms, us or ns since the epoch, iso, or a "
                                    + "pattern such as yyyyMMdd-HHmmss.SSS.",
                            text, e.getMessage()),
                    e);
        }
    }

    /** What a time most likely is: a number by its size, seconds to nanoseconds since the epoch; otherwise {@code iso}. */
    static TimeFormat guess(String time) {
        if (!NUMBER.matcher(time.strip()).matches()) {
            return ISO_TIMES;
        }
        int digits = (time.strip() + ".").indexOf('.');
        return parse(digits <= 11 ? "s" : digits <= 14 ? "ms" : digits <= 17 ? "us" : "ns");
    }

    /**
     * A reader of one file's times.
     *
     * @param day the day on which the file begins, for times without one; null where that is not known
     */
    TimeReader reader(LocalDate day) {
        return unitNanos > 0 ? new EpochTimeReader(unitNanos) : new WrittenTimeReader(formatter, day);
    }
}
