package hogatape.export;

import hogatape.feed.Book;
import hogatape.feed.FeedRecord;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.api.Binary;

/** The rows of one row group, encoded and compressed as they come and held until they are written at once. */
final class RowGroup implements Closeable {
    private static final int COLUMN_INDEX_BYTES = 64;

    private final List<Column> columns = BookColumns.ALL;
    private final ColumnChunkPageWriteStore pages;
    private final ColumnWriteStore store;
    private final ColumnWriter[] writers = new ColumnWriter[columns.size()];
    private final TextBytes texts = new TextBytes();
    private int rows;

    RowGroup(ParquetProperties properties, ZstdCompressor compressor) {
        pages = new ColumnChunkPageWriteStore(
                compressor, BookSchema.SCHEMA, properties.getAllocator(), COLUMN_INDEX_BYTES, true);
        store = properties.newColumnWriteStore(BookSchema.SCHEMA, pages);
        for (int i = 0; i < writers.length; i++) {
            writers[i] = store.getColumnWriter(BookSchema.SCHEMA.getColumns().get(i));
        }
    }

    int rows() {
        return rows;
    }

    void write(Book book) {
        for (int i = 0; i < writers.length; i++) {
            write(book, columns.get(i), writers[i]);
        }
        store.endRecord();
        rows++;
    }

    void writeTo(ParquetFileWriter file) throws IOException {
        file.startBlock(rows);
        store.flush();
        pages.flushToFileWriter(file);
        file.endBlock();
    }

    @Override
    public void close() {
        store.close();
        pages.close();
    }

    private void write(Book book, Column column, ColumnWriter writer) {
        int defined = column.nullable() ? 1 : 0;
        if (column.text() != null) {
            Binary text = texts.of(column.text().apply(book));
            if (text == null) {
                writer.writeNull(0, 0);
            } else {
                writer.write(text, 0, defined);
            }
            return;
        }
        long value = column.number().applyAsLong(book);
        if (value == FeedRecord.NO_VALUE) {
            writer.writeNull(0, 0);
            return;
        }
        switch (column.type().stored()) {
            case INT32 -> writer.write((int) column.type().stored(value), 0, defined);
            case INT64 -> writer.write(column.type().stored(value), 0, defined);
            default -> throw new IllegalStateException(column.name() + " is no number");
        }
    }
}
