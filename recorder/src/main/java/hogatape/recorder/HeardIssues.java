package hogatape.recorder;

/**
 * The issues that data frames have named, known by TR and issue code. Looks at a frame's first record only, and makes no
 * garbage: both names fit into eight bytes each, and longer ones are told apart by their first eight.
 */
final class HeardIssues {
    private static final int NAME_BYTES = 8;

    private long[] names = new long[2 * 256];
    private int count;

    /** Notes the issue of a data frame, {@code 0|TR|NNN|CODE^…}; anything else is passed over. */
    void note(byte[] buffer, int offset, int length) {
        int end = offset + length;
        if (length < 2 || (buffer[offset] != '0' && buffer[offset] != '1') || buffer[offset + 1] != '|') {
            return;
        }
        int trBegin = offset + 2;
        int trEnd = find(buffer, trBegin, end, '|');
        int codeBegin = find(buffer, trEnd + 1, end, '|') + 1;
        int codeEnd = find(buffer, codeBegin, end, '^');
        if (codeEnd < end) {
            add(pack(buffer, trBegin, trEnd), pack(buffer, codeBegin, codeEnd));
        }
    }

    int count() {
        return count;
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

    private void add(long tr, long code) {
        int slot = slot(names, tr, code);
        if (names[slot] == 0) {
            names[slot] = tr;
            names[slot + 1] = code;
            count++;
            if (4 * count > names.length) {
                grow();
            }
        }
    }

    /** Where a pair stands, or the empty place where it would; a TR is never empty, so zero marks the empty places. */
    private static int slot(long[] names, long tr, long code) {
        long mixed = (tr * 31 + code) * 0x9E3779B97F4A7C15L;
        int slot = 2 * (int) (mixed >>> 33) & names.length - 1;
        while (names[slot] != 0 && (names[slot] != tr || names[slot + 1] != code)) {
            slot = slot + 2 & names.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] larger = new long[2 * names.length];
        for (int i = 0; i < names.length; i += 2) {
            if (names[i] != 0) {
                int slot = slot(larger, names[i], names[i + 1]);
                larger[slot] = names[i];
                larger[slot + 1] = names[i + 1];
            }
        }
        names = larger;
    }
}
