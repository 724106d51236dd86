package hogatape.export;

import hogatape.feed.Book;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.crypto.FileEncryptionProperties;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;

/**
 * Rows as Parquet, compressed with zstd. The columns are written by Parquet's column writers without its record layer,
 * which costs as much again and drags Hadoop's configuration in.
 *
 * <p>Row groups have a fixed number of rows, so that the same rows always give the same bytes; one is held in memory.
 */
final class ParquetRows implements Rows {
    /** Some twenty megabytes of file: enough for columns to compress well, and small beside the heap. */
    static final int ROWS_OF_GROUP = 1 << 18;

    /**
     * Dictionaries pay for prices and sizes that come again. Their hash tables are many times their size: at this size
     * eighty of them full stay below a hundred megabytes.
     */
    private static final int DICTIONARY_BYTES = 128 * 1024;

    private static final ParquetProperties PROPERTIES = ParquetProperties.builder()
            // The newer version's delta encoding makes interleaved issues larger, not smaller.
            .withWriterVersion(WriterVersion.PARQUET_1_0)
            .withDictionaryPageSize(DICTIONARY_BYTES)
            // These differ in every row.
            .withDictionaryEncoding("receive_time", false)
            .withDictionaryEncoding("receive_ns", false)
            .withDictionaryEncoding("sequence", false)
            .build();

    private final ParquetFileWriter file;
    private final Map<String, String> metadata;
    private final ZstdCompressor compressor = new ZstdCompressor();
    private RowGroup group;

    ParquetRows(OutputStream stream, Map<String, String> metadata) throws IOException {
        this.metadata = metadata;
        file = new ParquetFileWriter(
                new ParquetStream(stream),
                BookSchema.SCHEMA,
                ParquetFileWriter.Mode.OVERWRITE,
                ParquetWriter.DEFAULT_BLOCK_SIZE,
                ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
                (FileEncryptionProperties) null,
                PROPERTIES);
        file.start();
    }

    @Override
    public void write(Book book) throws IOException {
        if (group == null) {
            group = new RowGroup(PROPERTIES, compressor);
        }
        group.write(book);
        if (group.rows() == ROWS_OF_GROUP) {
            flush();
        }
    }

    @Override
    public void finish() throws IOException {
        flush();
        file.end(metadata);
    }

    @Override
    public void close() {
        if (group != null) {
            group.close();
            group = null;
        }
        compressor.release();
    }

    private void flush() throws IOException {
        if (group != null) {
            group.writeTo(file);
            group.close();
            group = null;
        }
    }
}
