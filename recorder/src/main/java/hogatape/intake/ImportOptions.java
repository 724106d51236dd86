package hogatape.intake;

import hogatape.market.DayRange;
import hogatape.message.Messages;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How files are read, and what of them is taken.
 *
 * @param format what a row is
 * @param pattern finds the groups {@code time} and {@code frame} in a line; for {@link RowFormat#LINES}
 * @param timeField the field or column of the time; for the other formats
 * @param frameField the field or column of the frame; for the other formats
 * @param timeFormat how times are written; empty where the first one is to tell
 * @param date the day on which each file begins, for times without a day; empty where the files' names tell it
 * @param days what was received on other Seoul days is left out
 * @param byTime whether the files are read in the order of their first times rather than as they are given
 */
public record ImportOptions(
        RowFormat format,
        Pattern pattern,
        String timeField,
        String frameField,
        Optional<TimeFormat> timeFormat,
        Optional<LocalDate> date,
        DayRange days,
        boolean byTime) {
    /** Lines as most recorders write them: a time, a blank, the frame. */
    public static final ImportOptions USUAL = new ImportOptions(
            RowFormat.LINES,
            PatternRows.USUAL,
            "time",
            "frame",
            Optional.empty(),
            Optional.empty(),
            DayRange.ALL,
            false);

    /**
     * A pattern for lines.
     *
     * @throws IllegalArgumentException with a sentence, if it is none or lacks a group
     */
    public static Pattern pattern(String regex) {
        if (!regex.contains("(?<time>") || !regex.contains("(?<frame>")) {
            throw new IllegalArgumentException(
                    Messages.text("--pattern wants two named groups, (?<time>…) and (?<frame>…), as in "
                            + "'^(?<time>[^,]*),(?<frame>.*)$'."));
        }
        // A row is one line: what else ends lines elsewhere, such as the byte 85, may stand within a Korean letter.
        return Pattern.compile(regex, Pattern.UNIX_LINES);
    }
}
