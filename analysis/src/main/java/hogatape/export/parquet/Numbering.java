package hogatape.export.parquet;

import java.util.Arrays;

/** Numbers different values in the order in which they come first. Used again and again; for one thread. */
final class Numbering {
    private static final int MOST = 1 << 14;

    /** A dictionary is worth it where each of its values stands at so many places. */
    private static final int PLACES = 4;

    private static final int SLOTS = 4 * MOST;
    private static final int SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(SLOTS);
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long[] values = new long[MOST];
    /** By hash, the number of a value and one more. */
    private final short[] slots = new short[SLOTS];

    private int most;
    private int size;

    /**
     * Numbers values.
     *
     * @param numbers takes the number of each
     * @return whether there are few enough different ones
     */
    boolean of(long[] all, int count, short[] numbers) {
        size = 0;
        most = Math.min(MOST, count / PLACES);
        Arrays.fill(slots, (short) 0);
        for (int i = 0; i < count; i++) {
            int number = number(all[i]);
            if (number < 0) {
                return false;
            }
            numbers[i] = (short) number;
        }
        return true;
    }

    /** How many different values there are. */
    int size() {
        return size;
    }

    /** The value of a number. */
    long value(int number) {
        return values[number];
    }

    private int number(long value) {
        int slot = (int) (value * GOLDEN >>> SHIFT);
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (values[number] == value) {
                return number;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        if (size == most) {
            return -1;
        }
        values[size] = value;
        slots[slot] = (short) (size + 1);
        return size++;
    }
}
