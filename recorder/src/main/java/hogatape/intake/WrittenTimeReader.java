package hogatape.intake;

import hogatape.market.SeoulTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;

/**
 * Times that are written out: Seoul time where no zone stands in them. Where no day stands in them they begin on the file's,
 * and a time that falls by more than an hour begins the next day.
 */
final class WrittenTimeReader implements TimeReader {
    private static final long SECOND = 1_000_000_000L;
    /** Rows may be that much out of order; a recorder's night is longer. */
    private static final long NIGHT = SeoulTime.DAY_NANOS / 24;

    private final DateTimeFormatter formatter;
    private LocalDate day;
    private long lastOfDay;

    WrittenTimeReader(DateTimeFormatter formatter, LocalDate day) {
        this.formatter = formatter;
        this.day = day;
    }

    @Override
    public long read(String text) throws UnreadableTimeException {
        TemporalAccessor time = parse(text);
        if (time.isSupported(ChronoField.INSTANT_SECONDS)) {
            return Math.addExact(
                    Math.multiplyExact(time.getLong(ChronoField.INSTANT_SECONDS), SECOND),
                    time.get(ChronoField.NANO_OF_SECOND));
        }
        LocalTime ofDay = time.query(TemporalQueries.localTime());
        if (ofDay == null) {
            throw new UnreadableTimeException(RowProblem.Kind.NO_TIME_OF_DAY, text);
        }
        LocalDate date = time.query(TemporalQueries.localDate());
        if (date == null && time.isSupported(ChronoField.OFFSET_SECONDS)) {
            throw new UnreadableTimeException(RowProblem.Kind.ZONE_WITHOUT_DAY, text);
        }
        return SeoulTime.startOfDay(date == null ? dayOf(text, ofDay.toNanoOfDay()) : date) + ofDay.toNanoOfDay();
    }

    private TemporalAccessor parse(String text) throws UnreadableTimeException {
        try {
            return formatter.parse(text.strip().replace(',', '.'));
        } catch (DateTimeException asItStands) {
            try {
                // A pattern of the user's may want the very comma.
                return formatter.parse(text.strip());
            } catch (DateTimeException e) {
                throw new UnreadableTimeException(RowProblem.Kind.OTHER_FORMAT, text);
            }
        }
    }

    private LocalDate dayOf(String text, long nanoOfDay) throws UnreadableTimeException {
        if (day == null) {
            throw new UnreadableTimeException(RowProblem.Kind.NO_DAY, text);
        }
        if (lastOfDay - nanoOfDay > NIGHT) {
            day = day.plusDays(1);
            lastOfDay = nanoOfDay;
        }
        lastOfDay = Math.max(lastOfDay, nanoOfDay);
        return day;
    }
}
