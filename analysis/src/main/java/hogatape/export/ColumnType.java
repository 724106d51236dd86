package hogatape.export;

import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timeType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** What the values of a column are, in Parquet and in CSV. */
enum ColumnType {
    /** Text. */
    TEXT("string", PrimitiveTypeName.BINARY, stringType()),
    /** A small whole number. */
    INT("int32", PrimitiveTypeName.INT32, null),
    /** A whole number. */
    LONG("int64", PrimitiveTypeName.INT64, null),
    /** A number with two decimals, kept in hundredths; 18 digits are what 64 bits hold. */
    HUNDREDTHS("decimal(18,2)", PrimitiveTypeName.INT64, decimalType(2, 18)),
    /**
     * A time of day in Seoul, kept as the second of the day. Milliseconds are the coarsest unit that Parquet has, and a
     * local time is what it is: pandas, polars and DuckDB all open it as their type for a time of day.
     */
    SECOND_OF_DAY("time(ms), local", PrimitiveTypeName.INT32, timeType(false, TimeUnit.MILLIS)),
    /** A moment, kept in nanoseconds since the epoch. */
    MOMENT("timestamp(ns, UTC)", PrimitiveTypeName.INT64, timestampType(true, TimeUnit.NANOS));

    private static final int MILLIS_OF_SECOND = 1000;
    private static final long NANOS_OF_SECOND = 1_000_000_000L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

    private final String label;
    private final PrimitiveTypeName stored;
    private final LogicalTypeAnnotation meant;

    ColumnType(String label, PrimitiveTypeName stored, LogicalTypeAnnotation meant) {
        this.label = label;
        this.stored = stored;
        this.meant = meant;
    }

    /** The type as the documentation names it. */
    String label() {
        return label;
    }

    /** How Parquet stores a value. */
    PrimitiveTypeName stored() {
        return stored;
    }

    /** What Parquet calls the stored value; null where it is just a number. */
    LogicalTypeAnnotation meant() {
        return meant;
    }

    /** The number that Parquet stores for a value. */
    long stored(long value) {
        return this == SECOND_OF_DAY ? value * MILLIS_OF_SECOND : value;
    }

    /** A value as CSV spells it. */
    String text(long value) {
        return switch (this) {
            case HUNDREDTHS -> BigDecimal.valueOf(value, 2).toPlainString();
            case SECOND_OF_DAY -> LocalTime.ofSecondOfDay(value).format(TIME);
            case MOMENT ->
                INSTANT.format(Instant.ofEpochSecond(
                        Math.floorDiv(value, NANOS_OF_SECOND), Math.floorMod(value, NANOS_OF_SECOND)));
            case TEXT, INT, LONG -> Long.toString(value);
        };
    }
}
