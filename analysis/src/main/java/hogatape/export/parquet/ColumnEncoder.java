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
import java.util.Arrays;
import org.apache.parquet.bytes.ByteBufferAllocator;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForLong;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * Encodes a column of a row group as one page, by itself: four times as fast as the library's column writers, which take
 * a value at a time. Compression, checksums and the footer stay the library's. What it allocates it keeps; for one thread.
 */
final class ColumnEncoder {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final ByteBufferAllocator ALLOCATOR = new HeapByteBufferAllocator();
    private static final int MAX_DICTIONARY = 1 << 12;
    private static final int SLOTS = 4 * MAX_DICTIONARY;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] sorted = new long[Batch.ROWS];
    private final int[] numbers = new int[Batch.ROWS];
    private final long[] dictionary = new long[MAX_DICTIONARY];
    private final int[] slots = new int[SLOTS];
    private final byte[] plain = new byte[Batch.ROWS * Long.BYTES];
    private int dictionarySize;

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
        BytesInput levels = column.nullable() ? levels(batch.values(number), order) : BytesInput.empty();
        BytesInput values;
        Encoding encoding;
        if (count == 0) {
            values = BytesInput.empty();
            encoding = Encoding.PLAIN;
        } else if (column.type() == ColumnType.FLAG) {
            values = BytesInput.from(bits(count, statistics));
            encoding = Encoding.PLAIN;
        } else if (column.type() == ColumnType.TEXT) {
            Texts texts = batch.texts(number);
            pages.writeDictionaryPage(
                    new DictionaryPage(BytesInput.from(texts(texts, statistics)), texts.size(), Encoding.PLAIN));
            for (int i = 0; i < count; i++) {
                numbers[i] = (int) sorted[i];
            }
            values = references(count, texts.size());
            encoding = Encoding.RLE_DICTIONARY;
        } else {
            tell(column.type(), count, statistics);
            if (number(count)) {
                pages.writeDictionaryPage(new DictionaryPage(
                        BytesInput.from(plain(column.type(), dictionary, dictionarySize)),
                        dictionarySize,
                        Encoding.PLAIN));
                values = references(count, dictionarySize);
                encoding = Encoding.RLE_DICTIONARY;
            } else if (ParquetTypes.stored(column.type()) == PrimitiveTypeName.INT64) {
                values = deltas(count);
                encoding = Encoding.DELTA_BINARY_PACKED;
            } else {
                values = BytesInput.from(plain(column.type(), sorted, count));
                encoding = Encoding.PLAIN;
            }
        }
        pages.writePage(
                BytesInput.concat(levels, values), rows, rows, statistics, Encoding.RLE, Encoding.RLE, encoding);
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
    private static BytesInput levels(long[] values, int[] order) throws IOException {
        RunLengthBitPackingHybridEncoder levels =
                new RunLengthBitPackingHybridEncoder(1, 1 << 8, Batch.ROWS, ALLOCATOR);
        for (int row : order) {
            levels.writeInt(values[row] == FeedRecord.NO_VALUE ? 0 : 1);
        }
        BytesInput runs = levels.toBytes();
        return BytesInput.concat(BytesInput.fromInt((int) runs.size()), runs);
    }

    private byte[] bits(int count, Statistics<?> statistics) {
        byte[] bits = new byte[(count + 7) / 8];
        for (int i = 0; i < count; i++) {
            bits[i >> 3] |= (byte) (sorted[i] << (i & 7));
            statistics.updateStats(sorted[i] != 0);
        }
        return bits;
    }

    private static byte[] texts(Texts texts, Statistics<?> statistics) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int number = 0; number < texts.size(); number++) {
            byte[] text = texts.text(number).getBytes(StandardCharsets.UTF_8);
            statistics.updateStats(Binary.fromReusedByteArray(text));
            byte[] length = new byte[Integer.BYTES];
            INT.set(length, 0, text.length);
            bytes.writeBytes(length);
            bytes.writeBytes(text);
        }
        return bytes.toByteArray();
    }

    private void tell(ColumnType type, int count, Statistics<?> statistics) {
        if (type == ColumnType.DOUBLE) {
            for (int i = 0; i < count; i++) {
                statistics.updateStats(Double.longBitsToDouble(sorted[i]));
            }
        } else {
            long least = sorted[0];
            long most = sorted[0];
            for (int i = 1; i < count; i++) {
                least = Math.min(least, sorted[i]);
                most = Math.max(most, sorted[i]);
            }
            tell(type, least, statistics);
            tell(type, most, statistics);
        }
    }

    private static void tell(ColumnType type, long value, Statistics<?> statistics) {
        switch (ParquetTypes.stored(type)) {
            case INT32 -> statistics.updateStats((int) value);
            case INT64 -> statistics.updateStats(value);
            default -> statistics.updateStats(Binary.fromString(Character.toString((char) value)));
        }
    }

    /** Numbers the distinct values, unless there are too many of them to pay. */
    private boolean number(int count) {
        Arrays.fill(slots, 0);
        dictionarySize = 0;
        long last = FeedRecord.NO_VALUE;
        int lastNumber = -1;
        for (int i = 0; i < count; i++) {
            long value = sorted[i];
            if (value != last) {
                last = value;
                lastNumber = numberOf(value);
                if (lastNumber < 0) {
                    return false;
                }
            }
            numbers[i] = lastNumber;
        }
        return true;
    }

    private int numberOf(long value) {
        int slot = (int) (value * SPREAD >>> 40) & SLOTS - 1;
        while (slots[slot] != 0) {
            if (dictionary[slots[slot] - 1] == value) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        if (dictionarySize == MAX_DICTIONARY) {
            return -1;
        }
        dictionary[dictionarySize] = value;
        slots[slot] = ++dictionarySize;
        return dictionarySize - 1;
    }

    private BytesInput references(int count, int size) throws IOException {
        int width = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(size - 1));
        RunLengthBitPackingHybridEncoder references =
                new RunLengthBitPackingHybridEncoder(width, 1 << 10, Batch.ROWS, ALLOCATOR);
        for (int i = 0; i < count; i++) {
            references.writeInt(numbers[i]);
        }
        return BytesInput.concat(BytesInput.from(new byte[] {(byte) width}), references.toBytes());
    }

    private BytesInput deltas(int count) {
        DeltaBinaryPackingValuesWriterForLong deltas =
                new DeltaBinaryPackingValuesWriterForLong(1 << 12, 1 << 20, ALLOCATOR);
        for (int i = 0; i < count; i++) {
            deltas.writeLong(sorted[i]);
        }
        return deltas.getBytes();
    }

    private byte[] plain(ColumnType type, long[] values, int count) {
        switch (ParquetTypes.stored(type)) {
            case INT32 -> {
                for (int i = 0; i < count; i++) {
                    INT.set(plain, i * Integer.BYTES, (int) values[i]);
                }
                return Arrays.copyOf(plain, count * Integer.BYTES);
            }
            case INT64, DOUBLE -> {
                for (int i = 0; i < count; i++) {
                    LONG.set(plain, i * Long.BYTES, values[i]);
                }
                return Arrays.copyOf(plain, count * Long.BYTES);
            }
            default -> {
                for (int i = 0; i < count; i++) {
                    INT.set(plain, i * (Integer.BYTES + 1), 1);
                    plain[i * (Integer.BYTES + 1) + Integer.BYTES] = (byte) values[i];
                }
                return Arrays.copyOf(plain, count * (Integer.BYTES + 1));
            }
        }
    }
}
