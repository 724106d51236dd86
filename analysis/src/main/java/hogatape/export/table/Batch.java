package hogatape.export.table;

import hogatape.feed.FeedRecord;
import hogatape.feed.Layout;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Rows of a table, column by column, in the order in which they came. Filled, {@link #end ended}, read and cleared again and
 * again: what it grew to stays allocated. For one thread at a time; once it is ended any number may read.
 *
 * @param <R> what a row is made of
 */
public final class Batch<R> {
    /** The most rows that a batch holds: a row group, of the size of DuckDB's. A column is just below a megabyte. */
    public static final int ROWS = 120 * 1024;

    private static final int FIRST_ROWS = 1024;
    /** Rows are laid down side by side and go to their columns so many at a time, while they are in the cache. */
    private static final int BLOCK = 64;

    private final Table<R> table;
    private final Column<R>[] columns;
    private final int[] fields;
    private final int[] characters;
    private final int[] computed;
    private final long[] block;
    private final long[][] values;
    private final Texts[] texts;
    private final Map<Layout, int[]> places = new HashMap<>();
    private Layout lastLayout;
    private int[] lastPlaces;
    private int inBlock;
    private int settled;

    /** An empty batch. */
    @SuppressWarnings("unchecked")
    public Batch(Table<R> table) {
        this.table = table;
        columns = table.columns().toArray(Column[]::new);
        block = new long[BLOCK * columns.length];
        values = new long[columns.length][FIRST_ROWS];
        texts = new Texts[columns.length];
        for (int column = 0; column < columns.length; column++) {
            texts[column] = columns[column].type() == ColumnType.TEXT ? new Texts() : null;
        }
        fields = numbers(Column::isField);
        characters = numbers(column -> column.isField() && column.type() == ColumnType.CHARACTER);
        computed = numbers(column -> !column.isField());
    }

    private int[] numbers(Predicate<Column<R>> which) {
        return IntStream.range(0, columns.length)
                .filter(column -> which.test(columns[column]))
                .toArray();
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

    /** The values of a column, {@link FeedRecord#NO_VALUE} for none; what stands behind the last row has no meaning. */
    public long[] values(int column) {
        return values[column];
    }

    /** A value; {@link FeedRecord#NO_VALUE} for none. */
    long value(int column, int row) {
        return values[column][row];
    }

    /** The texts that the values of a column are numbers of; null unless the column is one of text. */
    public Texts texts(int column) {
        return texts[column];
    }

    /** A value as CSV spells it; null for none. */
    public String text(int column, int row) {
        long value = values[column][row];
        if (value == FeedRecord.NO_VALUE) {
            return null;
        }
        return texts[column] == null ? columns[column].type().text(value) : texts[column].text((int) value);
    }

    /** Drops all rows. */
    public void clear() {
        settled = 0;
        inBlock = 0;
        for (Texts each : texts) {
            if (each != null) {
                each.clear();
            }
        }
    }

    /** Appends a row. */
    public void add(R row) {
        int at = inBlock * columns.length;
        if (fields.length > 0) {
            FeedRecord record = table.record().apply(row);
            int[] sources = places(record.layout());
            for (int i = 0; i < sources.length; i++) {
                block[at + fields[i]] = sources[i] < 0 ? FeedRecord.NO_VALUE : record.value(sources[i]);
            }
            for (int column : characters) {
                if (block[at + column] == ' ') {
                    block[at + column] = FeedRecord.NO_VALUE;
                }
            }
        }
        for (int column : computed) {
            block[at + column] = computed(row, column);
        }
        if (++inBlock == BLOCK) {
            settle();
        }
    }

    /** Appends a row by its values, its texts by their numbers. */
    void addValues(long[] row) {
        System.arraycopy(row, 0, block, inBlock * columns.length, columns.length);
        if (++inBlock == BLOCK) {
            settle();
        }
    }

    /** Ends the filling: from now on values may be read, and no rows added until the batch is cleared. */
    public void end() {
        settle();
    }

    private void settle() {
        if (settled + inBlock > values[0].length) {
            grow();
        }
        for (int column = 0; column < columns.length; column++) {
            long[] target = values[column];
            boolean none = false;
            int at = column;
            for (int row = settled; row < settled + inBlock; row++) {
                target[row] = block[at];
                none |= target[row] == FeedRecord.NO_VALUE;
                at += columns.length;
            }
            if (none && !columns[column].nullable()) {
                throw new IllegalStateException("A row of " + table.name() + " has no " + columns[column].name() + ".");
            }
        }
        settled += inBlock;
        inBlock = 0;
    }

    private long computed(R row, int column) {
        Column<R> of = columns[column];
        if (of.text() == null) {
            return of.number().applyAsLong(row);
        }
        String text = of.text().apply(row);
        return text == null ? FeedRecord.NO_VALUE : texts[column].number(text);
    }

    /** Where a layout has the source of each column of a field; -1 where it has none. */
    private int[] places(Layout layout) {
        if (layout != lastLayout) {
            lastLayout = layout;
            lastPlaces = places.computeIfAbsent(layout, each -> Arrays.stream(fields)
                    .map(column -> each.indexOf(columns[column].source()))
                    .toArray());
        }
        return lastPlaces;
    }

    private void grow() {
        for (int column = 0; column < values.length; column++) {
            values[column] = Arrays.copyOf(values[column], Math.min(ROWS, 4 * values[column].length));
        }
    }
}
