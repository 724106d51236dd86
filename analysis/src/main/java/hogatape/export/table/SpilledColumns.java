package hogatape.export.table;

import hogatape.feed.FeedRecord;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How rows are put aside: column by column, each number as what it is above the column's least, in as few bytes as the largest of these
 * needs; texts once each. What is neighbours in a column is much alike, so that a fifth of the memory's bytes remain.
 */
final class SpilledColumns {
    private static final int HAS_NONE = 0x10;
    private static final int COUNT_BYTES = 4;
    private static final int HEAD_BYTES = 1 + Long.BYTES;

    private final Table<?> table;
    private final int width;
    private ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private long[] values = new long[0];

    SpilledColumns(Table<?> table) {
        this.table = table;
        width = table.columns().size();
    }

    /** An empty buffer of a length, the same each time. */
    ByteBuffer buffer(int length) {
        if (buffer.capacity() < length) {
            buffer = ByteBuffer.allocate(Math.max(length, 2 * buffer.capacity()));
        }
        return buffer.clear().limit(length);
    }

    /** The bytes of the rows at some places of an order. They are valid until the next call of anything. */
    ByteBuffer write(Batch<?> batch, int[] order, int from, int to) {
        int rows = to - from;
        reserve(rows);
        buffer(COUNT_BYTES + width * (HEAD_BYTES + rows * Long.BYTES)).putInt(rows);
        for (int column = 0; column < width; column++) {
            for (int row = 0; row < rows; row++) {
                values[row] = batch.value(column, order[from + row]);
            }
            if (isText(column)) {
                writeTexts(batch.texts(column), rows);
            }
            writeNumbers(rows);
        }
        return buffer.flip();
    }

    private void reserve(int rows) {
        if (values.length < rows) {
            values = new long[Math.max(rows, 2 * values.length)];
        }
    }

    private boolean isText(int column) {
        return table.columns().get(column).type() == ColumnType.TEXT;
    }

    /** Writes each text that is there, and numbers them anew. */
    private void writeTexts(Texts texts, int rows) {
        Map<Long, Long> numbers = new HashMap<>();
        List<byte[]> each = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            if (values[row] != FeedRecord.NO_VALUE) {
                values[row] = numbers.computeIfAbsent(values[row], number -> {
                    each.add(texts.text(number.intValue()).getBytes(StandardCharsets.UTF_8));
                    return (long) each.size() - 1;
                });
            }
        }
        int bytes = each.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
        makeRoom(Integer.BYTES + bytes);
        buffer.putInt(each.size());
        for (byte[] text : each) {
            buffer.putInt(text.length).put(text);
        }
    }

    /** Makes room for more than numbers need. */
    private void makeRoom(int bytes) {
        int limit = buffer.limit() + bytes;
        if (buffer.capacity() < limit) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(limit, 2 * buffer.capacity()));
            buffer = larger.put(buffer.flip());
        }
        buffer.limit(limit);
    }

    private void writeNumbers(int rows) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        boolean hasNone = false;
        for (int row = 0; row < rows; row++) {
            long value = values[row];
            if (value == FeedRecord.NO_VALUE) {
                hasNone = true;
            } else {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        // Above the base all differences are counted without a sign, so that none is too large; no value is 0.
        long base = least > most ? most : hasNone ? least - 1 : least;
        int bytes = (Long.SIZE - Long.numberOfLeadingZeros(most - base) + Byte.SIZE - 1) / Byte.SIZE;
        buffer.put((byte) (hasNone ? HAS_NONE | bytes : bytes)).putLong(base);
        byte[] target = buffer.array();
        int at = buffer.position();
        for (int row = 0; row < rows; row++) {
            long above = values[row] == FeedRecord.NO_VALUE ? 0 : values[row] - base;
            for (int i = 0; i < bytes; i++) {
                target[at++] = (byte) above;
                above >>>= Byte.SIZE;
            }
        }
        buffer.position(at);
    }

    /** The rows in the bytes of {@link #write}. */
    Rows read(ByteBuffer bytes) {
        int rows = bytes.getInt();
        reserve(rows * width);
        String[][] texts = new String[width][];
        for (int column = 0; column < width; column++) {
            if (isText(column)) {
                texts[column] = readTexts(bytes);
            }
            readNumbers(bytes, rows, column);
        }
        return new Rows(rows, texts);
    }

    private static String[] readTexts(ByteBuffer bytes) {
        String[] texts = new String[bytes.getInt()];
        for (int i = 0; i < texts.length; i++) {
            byte[] text = new byte[bytes.getInt()];
            bytes.get(text);
            texts[i] = new String(text, StandardCharsets.UTF_8);
        }
        return texts;
    }

    private void readNumbers(ByteBuffer source, int rows, int column) {
        int head = source.get();
        boolean hasNone = (head & HAS_NONE) != 0;
        int bytes = head & ~HAS_NONE;
        long base = source.getLong();
        byte[] array = source.array();
        int at = source.position();
        for (int row = 0; row < rows; row++) {
            long above = 0;
            for (int i = 0; i < bytes; i++) {
                above |= (array[at++] & 0xFFL) << i * Byte.SIZE;
            }
            values[row * width + column] = hasNone && above == 0 ? FeedRecord.NO_VALUE : base + above;
        }
        source.position(at);
    }

    /** Rows that were read; valid until anything else is read or written. */
    final class Rows {
        private final int count;
        private final String[][] texts;
        private final long[] row = new long[width];

        private Rows(int count, String[][] texts) {
            this.count = count;
            this.texts = texts;
        }

        int count() {
            return count;
        }

        void appendTo(Batch<?> batch, int number) {
            System.arraycopy(values, number * width, row, 0, width);
            for (int column = 0; column < width; column++) {
                if (texts[column] != null && row[column] != FeedRecord.NO_VALUE) {
                    row[column] = batch.texts(column).number(texts[column][(int) row[column]]);
                }
            }
            batch.addValues(row);
        }
    }
}
