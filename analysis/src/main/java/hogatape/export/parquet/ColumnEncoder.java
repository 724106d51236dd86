package hogatape.export.parquet;

import hogatape.export.table.Batch;
import hogatape.export.table.Column;
import hogatape.export.table.ColumnType;
import hogatape.feed.FeedRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import org.apache.parquet.bytes.ByteBufferAllocator;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForInteger;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForLong;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * Encodes a column of a row group as one page, by itself: the library's column writers take a value at a time. Compression,
 * checksums and the footer stay the library's.
 *
 * <p>Numbers are plain but where they rise, as times and sequences do: those are differences. Rows sorted by issue mostly
 * repeat the row before, and zstd makes less of eight plain bytes that repeat than of any packed bits. Texts, which are few,
 * a number that is the same in all rows, and numbers of few values that change from row to row, as changes themselves do, are references to a
 * dictionary. What it allocates it keeps; for one thread.
 */
class ColumnEncoder {
    private static final ByteBufferAllocator ALLOCATOR = new HeapByteBufferAllocator();

    private final long[] sorted = new long[Batch.ROWS];
    private final ByteBuffer page = ByteBuffer.allocate(Batch.ROWS * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final Numbering numbering = new Numbering();
    private final short[] numbers = new short[Batch.ROWS];
    private final LongBuffer longs = page.asLongBuffer();
    private final IntBuffer ints = page.asIntBuffer();
    private long least;
    private long most;

    /**
     * Encodes.
     *
     * @param order the number of the row at each place
     */
    void encode(Batch<?> batch, int number, int[] order, PageWriter pages) throws IOException {
        Column<?> column = batch.table().columns().get(number);
        Statistics<?> statistics = Statistics.createStats(ParquetTypes.field(column));
        Dictionary dictionary = new Dictionary(pages, statistics);
        PrimitiveTypeName stored = ParquetTypes.stored(column.type());
        int count;
        Encoding encoding = Encoding.PLAIN;
        BytesInput values = BytesInput.empty();
        if (stored != PrimitiveTypeName.BOOLEAN && batch.values(number).isOne()) {
            long value = batch.values(number).at(0);
            count = value == FeedRecord.NO_VALUE ? 0 : order.length;
            if (count > 0) {
                encoding = Encoding.RLE_DICTIONARY;
                values = dictionary.one(column.type(), value, batch.texts(number), count);
            }
        } else {
            count = batch.values(number).gather(order, sorted);
            long factor = ParquetTypes.factor(column.type());
            scale(count, factor);
            least = batch.values(number).least() * factor;
            most = batch.values(number).most() * factor;
            switch (stored) {
                case BOOLEAN -> values = bits(count, statistics);
                case DOUBLE -> values = reals(count, statistics);
                case BINARY -> {
                    encoding = Encoding.RLE_DICTIONARY;
                    values = column.type() == ColumnType.TEXT
                            ? dictionary.texts(batch.texts(number), sorted, count)
                            : dictionary.letters(sorted, count);
                }
                default -> {
                    tell(stored, statistics);
                    Slope slope = Slope.of(sorted, count);
                    if (slope.rises()) {
                        encoding = Encoding.DELTA_BINARY_PACKED;
                        values = differences(stored, count);
                    } else if (slope.isRestless() && numbering.of(sorted, count, numbers)) {
                        encoding = Encoding.RLE_DICTIONARY;
                        values = dictionary.numbers(stored, numbering, numbers, count);
                    } else {
                        values = plain(stored, count);
                    }
                }
            }
        }
        statistics.incrementNumNulls(order.length - count);
        if (column.nullable()) {
            values = BytesInput.concat(Levels.encode(batch.values(number), order, count), values);
        }
        pages.writePage(values, order.length, order.length, statistics, Encoding.RLE, Encoding.RLE, encoding);
    }

    private void scale(int count, long factor) {
        for (int i = 0; factor != 1 && i < count; i++) {
            sorted[i] *= factor;
        }
    }

    private BytesInput bits(int count, Statistics<?> statistics) {
        byte[] bits = new byte[(count + 7) / 8];
        for (int i = 0; i < count; i++) {
            bits[i >> 3] |= (byte) (sorted[i] << (i & 7));
        }
        if (count > 0) {
            statistics.updateStats(least != 0);
            statistics.updateStats(most != 0);
        }
        return BytesInput.from(bits);
    }

    private BytesInput reals(int count, Statistics<?> statistics) {
        for (int i = 0; i < count; i++) {
            statistics.updateStats(Double.longBitsToDouble(sorted[i]));
        }
        return plain(PrimitiveTypeName.DOUBLE, count);
    }

    private void tell(PrimitiveTypeName stored, Statistics<?> statistics) {
        if (stored == PrimitiveTypeName.INT32) {
            statistics.updateStats((int) least);
            statistics.updateStats((int) most);
        } else {
            statistics.updateStats(least);
            statistics.updateStats(most);
        }
    }

    private BytesInput differences(PrimitiveTypeName stored, int count) {
        ValuesWriter writer;
        if (stored == PrimitiveTypeName.INT32) {
            writer = new DeltaBinaryPackingValuesWriterForInteger(1 << 12, 1 << 20, ALLOCATOR);
            for (int i = 0; i < count; i++) {
                writer.writeInteger((int) sorted[i]);
            }
        } else {
            writer = new DeltaBinaryPackingValuesWriterForLong(1 << 12, 1 << 20, ALLOCATOR);
            for (int i = 0; i < count; i++) {
                writer.writeLong(sorted[i]);
            }
        }
        return writer.getBytes();
    }

    private BytesInput plain(PrimitiveTypeName stored, int count) {
        if (stored == PrimitiveTypeName.INT32) {
            for (int i = 0; i < count; i++) {
                ints.put(i, (int) sorted[i]);
            }
            return BytesInput.from(page.array(), 0, count * Integer.BYTES);
        }
        longs.clear().put(sorted, 0, count);
        return BytesInput.from(page.array(), 0, count * Long.BYTES);
    }
}
