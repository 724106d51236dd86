package hogatape.feed;

/** Counts the delimiters of a text, eight bytes at a time. */
final class Delimiters {
    private static final long DELIMITERS = 0x5E5E5E5E5E5E5E5EL;
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private Delimiters() {}

    /**
     * The high bit of the first byte of a word that is a delimiter, and perhaps high bits of bytes after it; 0 if there
     * is none. One step shorter than {@link #in} is.
     */
    static long firstIn(long word) {
        long differences = word ^ DELIMITERS;
        return differences - ONES & ~differences & HIGH_BITS;
    }

    /** The high bit of each byte of a word that is a delimiter; exact, no carry passes from byte to byte. */
    static long in(long word) {
        long differences = word ^ DELIMITERS;
        return ~((differences & LOW_BITS) + LOW_BITS | differences | LOW_BITS);
    }

    /** A bit for each of 64 bytes that is a delimiter, the first lowest. */
    static long mask(byte[] buffer, int from) {
        return eight(buffer, from)
                | eight(buffer, from + 8) << 8
                | eight(buffer, from + 16) << 16
                | eight(buffer, from + 24) << 24
                | eight(buffer, from + 32) << 32
                | eight(buffer, from + 40) << 40
                | eight(buffer, from + 48) << 48
                | eight(buffer, from + 56) << 56;
    }

    /** The same for the last bytes of a frame, less than 64, and a delimiter after them. At least seven bytes stand before them. */
    static long lastMask(byte[] buffer, int from, int to) {
        long mask = 0;
        int at = from;
        for (; at <= to - 8; at += 8) {
            mask |= eight(buffer, at) << at - from;
        }
        if (at < to) {
            mask |= eight(buffer, to - 8) >>> 8 - (to - at) << at - from;
        }
        return mask | 1L << to - from;
    }

    private static long eight(byte[] buffer, int from) {
        // The high bits, eight bytes apart, meet in the uppermost byte.
        return in((long) FieldParser.LONG.get(buffer, from)) * 0x0002040810204081L >>> 56;
    }

    /** The delimiters of {@code buffer[from]} up to before {@code buffer[to]}. */
    static int count(byte[] buffer, int from, int to) {
        int count = 0;
        int at = from;
        for (; at <= to - 8; at += 8) {
            count += Long.bitCount(in((long) FieldParser.LONG.get(buffer, at)));
        }
        for (; at < to; at++) {
            count += buffer[at] == '^' ? 1 : 0;
        }
        return count;
    }

    /** Where the next delimiter is, or {@code to} if there is none. */
    static int next(byte[] buffer, int from, int to) {
        int at = from;
        for (; at <= to - 8; at += 8) {
            long found = firstIn((long) FieldParser.LONG.get(buffer, at));
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (at < to && buffer[at] != '^') {
            at++;
        }
        return at;
    }

    /** One past the delimiter of a number, from 1; the text has as many. */
    static int after(byte[] buffer, int from, int delimiter) {
        int at = from;
        for (int found = 0; found < delimiter; at++) {
            found += buffer[at] == '^' ? 1 : 0;
        }
        return at;
    }
}
