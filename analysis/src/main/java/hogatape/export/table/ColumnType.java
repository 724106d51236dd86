package hogatape.export.table;

import hogatape.feed.FeedRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** What the values of a column are. Every value is kept as a {@code long} until it is written. */
public enum ColumnType {
    /** Text, kept as its number in the column's {@link Texts}. */
    TEXT("string"),
    /** A text of one letter or digit, kept as its code. */
    CHARACTER("string"),
    /** Whether something is so, kept as 1 or 0. */
    FLAG("boolean"),
    /** A small whole number. */
    INT("int32"),
    /** A whole number. */
    LONG("int64"),
    /** A number with two decimals, kept in hundredths; 18 digits are what 64 bits hold. */
    HUNDREDTHS("decimal(18,2)"),
    /** A floating point number, kept as its bits; see {@link #bits}. */
    DOUBLE("double"),
    /** A time of day in Seoul, kept as the second of the day. */
    SECOND_OF_DAY("time(ms), local"),
    /** A day, kept as the number of days since 1970. */
    DATE("date"),
    /** A moment, kept in nanoseconds since the epoch. */
    MOMENT("timestamp(ns, UTC)");

    private static final long NANOS_OF_SECOND = 1_000_000_000L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

    private final String label;

    ColumnType(String label) {
        this.label = label;
    }

    /** The type as the documentation names it. */
    public String label() {
        return label;
    }

    /** A floating point number as {@link #DOUBLE} keeps it: NaN is no value, and there is no negative zero. */
    static long bits(double value) {
        return Double.isNaN(value) ? FeedRecord.NO_VALUE : Double.doubleToRawLongBits(value + 0.0);
    }

    /** A value as CSV spells it, texts excepted: only their column knows them. */
    String text(long value) {
        return switch (this) {
            case CHARACTER -> Character.toString((char) value);
            case FLAG -> Boolean.toString(value != 0);
            case HUNDREDTHS -> BigDecimal.valueOf(value, 2).toPlainString();
            case SECOND_OF_DAY -> LocalTime.ofSecondOfDay(value).format(TIME);
            case DATE -> LocalDate.ofEpochDay(value).toString();
            case MOMENT ->
                INSTANT.format(Instant.ofEpochSecond(
                        Math.floorDiv(value, NANOS_OF_SECOND), Math.floorMod(value, NANOS_OF_SECOND)));
            case INT, LONG -> Long.toString(value);
            case DOUBLE -> Double.toString(Double.longBitsToDouble(value));
            case TEXT -> throw new IllegalStateException("a text has no number");
        };
    }
}
