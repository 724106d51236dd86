package hogatape.feed;

import java.util.Arrays;

/** Finds where the fields of a text begin, eight bytes at a time. Reused from frame to frame. */
final class FieldIndex {
    private static final long DELIMITERS = 0x5E5E5E5E5E5E5E5EL;
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

    /** Where each field begins; one past the last stands where a further field would begin. */
    private int[] starts = new int[256 + 1];

    /**
     * Finds the fields of {@code buffer[from]} up to before {@code buffer[to]}.
     *
     * @param limit where to stop counting
     * @return the number of fields, 1 for an empty text; {@code limit} or more if there are so many
     */
    int find(byte[] buffer, int from, int to, int limit) {
        if (starts.length < limit + 8) {
            starts = Arrays.copyOf(starts, limit + 8);
        }
        int[] starts = this.starts;
        starts[0] = from;
        int fields = 1;
        int at = from;
        for (; at <= to - 8 && fields < limit; at += 8) {
            long differences = (long) FieldParser.LONG.get(buffer, at) ^ DELIMITERS;
            // The high bit of each byte that is a delimiter; exact, no carry passes from byte to byte.
            long found = ~((differences & LOW_BITS) + LOW_BITS | differences | LOW_BITS);
            while (found != 0) {
                starts[fields++] = at + (Long.numberOfTrailingZeros(found) >>> 3) + 1;
                found &= found - 1;
            }
        }
        for (; at < to && fields < limit; at++) {
            if (buffer[at] == '^') {
                starts[fields++] = at + 1;
            }
        }
        starts[fields] = to + 1;
        return fields;
    }

    /** Where a field begins; for the number of fields, one past the delimiter that would end the last. */
    int start(int field) {
        return starts[field];
    }
}
