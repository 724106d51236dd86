package hogatape.feed;

/**
 * The last record of an issue, field by field: the text that a field began with and the value that this text reads as.
 * Most fields of a record repeat those of the last one, and for such a field comparing eight bytes is all the work, for
 * its soundness and its value both. Where much changes from record to record this does not pay, for no processor can foretell which field it
 * is; then a number of records is decoded by {@link FieldScan}, and nothing is compared.
 *
 * <p>Each remembered text stands for itself, wherever it came from, so that a record that proves unsound half way leaves
 * nothing wrong behind.
 */
final class LastRecord {
    /** The record has fewer fields than its layout. */
    static final int TOO_FEW = Integer.MIN_VALUE;

    /** Where more than one of so many fields changed, scanning takes less time. */
    private static final int CHANGES_WORTH_A_SCAN = 8;
    /** Records to scan until two are compared again: the first to be remembered, the second to see how much changes. */
    private static final int SCANS = 62;

    private static final byte EMPTY = 56;
    private static final byte SIX_LETTERS = 8;
    private static final long MIDNIGHT = (long) '^' << 48 | 0x303030303030L;

    final Issue issue;

    /** Null until the first record. */
    Layout layout;

    private int width;

    /** Of each field the value, or what {@link FieldScan#value} makes one of. */
    long[] values = new long[0];

    /** The text of each field and the delimiter after it, the first letter lowest. What stands above has no meaning. */
    private long[] texts = new long[0];

    /** By how many bits a text is shifted so that only the field and its delimiter are left. */
    private byte[] shifts = new byte[0];

    /** The fields whose value is that of a text too long to remember, while an empty text is remembered for them. */
    private int[] longFields = new int[0];

    private int longCount;

    /** How many fields of the record in hand had to be read. */
    private int changed;

    /** About eight times the fields changed from record to record of late; 0 where none was compared yet. */
    private int recentChanges;

    /** The last record was compared, not scanned: its fields are remembered, and all its values read. */
    boolean compared;

    /** So many of the next records are scanned. */
    private int scans;

    LastRecord(Issue issue) {
        this.issue = issue;
    }

    /**
     * Decodes the fields after the code.
     *
     * @param sureFields the number of fields that must be sound
     * @param at where the field after the code begins
     * @param to where the frame ends; what ends there counts as delimited
     * @return where the field after the record would begin; the unsound field, inverted; or {@link #TOO_FEW}
     */
    int decode(Layout layout, int sureFields, byte[] buffer, int at, int to) {
        if (scans > 0 && this.layout == layout) {
            scans--;
            compared = false;
            return FieldScan.decode(layout, sureFields, values, buffer, at, to);
        }
        boolean known = compared && this.layout == layout;
        if (!known) {
            forget(layout);
        }
        changed = 0;
        int after = compare(sureFields, buffer, at, to);
        compared = true;
        if (known) {
            judge();
        } else {
            recentChanges = 0;
        }
        return after;
    }

    /** A single record in which much changed is not enough, but it is where nothing else is known. */
    private void judge() {
        recentChanges = recentChanges == 0 ? changed << 3 : recentChanges + changed - (recentChanges >> 3);
        if (recentChanges >> 3 > width / CHANGES_WORTH_A_SCAN) {
            scans = SCANS;
        }
    }

    private int compare(int sureFields, byte[] buffer, int at, int to) {
        while (longCount > 0) {
            int field = longFields[--longCount];
            values[field] = layout.type(field).ofEmpty();
        }
        long[] texts = this.texts;
        byte[] shifts = this.shifts;
        int width = this.width;
        for (int field = 1; field < width; field++) {
            long word;
            if (at <= to - 8) {
                word = (long) FieldParser.LONG.get(buffer, at);
            } else if (at <= to) {
                word = lastWord(buffer, at, to);
            } else {
                return TOO_FEW;
            }
            int shift = shifts[field];
            if ((word ^ texts[field]) << shift == 0) {
                at += 8 - (shift >>> 3);
            } else {
                at = read(field, word, buffer, at, to, field < sureFields);
                if (at < 0) {
                    return at;
                }
            }
        }
        return at;
    }

    /** Takes the values of another record of the same issue, which this one does not decode. */
    void become(LastRecord other) {
        int count = other.layout.width();
        if (values.length < count) {
            values = new long[count];
        }
        System.arraycopy(other.values, 0, values, 0, count);
        layout = other.layout;
        compared = other.compared;
    }

    private int read(int field, long word, byte[] buffer, int at, int to, boolean sure) {
        changed++;
        long delimiters = Delimiters.firstIn(word);
        if (delimiters == 0) {
            return readLong(field, buffer, at, to, sure);
        }
        int bits = Long.numberOfTrailingZeros(delimiters) - 7;
        long value = layout.isWhole(field)
                ? FieldParser.whole(word, bits)
                : FieldParser.parse(layout.type(field), buffer, at, at + (bits >>> 3));
        if (value == FeedRecord.NO_VALUE && sure && layout.isStrict(field)) {
            return ~field;
        }
        values[field] = value;
        texts[field] = word;
        shifts[field] = (byte) (EMPTY - bits);
        return at + (bits >>> 3) + 1;
    }

    /** Reads a field of eight letters or more, which does not fit into what is remembered. */
    private int readLong(int field, byte[] buffer, int at, int to, boolean sure) {
        int end = at + 8;
        while (end < to && buffer[end] != '^') {
            end++;
        }
        FieldType type = layout.type(field);
        long value = FieldParser.parse(type, buffer, at, end);
        if (value == FeedRecord.NO_VALUE && sure && layout.isStrict(field)) {
            return ~field;
        }
        values[field] = value;
        texts[field] = '^';
        shifts[field] = EMPTY;
        longFields[longCount++] = field;
        return end + 1;
    }

    /** The last bytes of a frame, less than eight of them, and a delimiter after them. */
    private static long lastWord(byte[] buffer, int at, int to) {
        int left = to - at << 3;
        return left == 0 ? '^' : (long) FieldParser.LONG.get(buffer, to - 8) >>> 64 - left | (long) '^' << left;
    }

    /** Forgets the record: every field is as if it had been empty, or midnight where it must not be. */
    private void forget(Layout layout) {
        width = layout.width();
        if (values.length < width) {
            values = new long[width];
            texts = new long[width];
            shifts = new byte[width];
            longFields = new int[width];
        }
        for (int field = 0; field < width; field++) {
            boolean time = layout.type(field) == FieldType.TIME;
            texts[field] = time ? MIDNIGHT : '^';
            shifts[field] = time ? SIX_LETTERS : EMPTY;
            values[field] = time ? 0 : layout.type(field).ofEmpty();
        }
        values[0] = issue.number();
        longCount = 0;
        scans = 0;
        this.layout = layout;
    }
}
