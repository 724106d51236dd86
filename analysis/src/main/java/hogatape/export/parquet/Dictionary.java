package hogatape.export.parquet;

import hogatape.export.table.Batch;
import hogatape.export.table.ColumnType;
import hogatape.export.table.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Writes the different values of a column as a page of their own; what stands in the place of values are their numbers. */
final class Dictionary {
    private static final int LETTERS = 128;
    /** So many references are packed together. */
    private static final int GROUP = 8;

    private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
    private final ByteBuffer entry = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final PageWriter pages;
    private final Statistics<?> statistics;
    private int size;

    Dictionary(PageWriter pages, Statistics<?> statistics) {
        this.pages = pages;
        this.statistics = statistics;
    }

    /** Encodes values that are numbers of texts. */
    BytesInput texts(Texts texts, long[] values, int count) throws IOException {
        for (int number = 0; number < texts.size(); number++) {
            add(texts.text(number));
        }
        return references(values, count);
    }

    /** Encodes values that are codes of letters, and writes over them. */
    BytesInput letters(long[] values, int count) throws IOException {
        int[] numbers = new int[LETTERS];
        for (int i = 0; i < count; i++) {
            int letter = (int) values[i];
            if (numbers[letter] == 0) {
                add(Character.toString(letter));
                numbers[letter] = size;
            }
            values[i] = numbers[letter] - 1;
        }
        return references(values, count);
    }

    /** Encodes the same value, as a batch keeps it, at each of so many places. */
    BytesInput one(ColumnType type, long value, Texts texts, int count) throws IOException {
        long number = value * ParquetTypes.factor(type);
        switch (ParquetTypes.stored(type)) {
            case BINARY -> add(type == ColumnType.TEXT ? texts.text((int) value) : Character.toString((char) value));
            case INT32 -> {
                statistics.updateStats((int) number);
                add(PrimitiveTypeName.INT32, number);
            }
            case DOUBLE -> {
                statistics.updateStats(Double.longBitsToDouble(number));
                add(PrimitiveTypeName.DOUBLE, number);
            }
            default -> {
                statistics.updateStats(number);
                add(PrimitiveTypeName.INT64, number);
            }
        }
        return references(new long[0], count);
    }

    /** Encodes numbers by those that a numbering gave them. References are two bytes each, though they may need less: zstd makes less of whole bytes. */
    BytesInput numbers(PrimitiveTypeName stored, Numbering numbering, short[] numbers, int count) throws IOException {
        for (int number = 0; number < numbering.size(); number++) {
            add(stored, numbering.value(number));
        }
        writeEntries();
        int groups = (count + GROUP - 1) / GROUP;
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.write(Short.SIZE);
        BytesUtils.writeUnsignedVarInt(groups << 1 | 1, head);
        ByteBuffer references =
                ByteBuffer.allocate(groups * GROUP * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        references.asShortBuffer().put(numbers, 0, count);
        return BytesInput.concat(BytesInput.from(head.toByteArray()), BytesInput.from(references.array()));
    }

    private void add(PrimitiveTypeName stored, long number) {
        if (stored == PrimitiveTypeName.INT32) {
            add(entry.putInt(0, (int) number).array(), Integer.BYTES);
        } else {
            add(entry.putLong(0, number).array(), Long.BYTES);
        }
    }

    private void writeEntries() throws IOException {
        pages.writeDictionaryPage(new DictionaryPage(BytesInput.from(entries.toByteArray()), size, Encoding.PLAIN));
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        statistics.updateStats(Binary.fromConstantByteArray(bytes));
        ByteBuffer length = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        entries.writeBytes(length.putInt(bytes.length).array());
        add(bytes, bytes.length);
    }

    private void add(byte[] bytes, int length) {
        entries.write(bytes, 0, length);
        size++;
    }

    private BytesInput references(long[] values, int count) throws IOException {
        writeEntries();
        int width = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(size - 1));
        BytesInput widthByte = BytesInput.from(new byte[] {(byte) width});
        if (size == 1) {
            return BytesInput.concat(widthByte, Runs.of(0, count));
        }
        RunLengthBitPackingHybridEncoder references =
                new RunLengthBitPackingHybridEncoder(width, 1 << 10, Batch.ROWS, new HeapByteBufferAllocator());
        for (int i = 0; i < count; i++) {
            references.writeInt((int) values[i]);
        }
        return BytesInput.concat(widthByte, references.toBytes());
    }
}
