package hogatape.export.table;

import hogatape.feed.FeedRecord;
import hogatape.feed.Layout;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows of a table, column by column, in the order in which they came. Filled, {@link #end ended}, read and cleared again and
 * again: what it grew to stays allocated. For one thread at a time; once it is ended any number may read.
 *
 * @param <R> what a row is made of
 */
public final class Batch<R> {
    /** The most rows that a batch holds: a row group, of the size of DuckDB's. A column is at most just below a megabyte. */
    public static final int ROWS = 120 * 1024;

    /** Rows are laid down side by side and go to their columns so many at a time, while they are in the cache. */
    private static final int BLOCK = 64;

    private static final long UNKNOWN = -1;

    private final Table<R> table;
    private final List<Column<R>> columns;
    private final int width;
    private final Texts[] texts;
    private final int[] computed;
    private final ToLongFunction<R>[] functions;
    private final long[] block;
    private final ColumnValues[] values;
    private final Map<Layout, FieldRuns> runs = new HashMap<>();
    private Layout lastLayout;
    private FieldRuns lastRuns;
    private int inBlock;
    private int settled;

    /** An empty batch. */
    @SuppressWarnings("unchecked")
    public Batch(Table<R> table) {
        this.table = table;
        columns = table.columns();
        width = columns.size();
        block = new long[BLOCK * width];
        values = Stream.generate(ColumnValues::new).limit(width).toArray(ColumnValues[]::new);
        texts = columns.stream()
                .map(column -> column.type() == ColumnType.TEXT ? new Texts() : null)
                .toArray(Texts[]::new);
        computed = IntStream.range(0, width)
                .filter(column -> !columns.get(column).isField())
                .toArray();
        functions = IntStream.of(computed).mapToObj(this::function).toArray(ToLongFunction[]::new);
    }

    private ToLongFunction<R> function(int column) {
        Column<R> of = columns.get(column);
        Texts own = texts[column];
        if (of.text() == null) {
            return of.number();
        }
        if (table.record() != null && column <= Table.SYMBOL) {
            return row -> own.number(table.record().apply(row).issue(), row, of.text());
        }
        return row -> own.number(of.text().apply(row));
    }

    /** Whose rows they are. */
    public Table<R> table() {
        return table;
    }

    /** How many there are. */
    public int rows() {
        return settled + inBlock;
    }

    /** Whether no more fit in. */
    public boolean isFull() {
        return rows() == ROWS;
    }

    /** The values of a column. */
    public ColumnValues values(int column) {
        return values[column];
    }

    /** A value; {@link FeedRecord#NO_VALUE} for none. */
    long value(int column, int row) {
        return values[column].at(row);
    }

    /** The texts that the values of a column are numbers of; null unless the column is one of text. */
    public Texts texts(int column) {
        return texts[column];
    }

    /** A value as CSV spells it; null for none. */
    public String text(int column, int row) {
        long value = values[column].at(row);
        if (value == FeedRecord.NO_VALUE) {
            return null;
        }
        return texts[column] == null ? columns.get(column).type().text(value) : texts[column].text((int) value);
    }

    /** Drops all rows. */
    public void clear() {
        settled = 0;
        inBlock = 0;
        for (ColumnValues each : values) {
            each.clear();
        }
        for (Texts each : texts) {
            if (each != null) {
                each.clear();
            }
        }
    }

    /** Appends a row. */
    public void add(R row) {
        int at = inBlock * width;
        if (table.record() != null) {
            FeedRecord record = table.record().apply(row);
            runs(record.layout()).copy(record, block, at);
        }
        for (int i = 0; i < computed.length; i++) {
            block[at + computed[i]] = functions[i].applyAsLong(row);
        }
        if (++inBlock == BLOCK) {
            settle();
        }
    }

    /** Appends a row by its values, its texts by their numbers. */
    void addValues(long[] row) {
        System.arraycopy(row, 0, block, inBlock * width, width);
        if (++inBlock == BLOCK) {
            settle();
        }
    }

    /** Appends some rows of another batch of the table, which was ended. */
    public void append(Batch<R> other, int from, int to) {
        if (from == to) {
            return;
        }
        settle();
        for (int column = 0; column < width; column++) {
            if (texts[column] == null) {
                values[column].append(other.values[column], from, to);
            } else {
                appendTexts(column, other, from, to);
            }
        }
        settled += to - from;
    }

    /** Each batch numbers its texts for itself, in the order in which they came. */
    private void appendTexts(int column, Batch<R> other, int from, int to) {
        ColumnValues theirs = other.values[column];
        if (theirs.isOne()) {
            values[column].append(number(column, other, theirs.at(from)), to - from);
            return;
        }
        long[] numbers = new long[other.texts[column].size()];
        Arrays.fill(numbers, UNKNOWN);
        for (int row = from; row < to; row++) {
            long value = theirs.at(row);
            if (value != FeedRecord.NO_VALUE) {
                int text = (int) value;
                if (numbers[text] == UNKNOWN) {
                    numbers[text] = number(column, other, text);
                }
                value = numbers[text];
            }
            values[column].append(value, 1);
        }
    }

    private long number(int column, Batch<R> other, long theirs) {
        return theirs == FeedRecord.NO_VALUE
                ? FeedRecord.NO_VALUE
                : texts[column].number(other.texts[column].text((int) theirs));
    }

    /** Changes the value of a row that was ended, in a column that is not one of text. */
    public void set(int column, int row, long value) {
        values[column].set(row, value);
    }

    /** Ends the filling: from now on values may be read, and no rows added until the batch is cleared. */
    public void end() {
        settle();
    }

    private void settle() {
        for (int column = 0; column < width; column++) {
            boolean none = inBlock > 0 && values[column].append(block, column, width, inBlock);
            if (none && !columns.get(column).nullable()) {
                throw new IllegalStateException("A row of " + table.name() + " has no "
                        + columns.get(column).name() + ".");
            }
        }
        settled += inBlock;
        inBlock = 0;
    }

    private FieldRuns runs(Layout layout) {
        if (layout != lastLayout) {
            lastLayout = layout;
            lastRuns = runs.computeIfAbsent(layout, each -> FieldRuns.of(each, columns));
        }
        return lastRuns;
    }
}
