package hogatape.export.parquet;

import hogatape.export.table.Batch;
import hogatape.export.table.RowOrder;
import hogatape.export.table.Table;
import hogatape.export.table.TableFile;
import hogatape.export.table.Workers;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.crypto.FileEncryptionProperties;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;

/**
 * A table as Parquet, compressed with zstd: a batch is a row group, its rows in the table's order. While its columns are encoded, each a task of the encoders', the next batch fills; then they are appended in their order, so
 * that the same rows give the same bytes, however many encoders there are.
 *
 * @param <R> what a row is made of
 */
public final class ParquetTable<R> implements TableFile<R> {
    private static final int COLUMN_INDEX_BYTES = 64;

    private final Table<R> table;
    private final RowOrder order;
    private final MessageType schema;
    private final Encoders encoders;
    private final Map<String, String> metadata;
    private final ParquetFileWriter file;
    private final List<ColumnCompression> compressions;
    private Batch<R> encoding;
    private int rows;
    private List<Future<ColumnChunkPageWriteStore>> columns = List.of();

    /**
     * Begins a file.
     *
     * @param stream stays open: whoever opened it closes it
     * @param metadata goes into the footer
     */
    public ParquetTable(
            Table<R> table, RowOrder order, Encoders encoders, OutputStream stream, Map<String, String> metadata)
            throws IOException {
        this.table = table;
        this.order = order;
        this.encoders = encoders;
        this.metadata = metadata;
        schema = ParquetTypes.schema(table);
        compressions = Stream.generate(ColumnCompression::new)
                .limit(table.columns().size())
                .toList();
        file = new ParquetFileWriter(
                new ParquetStream(stream),
                schema,
                ParquetFileWriter.Mode.OVERWRITE,
                ParquetWriter.DEFAULT_BLOCK_SIZE,
                ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
                (FileEncryptionProperties) null,
                ParquetProperties.builder().build());
        file.start();
    }

    @Override
    public Batch<R> write(Batch<R> batch) throws IOException {
        Batch<R> free = append();
        int[] places = order.of(batch);
        rows = batch.rows();
        encoding = batch;
        columns = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            columns.add(encoders.submit(encode(batch, column, places)));
        }
        if (free == null) {
            return new Batch<>(table);
        }
        free.clear();
        return free;
    }

    @Override
    public void finish() throws IOException {
        append();
        file.end(metadata);
    }

    @Override
    public void close() {
        columns.forEach(column -> column.cancel(false));
    }

    private Encoders.Task<ColumnChunkPageWriteStore> encode(Batch<R> batch, int column, int[] places) {
        return tools -> {
            PrimitiveType type = (PrimitiveType) schema.getType(column);
            ColumnChunkPageWriteStore pages = new ColumnChunkPageWriteStore(
                    compressions.get(column).with(tools.compressor()),
                    new MessageType(table.name(), type),
                    new HeapByteBufferAllocator(),
                    COLUMN_INDEX_BYTES,
                    true);
            tools.encoder()
                    .encode(
                            batch,
                            column,
                            places,
                            pages.getPageWriter(schema.getColumns().get(column)));
            return pages;
        };
    }

    /** Appends the row group that is under way; returns its batch, null where there was none. */
    private Batch<R> append() throws IOException {
        if (encoding == null) {
            return null;
        }
        file.startBlock(rows);
        for (Future<ColumnChunkPageWriteStore> column : columns) {
            ColumnChunkPageWriteStore pages = Workers.get(column);
            pages.flushToFileWriter(file);
            pages.close();
        }
        file.endBlock();
        compressions.forEach(ColumnCompression::keep);
        columns = List.of();
        Batch<R> written = encoding;
        encoding = null;
        return written;
    }
}
