package hogatape.feed;

import java.util.Arrays;

/**
 * What a decoder keeps of the issues of one TR, found by the bytes of their code without garbage. A code of up to eight letters is compared as
 * one number, the four letters that may follow, with the length, as
 * another.
 */
final class IssueTable {
    static final int MAX_CODE_LENGTH = 12;

    private long[] heads = new long[64];
    private long[] rests = new long[64];
    private LastRecord[] records = new LastRecord[64];
    private int size;

    private long head;
    private long rest;

    /**
     * Finds what stands for a code.
     *
     * @return null if the code was not added yet, or is no sound code
     */
    LastRecord find(byte[] buffer, int from, int to) {
        return pack(buffer, from, to) ? records[slot(head, rest)] : null;
    }

    /** Whether bytes are a code: 1 to {@value #MAX_CODE_LENGTH} letters and digits. */
    static boolean isCode(byte[] buffer, int from, int to) {
        if (from == to || to - from > MAX_CODE_LENGTH) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!FieldParser.isLetterOrDigit(buffer[i])) {
                return false;
            }
        }
        return true;
    }

    /** Adds what stands for a sound code that {@link #find} did not find. */
    void add(byte[] buffer, int from, int to, LastRecord added) {
        pack(buffer, from, to);
        put(head, rest, added);
        if (++size * 2 > records.length) {
            grow();
        }
    }

    private boolean pack(byte[] buffer, int from, int to) {
        int length = to - from;
        if (length - 1 >= MAX_CODE_LENGTH || length <= 0) {
            return false;
        }
        // The code's first eight letters end the eight bytes that are loaded; what stands before it falls out below.
        int letters = Math.min(length, 8);
        long head = (long) FieldParser.LONG.get(buffer, from + letters - 8) >>> (8 - letters << 3);
        // The length tells a code from the same code with zero bytes behind it.
        long rest = length;
        for (int i = length - 1; i >= 8; i--) {
            rest = rest << 8 | buffer[from + i] & 0xFF;
        }
        this.head = head;
        this.rest = rest;
        return true;
    }

    private void put(long head, long rest, LastRecord added) {
        int slot = slot(head, rest);
        heads[slot] = head;
        rests[slot] = rest;
        records[slot] = added;
    }

    private int slot(long head, long rest) {
        int mask = records.length - 1;
        long hash = (head ^ rest * 0x9E3779B97F4A7C15L) * 0xD6E8FEB86659FD93L;
        int slot = (int) (hash >>> 32) & mask;
        while (records[slot] != null && (heads[slot] != head || rests[slot] != rest)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHeads = heads;
        long[] oldRests = rests;
        LastRecord[] old = records;
        heads = Arrays.copyOf(heads, 2 * old.length);
        rests = Arrays.copyOf(rests, 2 * old.length);
        records = new LastRecord[2 * old.length];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != null) {
                put(oldHeads[i], oldRests[i], old[i]);
            }
        }
    }
}
