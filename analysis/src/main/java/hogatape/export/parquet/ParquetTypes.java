package hogatape.export.parquet;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timeType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;

import hogatape.export.table.Column;
import hogatape.export.table.ColumnType;
import hogatape.export.table.Table;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/** What Parquet calls the types of columns. */
final class ParquetTypes {
    private static final long MILLIS_OF_SECOND = 1000;

    private ParquetTypes() {}

    static MessageType schema(Table<?> table) {
        return new MessageType(
                table.name(), table.columns().stream().map(ParquetTypes::field).toArray(PrimitiveType[]::new));
    }

    static PrimitiveType field(Column<?> column) {
        return Types.primitive(stored(column.type()), column.nullable() ? Repetition.OPTIONAL : Repetition.REQUIRED)
                .as(meant(column.type()))
                .named(column.name());
    }

    static PrimitiveTypeName stored(ColumnType type) {
        return switch (type) {
            case TEXT, CHARACTER -> PrimitiveTypeName.BINARY;
            case FLAG -> PrimitiveTypeName.BOOLEAN;
            case INT, SECOND_OF_DAY, DATE -> PrimitiveTypeName.INT32;
            case LONG, HUNDREDTHS, MOMENT -> PrimitiveTypeName.INT64;
            case DOUBLE -> PrimitiveTypeName.DOUBLE;
        };
    }

    /**
     * What makes the number that Parquet stores of a value. Milliseconds are the coarsest unit that it has for a time of day, and a
     * local time is what it is: pandas, polars and DuckDB all open it as their type for one.
     */
    static long factor(ColumnType type) {
        return type == ColumnType.SECOND_OF_DAY ? MILLIS_OF_SECOND : 1;
    }

    private static LogicalTypeAnnotation meant(ColumnType type) {
        return switch (type) {
            case TEXT, CHARACTER -> stringType();
            case HUNDREDTHS -> decimalType(2, 18);
            case SECOND_OF_DAY -> timeType(false, TimeUnit.MILLIS);
            case DATE -> dateType();
            case MOMENT -> timestampType(true, TimeUnit.NANOS);
            case FLAG, INT, LONG, DOUBLE -> null;
        };
    }
}
