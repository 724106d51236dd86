package hogatape.export.table;

import hogatape.feed.FeedRecord;
import java.util.List;
import java.util.function.Function;

/**
 * A table: what its columns are, in their order. The first two are texts, and rows are sorted by them: the TR and the symbol, either of which may have
 * no value, wherever rows belong to a feed. Parquet's schema, the header of CSV, the values of both and the documentation come from here.
 *
 * @param <R> what a row is made of
 * @param name of the table and of its folder, in snake case
 * @param version rises when a column changes its meaning or goes; a new column does not raise it
 * @param record finds the record that columns of fields are read from, and whose issue the TR and the symbol are; null
 *     where no column is one of a field
 */
public record Table<R>(String name, int version, List<Column<R>> columns, Function<R, FeedRecord> record) {
    /** The column of the TR. */
    static final int TR = 0;
    /** The column of the symbol. */
    static final int SYMBOL = 1;

    /** A table that keeps its own list. */
    public Table {
        columns = List.copyOf(columns);
        if (columns.size() < 2
                || columns.get(0).type() != ColumnType.TEXT
                || columns.get(1).type() != ColumnType.TEXT) {
            throw new IllegalArgumentException("The first two columns of " + name + " must be texts, to sort by.");
        }
        if (record == null && columns.stream().anyMatch(Column::isField)) {
            throw new IllegalArgumentException(name + " has columns of fields, and nothing tells of which record.");
        }
    }

    /** A table whose values are all computed. */
    public Table(String name, int version, List<Column<R>> columns) {
        this(name, version, columns, null);
    }

    /** The place of a column. */
    public int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name + " has no column " + column + ".");
    }
}
