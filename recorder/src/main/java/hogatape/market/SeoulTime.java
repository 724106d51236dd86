package hogatape.market;

import hogatape.message.Messages;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Seoul clock. Moments are nanoseconds since the epoch. Seoul has kept nine hours before UTC without a summer time
 * since 1988, so days and times of day are plain arithmetic and make no garbage.
 */
public final class SeoulTime {
    /** Asia/Seoul. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
    /** Nanoseconds of a day. */
    public static final long DAY_NANOS = 86_400_000_000_000L;

    private static final long OFFSET_NANOS = 9 * 3_600_000_000_000L;
    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSSSS");
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

    private SeoulTime() {}

    /** The Seoul day of a moment, as days since 1970-01-01. */
    public static long epochDay(long epochNanos) {
        return Math.floorDiv(epochNanos + OFFSET_NANOS, DAY_NANOS);
    }

    /** The Seoul date of a moment. */
    public static LocalDate date(long epochNanos) {
        return LocalDate.ofEpochDay(epochDay(epochNanos));
    }

    /** The nanoseconds since Seoul's midnight. */
    public static long nanoOfDay(long epochNanos) {
        return Math.floorMod(epochNanos + OFFSET_NANOS, DAY_NANOS);
    }

    /** The whole seconds since Seoul's midnight. */
    public static int secondOfDay(long epochNanos) {
        return (int) (nanoOfDay(epochNanos) / SECOND_NANOS);
    }

    /** The moment of Seoul's midnight that begins a date. */
    public static long startOfDay(LocalDate date) {
        return Math.subtractExact(Math.multiplyExact(date.toEpochDay(), DAY_NANOS), OFFSET_NANOS);
    }

    /** A moment as a Seoul date and time, to the nanosecond, such as {@code 2026-11-23 09:00:30.000000000}. */
    public static String text(long epochNanos) {
        return LocalDateTime.of(date(epochNanos), LocalTime.ofNanoOfDay(nanoOfDay(epochNanos)))
                .format(TEXT);
    }

    /**
     * Reads a duration as the command line has it: {@code 250ms}, {@code 90s}, {@code 10m}, {@code 2h}.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Duration parseDuration(String text) {
        Matcher matcher = DURATION.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(Messages.text("'%s' is no duration; write it as 90s, 10m or 2h.", text));
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }
}
