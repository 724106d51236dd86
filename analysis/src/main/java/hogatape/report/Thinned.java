package hogatape.report;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * Fewer points of a line that show what all of them would: of each stretch of time the first, the lowest, the highest and
 * the last one. So a spike of a single point stays, however long the run.
 */
final class Thinned {
    private final int[] kept;
    private final int of;

    private Thinned(int[] kept, int of) {
        this.kept = kept;
        this.of = of;
    }

    /**
     * Thins a line out.
     *
     * @param count how many points there are, in the order of their times
     * @param stretches how many stretches of equal length keep at most four points each
     */
    static Thinned of(int count, int stretches, IntToLongFunction time, IntToLongFunction value) {
        if (count <= 4 * stretches) {
            int[] all = new int[count];
            for (int i = 0; i < count; i++) {
                all[i] = i;
            }
            return new Thinned(all, count);
        }
        long first = time.applyAsLong(0);
        double length = Math.max(1, (time.applyAsLong(count - 1) - first + 1) / (double) stretches);
        int[] kept = new int[4 * stretches];
        int size = 0;
        for (int from = 0, to; from < count; from = to) {
            long stretch = (long) ((time.applyAsLong(from) - first) / length);
            int lowest = from;
            int highest = from;
            for (to = from; to < count && (long) ((time.applyAsLong(to) - first) / length) == stretch; to++) {
                lowest = value.applyAsLong(to) < value.applyAsLong(lowest) ? to : lowest;
                highest = value.applyAsLong(to) > value.applyAsLong(highest) ? to : highest;
            }
            int[] four = {from, Math.min(lowest, highest), Math.max(lowest, highest), to - 1};
            for (int each : four) {
                if (size == 0 || kept[size - 1] != each) {
                    kept[size++] = each;
                }
            }
        }
        return new Thinned(Arrays.copyOf(kept, size), count);
    }

    /** The numbers of the points kept. */
    int[] kept() {
        return kept;
    }

    /** How many there were. */
    int of() {
        return of;
    }
}
