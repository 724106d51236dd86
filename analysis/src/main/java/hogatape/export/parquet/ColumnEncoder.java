package hogatape.export.parquet;

import hogatape.export.table.Batch;
import hogatape.export.table.Column;
import hogatape.export.table.ColumnType;
import hogatape.export.table.Texts;
import hogatape.feed.FeedRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.apache.parquet.bytes.ByteBufferAllocator;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForInteger;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForLong;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * Encodes a column of a row group as one page, by itself: the library's column writers take a value at a time. Compression,
 * checksums and the footer stay the library's.
 *
 * <p>Numbers are plain but where they rise, as times and sequences do: those are differences. Rows sorted by issue mostly
 * repeat the row before, and zstd makes less of eight plain bytes that repeat than of any packed bits. Texts are few, and
 * references to a dictionary. What it allocates it keeps; for one thread.
 */
class ColumnEncoder {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final ByteBufferAllocator ALLOCATOR = new HeapByteBufferAllocator();
    private static final int LETTERS = 128;

    private final long[] sorted = new long[Batch.ROWS];
    private final byte[] page = new byte[Batch.ROWS * Long.BYTES];

    /**
     * Encodes.
     *
     * @param order the number of the row at each place
     */
    void encode(Batch<?> batch, int number, int[] order, PageWriter pages) throws IOException {
        Column<?> column = batch.table().columns().get(number);
        Statistics<?> statistics = Statistics.createStats(ParquetTypes.field(column));
        int rows = order.length;
        int count = gather(batch.values(number), order, ParquetTypes.factor(column.type()));
        statistics.incrementNumNulls(rows - count);
        Encoding encoding = Encoding.PLAIN;
        BytesInput values = BytesInput.empty();
        if (count == 0) {
            // Levels tell it all.
        } else if (column.type() == ColumnType.TEXT) {
            encoding = Encoding.RLE_DICTIONARY;
            values = texts(batch.texts(number), count, statistics, pages);
        } else if (column.type() == ColumnType.CHARACTER) {
            encoding = Encoding.RLE_DICTIONARY;
            values = letters(count, statistics, pages);
        } else if (column.type() == ColumnType.FLAG) {
            values = bits(count, statistics);
        } else if (column.type() == ColumnType.DOUBLE) {
            values = reals(count, statistics);
        } else {
            PrimitiveTypeName stored = ParquetTypes.stored(column.type());
            tell(stored, count, statistics);
            encoding = rises(count) ? Encoding.DELTA_BINARY_PACKED : Encoding.PLAIN;
            values = encoding == Encoding.PLAIN ? plain(stored, count) : differences(stored, count);
        }
        BytesInput content =
                column.nullable() ? BytesInput.concat(levels(batch.values(number), order, count), values) : values;
        pages.writePage(content, rows, rows, statistics, Encoding.RLE, Encoding.RLE, encoding);
    }

    /** Brings the values that there are into their order; returns how many. */
    private int gather(long[] values, int[] order, long factor) {
        int count = 0;
        for (int row : order) {
            long value = values[row];
            if (value != FeedRecord.NO_VALUE) {
                sorted[count++] = value * factor;
            }
        }
        return count;
    }

    /** Whether each place has a value, as runs behind their length. What encodes is on the heap, and needs no closing. */
    private static BytesInput levels(long[] values, int[] order, int count) throws IOException {
        RunLengthBitPackingHybridEncoder levels =
                new RunLengthBitPackingHybridEncoder(1, 1 << 8, Batch.ROWS, ALLOCATOR);
        boolean some = count > 0 && count < order.length;
        for (int row : order) {
            boolean there = some ? values[row] != FeedRecord.NO_VALUE : count > 0;
            levels.writeInt(there ? 1 : 0);
        }
        BytesInput runs = levels.toBytes();
        return BytesInput.concat(BytesInput.fromInt((int) runs.size()), runs);
    }

    private BytesInput bits(int count, Statistics<?> statistics) {
        byte[] bits = new byte[(count + 7) / 8];
        for (int i = 0; i < count; i++) {
            bits[i >> 3] |= (byte) (sorted[i] << (i & 7));
            statistics.updateStats(sorted[i] != 0);
        }
        return BytesInput.from(bits);
    }

    private BytesInput reals(int count, Statistics<?> statistics) {
        for (int i = 0; i < count; i++) {
            statistics.updateStats(Double.longBitsToDouble(sorted[i]));
        }
        return plain(PrimitiveTypeName.DOUBLE, count);
    }

    private BytesInput texts(Texts texts, int count, Statistics<?> statistics, PageWriter pages) throws IOException {
        ByteArrayOutputStream dictionary = new ByteArrayOutputStream();
        for (int number = 0; number < texts.size(); number++) {
            add(dictionary, texts.text(number), statistics);
        }
        return references(count, texts.size(), dictionary, pages);
    }

    private BytesInput letters(int count, Statistics<?> statistics, PageWriter pages) throws IOException {
        ByteArrayOutputStream dictionary = new ByteArrayOutputStream();
        int[] numbers = new int[LETTERS];
        int size = 0;
        for (int i = 0; i < count; i++) {
            int letter = (int) sorted[i];
            if (numbers[letter] == 0) {
                add(dictionary, Character.toString(letter), statistics);
                numbers[letter] = ++size;
            }
            sorted[i] = numbers[letter] - 1;
        }
        return references(count, size, dictionary, pages);
    }

    private static void add(ByteArrayOutputStream dictionary, String text, Statistics<?> statistics) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        statistics.updateStats(Binary.fromConstantByteArray(bytes));
        byte[] length = new byte[Integer.BYTES];
        INT.set(length, 0, bytes.length);
        dictionary.writeBytes(length);
        dictionary.writeBytes(bytes);
    }

    private BytesInput references(int count, int size, ByteArrayOutputStream dictionary, PageWriter pages)
            throws IOException {
        pages.writeDictionaryPage(new DictionaryPage(BytesInput.from(dictionary.toByteArray()), size, Encoding.PLAIN));
        int width = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(size - 1));
        RunLengthBitPackingHybridEncoder references =
                new RunLengthBitPackingHybridEncoder(width, 1 << 10, Batch.ROWS, ALLOCATOR);
        for (int i = 0; i < count; i++) {
            references.writeInt((int) sorted[i]);
        }
        return BytesInput.concat(BytesInput.from(new byte[] {(byte) width}), references.toBytes());
    }

    private void tell(PrimitiveTypeName stored, int count, Statistics<?> statistics) {
        long least = sorted[0];
        long most = sorted[0];
        for (int i = 1; i < count; i++) {
            least = Math.min(least, sorted[i]);
            most = Math.max(most, sorted[i]);
        }
        if (stored == PrimitiveTypeName.INT32) {
            statistics.updateStats((int) least);
            statistics.updateStats((int) most);
        } else {
            statistics.updateStats(least);
            statistics.updateStats(most);
        }
    }

    /** Whether a quarter of the values are above the one before, and hardly any below. */
    private boolean rises(int count) {
        int up = 0;
        int down = 0;
        for (int i = 1; i < count; i++) {
            up += sorted[i] > sorted[i - 1] ? 1 : 0;
            down += sorted[i] < sorted[i - 1] ? 1 : 0;
        }
        return up > count / 4 && down < count / 16;
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
                INT.set(page, i * Integer.BYTES, (int) sorted[i]);
            }
            return BytesInput.from(page, 0, count * Integer.BYTES);
        }
        for (int i = 0; i < count; i++) {
            LONG.set(page, i * Long.BYTES, sorted[i]);
        }
        return BytesInput.from(page, 0, count * Long.BYTES);
    }
}
