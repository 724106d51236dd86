package hogatape.export.parquet;

import hogatape.export.table.Batch;
import hogatape.export.table.Column;
import hogatape.export.table.ColumnType;
import hogatape.feed.FeedRecord;
import java.io.IOException;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.impl.ColumnWriteStoreV1;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;

/** Encodes a column by the library's column writers, with the same encodings as far as they have them: plain numbers, texts by reference. */
final class LibraryEncoder extends ColumnEncoder {
    @Override
    void encode(Batch<?> batch, int number, int[] order, PageWriter pages) throws IOException {
        Column<?> column = batch.table().columns().get(number);
        boolean text = column.type() == ColumnType.TEXT || column.type() == ColumnType.CHARACTER;
        MessageType schema = new MessageType("column", ParquetTypes.field(column));
        ParquetProperties properties = ParquetProperties.builder()
                .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_1_0)
                .withDictionaryEncoding(text)
                .build();
        ColumnWriteStoreV1 store = new ColumnWriteStoreV1(schema, descriptor -> pages, properties);
        ColumnWriter writer = store.getColumnWriter(schema.getColumns().get(0));
        int defined = column.nullable() ? 1 : 0;
        long factor = ParquetTypes.factor(column.type());
        for (int row : order) {
            long value = batch.values(number).at(row);
            if (value == FeedRecord.NO_VALUE) {
                writer.writeNull(0, 0);
            } else {
                write(batch, number, column, value * factor, writer, defined);
            }
            store.endRecord();
        }
        store.flush();
        store.close();
    }

    private static void write(
            Batch<?> batch, int number, Column<?> column, long value, ColumnWriter writer, int defined) {
        switch (ParquetTypes.stored(column.type())) {
            case INT32 -> writer.write((int) value, 0, defined);
            case INT64 -> writer.write(value, 0, defined);
            case BOOLEAN -> writer.write(value != 0, 0, defined);
            case BINARY ->
                writer.write(
                        Binary.fromString(
                                column.type() == ColumnType.TEXT
                                        ? batch.texts(number).text((int) value)
                                        : Character.toString((char) value)),
                        0,
                        defined);
            default -> throw new IllegalStateException(column.name());
        }
    }
}
