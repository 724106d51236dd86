package hogatape.export.table;

import hogatape.feed.FeedRecord;
import hogatape.feed.Layout;
import java.util.ArrayList;
import java.util.List;

/** Where the fields of a layout go in a row: runs of fields that lie side by side in the record and in the row. */
final class FieldRuns {
    private final Run[] runs;
    /** Columns whose fields the layout does not have. */
    private final int[] absent;

    private final int[] characters;

    private record Run(int column, int field, int count) {}

    private FieldRuns(List<Run> runs, int[] absent, int[] characters) {
        this.runs = runs.toArray(Run[]::new);
        this.absent = absent;
        this.characters = characters;
    }

    static <R> FieldRuns of(Layout layout, List<Column<R>> columns) {
        List<Run> runs = new ArrayList<>();
        List<Integer> absent = new ArrayList<>();
        List<Integer> characters = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).isField()) {
                int field = layout.indexOf(columns.get(column).source());
                if (field < 0) {
                    absent.add(column);
                } else {
                    add(runs, column, field);
                }
                if (field >= 0 && columns.get(column).type() == ColumnType.CHARACTER) {
                    characters.add(column);
                }
            }
        }
        return new FieldRuns(runs, ints(absent), ints(characters));
    }

    private static void add(List<Run> runs, int column, int field) {
        Run last = runs.isEmpty() ? new Run(-1, -1, 0) : runs.get(runs.size() - 1);
        if (last.column + last.count == column && last.field + last.count == field) {
            runs.set(runs.size() - 1, new Run(last.column, last.field, last.count + 1));
        } else {
            runs.add(new Run(column, field, 1));
        }
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Copies the values of a record of the layout into a row that begins at a place. An empty character is no value. */
    void copy(FeedRecord record, long[] row, int at) {
        for (Run run : runs) {
            record.copyValues(run.field, run.count, row, at + run.column);
        }
        for (int column : characters) {
            if (row[at + column] == ' ') {
                row[at + column] = FeedRecord.NO_VALUE;
            }
        }
        for (int column : absent) {
            row[at + column] = FeedRecord.NO_VALUE;
        }
    }
}
