package hogatape.export.table;

import hogatape.feed.FeedRecord;
import java.util.Arrays;

/**
 * The values of a column in a batch. Most of what an export costs is to move them through memory, so they are kept as little as
 * they can be: one for all rows while no row has another, then ints, and longs from the first that is no int.
 */
public final class ColumnValues {
    private static final int FIRST_ROWS = 1024;

    private long one;
    private int[] ints = {};
    private long[] longs = {};
    private int rows;
    private Kept kept = Kept.ONE;

    private enum Kept {
        ONE,
        INTS,
        LONGS
    }

    /** Whether all rows have the same value, or all none. */
    public boolean isOne() {
        return kept == Kept.ONE;
    }

    /** The value of a row; {@link FeedRecord#NO_VALUE} for none. */
    public long at(int row) {
        return switch (kept) {
            case ONE -> one;
            case INTS -> ints[row];
            case LONGS -> longs[row];
        };
    }

    /** The least of the values that there are; the largest of all numbers where there are none. */
    public long least() {
        return switch (kept) {
            case ONE -> one == FeedRecord.NO_VALUE ? Long.MAX_VALUE : one;
            case INTS -> {
                int least = Integer.MAX_VALUE;
                for (int row = 0; row < rows; row++) {
                    least = Math.min(least, ints[row]);
                }
                yield least;
            }
            case LONGS -> {
                long least = Long.MAX_VALUE;
                for (int row = 0; row < rows; row++) {
                    least = longs[row] == FeedRecord.NO_VALUE ? least : Math.min(least, longs[row]);
                }
                yield least;
            }
        };
    }

    /** The largest of the values that there are; {@link FeedRecord#NO_VALUE} where there are none. */
    public long most() {
        return switch (kept) {
            case ONE -> one;
            case INTS -> {
                int most = Integer.MIN_VALUE;
                for (int row = 0; row < rows; row++) {
                    most = Math.max(most, ints[row]);
                }
                yield most;
            }
            case LONGS -> {
                long most = FeedRecord.NO_VALUE;
                for (int row = 0; row < rows; row++) {
                    most = Math.max(most, longs[row]);
                }
                yield most;
            }
        };
    }

    /** Brings the values that there are into the order of rows; returns how many. */
    public int gather(int[] order, long[] target) {
        switch (kept) {
            case ONE -> {
                Arrays.fill(target, 0, order.length, one);
                return one == FeedRecord.NO_VALUE ? 0 : order.length;
            }
            case INTS -> {
                for (int place = 0; place < order.length; place++) {
                    target[place] = ints[order[place]];
                }
                return order.length;
            }
            default -> {
                int count = 0;
                for (int row : order) {
                    target[count] = longs[row];
                    count += longs[row] == FeedRecord.NO_VALUE ? 0 : 1;
                }
                return count;
            }
        }
    }

    void clear() {
        rows = 0;
        kept = Kept.ONE;
    }

    /**
     * Takes the values of further rows.
     *
     * @param block has those of all columns, row by row
     * @param column where the first stands
     * @param width how far it is from row to row
     * @return whether a row has none
     */
    boolean append(long[] block, int column, int width, int count) {
        if (rows == 0) {
            one = block[column];
        }
        boolean none = false;
        if (kept == Kept.ONE) {
            if (areOne(block, column, width, count)) {
                none = one == FeedRecord.NO_VALUE;
            } else {
                beginInts();
            }
        }
        if (kept == Kept.INTS && !appendInts(block, column, width, count)) {
            beginLongs();
        }
        if (kept == Kept.LONGS) {
            none = appendLongs(block, column, width, count);
        }
        rows += count;
        return none;
    }

    /** Takes the values of some rows of another column. */
    void append(ColumnValues other, int from, int to) {
        int count = to - from;
        if (other.areOne(from, to)) {
            append(other.at(from), count);
            return;
        }
        if (kept == Kept.ONE) {
            one = rows == 0 ? other.at(from) : one;
            beginInts();
        }
        if (kept == Kept.INTS && other.kept == Kept.LONGS) {
            beginLongs();
        }
        if (kept == Kept.INTS) {
            reserveInts(rows + count);
            System.arraycopy(other.ints, from, ints, rows, count);
        } else {
            reserveLongs(rows + count);
            for (int row = 0; row < count; row++) {
                longs[rows + row] = other.at(from + row);
            }
        }
        rows += count;
    }

    /** Takes a value of so many further rows. */
    void append(long value, int count) {
        if (rows == 0) {
            one = value;
        }
        if (kept == Kept.ONE && value != one) {
            beginInts();
        }
        if (kept == Kept.INTS && value != (int) value) {
            beginLongs();
        }
        if (kept == Kept.INTS) {
            reserveInts(rows + count);
            Arrays.fill(ints, rows, rows + count, (int) value);
        } else if (kept == Kept.LONGS) {
            reserveLongs(rows + count);
            Arrays.fill(longs, rows, rows + count, value);
        }
        rows += count;
    }

    private boolean areOne(int from, int to) {
        boolean same = true;
        for (int row = from + 1; kept != Kept.ONE && same && row < to; row++) {
            same = at(row) == at(from);
        }
        return same;
    }

    /** Changes the value of a row. */
    void set(int row, long value) {
        if (at(row) == value) {
            return;
        }
        if (kept == Kept.ONE) {
            beginInts();
        }
        if (kept == Kept.INTS && value != (int) value) {
            beginLongs();
        }
        if (kept == Kept.INTS) {
            ints[row] = (int) value;
        } else {
            longs[row] = value;
        }
    }

    private boolean areOne(long[] block, int column, int width, int count) {
        long differences = 0;
        int at = column;
        for (int i = 0; i < count; i++) {
            differences |= block[at] ^ one;
            at += width;
        }
        return differences == 0;
    }

    private void beginInts() {
        kept = Kept.INTS;
        if (one != (int) one) {
            beginLongs();
        } else {
            reserveInts(rows);
            Arrays.fill(ints, 0, rows, (int) one);
        }
    }

    private void beginLongs() {
        kept = Kept.LONGS;
        reserveLongs(rows);
        if (one != (int) one) {
            Arrays.fill(longs, 0, rows, one);
        } else {
            for (int row = 0; row < rows; row++) {
                longs[row] = ints[row];
            }
        }
    }

    private boolean appendInts(long[] block, int column, int width, int count) {
        reserveInts(rows + count);
        int[] target = ints;
        long lost = 0;
        int at = column;
        for (int row = rows; row < rows + count; row++) {
            long value = block[at];
            target[row] = (int) value;
            lost |= value ^ (int) value;
            at += width;
        }
        return lost == 0;
    }

    private boolean appendLongs(long[] block, int column, int width, int count) {
        reserveLongs(rows + count);
        long[] target = longs;
        boolean none = false;
        int at = column;
        for (int row = rows; row < rows + count; row++) {
            long value = block[at];
            target[row] = value;
            none |= value == FeedRecord.NO_VALUE;
            at += width;
        }
        return none;
    }

    private void reserveInts(int most) {
        if (ints.length < most) {
            ints = Arrays.copyOf(ints, larger(most));
        }
    }

    private void reserveLongs(int most) {
        if (longs.length < most) {
            longs = Arrays.copyOf(longs, larger(most));
        }
    }

    private static int larger(int most) {
        return Math.max(Math.max(FIRST_ROWS, most), Math.min(Batch.ROWS, 4 * most));
    }
}
