package hogatape.export;

import java.util.List;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/** The columns of books as Parquet's schema. */
final class BookSchema {
    static final MessageType SCHEMA = schema(BookColumns.ALL);

    private BookSchema() {}

    private static MessageType schema(List<Column> columns) {
        return new MessageType("books", columns.stream().map(BookSchema::field).toArray(Type[]::new));
    }

    private static PrimitiveType field(Column column) {
        ColumnType type = column.type();
        return Types.primitive(type.stored(), column.nullable() ? Repetition.OPTIONAL : Repetition.REQUIRED)
                .as(type.meant())
                .named(column.name());
    }
}
