package hogatape.recorder;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The issues that data frames have named, known by TR and issue code: how often, and when last. Looks at a frame's first
 * record only, and makes no garbage: both names are kept in eight bytes each, and longer ones are told apart by their
 * first eight.
 */
final class HeardIssues {
    private static final int NAME_BYTES = 8;
    /** No market has so many; what garbage names beyond is left out, so that the table stays small. */
    private static final int MOST = 10_000;

    private static final int COLUMNS = 4;
    private static final int TR = 0;
    private static final int CODE = 1;
    private static final int FRAMES = 2;
    private static final int LAST = 3;

    /** Rows of TR, code, frames, last wall stamp; a TR is never empty, so zero marks the empty rows. */
    private long[] table = new long[COLUMNS * 128];

    private int count;

    /**
     * An issue that was heard.
     *
     * @param frames how many frames named it first
     * @param lastNanos the wall stamp of the last one, nanoseconds since the epoch
     */
    record Heard(String tr, String symbol, long frames, long lastNanos) {}

    /**
     * Notes the issue of a data frame, {@code 0|TR|NNN|CODE^…}; anything else is passed over.
     *
     * @return how many frames have named the issue first, this one included; 0 for anything else
     */
    long note(byte[] buffer, int offset, int length, long wallNanos) {
        int end = offset + length;
        if (length < 2 || (buffer[offset] != '0' && buffer[offset] != '1') || buffer[offset + 1] != '|') {
            return 0;
        }
        int trBegin = offset + 2;
        int trEnd = find(buffer, trBegin, end, '|');
        int codeBegin = find(buffer, trEnd + 1, end, '|') + 1;
        int codeEnd = find(buffer, codeBegin, end, '^');
        return codeEnd < end && trEnd > trBegin
                ? note(pack(buffer, trBegin, trEnd), pack(buffer, codeBegin, codeEnd), wallNanos)
                : 0;
    }

    int count() {
        return count;
    }

    /** Every issue heard, by TR and code. */
    List<Heard> all() {
        List<Heard> all = new ArrayList<>();
        for (int row = 0; row < table.length; row += COLUMNS) {
            if (table[row] != 0) {
                all.add(new Heard(
                        unpack(table[row + TR]), unpack(table[row + CODE]), table[row + FRAMES], table[row + LAST]));
            }
        }
        all.sort(Comparator.comparing(Heard::tr).thenComparing(Heard::symbol));
        return all;
    }

    private static int find(byte[] buffer, int from, int end, char wanted) {
        int at = from;
        while (at < end && buffer[at] != wanted) {
            at++;
        }
        return at;
    }

    private static long pack(byte[] buffer, int begin, int end) {
        long packed = 0;
        for (int i = begin; i < Math.min(end, begin + NAME_BYTES); i++) {
            packed = packed << 8 | buffer[i] & 0xFF;
        }
        return packed;
    }

    private static String unpack(long packed) {
        int length = (Long.SIZE - Long.numberOfLeadingZeros(packed) + 7) / 8;
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (packed >>> 8 * (length - 1 - i));
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private long note(long tr, long code, long wallNanos) {
        int row = row(table, tr, code);
        if (tr == 0 || table[row] == 0 && count == MOST) {
            return 0;
        }
        if (table[row] == 0) {
            table[row + TR] = tr;
            table[row + CODE] = code;
            count++;
        }
        long frames = ++table[row + FRAMES];
        table[row + LAST] = wallNanos;
        if (2 * COLUMNS * count > table.length) {
            grow();
        }
        return frames;
    }

    /** Where an issue stands, or the empty row where it would. */
    private static int row(long[] table, long tr, long code) {
        long mixed = (tr * 31 + code) * 0x9E3779B97F4A7C15L;
        int row = (int) (mixed >>> 33) * COLUMNS & table.length - 1;
        while (table[row] != 0 && (table[row + TR] != tr || table[row + CODE] != code)) {
            row = row + COLUMNS & table.length - 1;
        }
        return row;
    }

    private void grow() {
        long[] larger = new long[2 * table.length];
        for (int from = 0; from < table.length; from += COLUMNS) {
            if (table[from] != 0) {
                System.arraycopy(table, from, larger, row(larger, table[from], table[from + CODE]), COLUMNS);
            }
        }
        table = larger;
    }
}
