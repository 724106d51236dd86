package hogatape.feed;

/**
 * Decodes a record without regard to any other: finds all its delimiters, 64 bytes a mask, then proves each field. It takes the same
 * time however much changed, for what it does hardly ever depends on what the bytes are.
 *
 * <p>A number of up to eight digits is left as its digits, which {@link #value} reads once somebody asks.
 */
final class FieldScan {
    /** Marks digits not yet read. No value has this bit and not the one above it: they are below 2^60, or {@link FeedRecord#NO_VALUE}. */
    private static final long UNREAD = 1L << 62;

    private static final int MAX_DIGITS = 8;
    private static final long ZEROS = 0x3030303030303030L;

    /** By length: the uppermost bytes of a word. */
    private static final long[] UPPERMOST = new long[MAX_DIGITS + 1];

    static {
        for (int length = 1; length <= MAX_DIGITS; length++) {
            UPPERMOST[length] = -1L << 64 - (length << 3);
        }
    }

    private FieldScan() {}

    /** The value of a field as {@link #decode} or {@link LastRecord} left it. */
    static long value(long left) {
        return left >>> 62 == 1 ? FieldParser.number(left ^ UNREAD) : left;
    }

    /** Puts the values of fields into the place of what was left of them; of a value, {@link #value} makes itself. */
    static void readAll(long[] left, int width) {
        for (int field = 0; field < width; field++) {
            left[field] = value(left[field]);
        }
    }

    /**
     * Decodes the fields after the code, as {@link LastRecord#decode} does.
     *
     * @param values takes what is left of each field, for {@link #value}
     */
    static int decode(Layout layout, int sureFields, long[] values, byte[] buffer, int at, int to) {
        int width = layout.width();
        int field = 1;
        int from = at;
        for (int block = at; block <= to; block += Long.SIZE) {
            long delimiters =
                    block <= to - Long.SIZE ? Delimiters.mask(buffer, block) : Delimiters.lastMask(buffer, block, to);
            while (delimiters != 0) {
                int end = block + Long.numberOfTrailingZeros(delimiters);
                delimiters &= delimiters - 1;
                int length = end - from;
                long digits = 0;
                boolean usual = layout.isWhole(field) && length <= MAX_DIGITS;
                if (usual) {
                    digits = ((long) FieldParser.LONG.get(buffer, end - 8) ^ ZEROS) & UPPERMOST[length];
                }
                if (usual && FieldParser.areDigits(digits)) {
                    values[field] = digits | UNREAD;
                } else {
                    long value = FieldParser.parse(layout.type(field), buffer, from, end);
                    if (value == FeedRecord.NO_VALUE && field < sureFields && layout.isStrict(field)) {
                        return ~field;
                    }
                    values[field] = value;
                }
                from = end + 1;
                if (++field == width) {
                    return from;
                }
            }
        }
        return LastRecord.TOO_FEW;
    }
}
