package hogatape.export.records;

import hogatape.export.table.Batch;
import hogatape.export.table.Table;
import java.util.Arrays;

/** The rows that a chunk's frames make in one table, and which of the chunk's issues each is about. */
final class ChunkTable {
    private final Batch<RecordRow> rows;
    private final int afterGap;
    /** Null unless the rows are books. */
    private final BookColumns books;

    private int[] issues = new int[64];

    ChunkTable(Table<RecordRow> table) {
        rows = new Batch<>(table);
        afterGap = table.indexOf("after_gap");
        books = table == BookTable.BOOKS ? new BookColumns(rows) : null;
    }

    Batch<RecordRow> rows() {
        return rows;
    }

    void add(RecordRow row, int issue) {
        int at = rows.rows();
        if (at == issues.length) {
            issues = Arrays.copyOf(issues, 2 * at);
        }
        issues[at] = issue;
        rows.add(row);
    }

    /** Tells of each row whether records may be missing before it, and of a book what is odd against the one before. */
    void complete(TapeIssue[] known) {
        for (int row = 0; row < rows.rows(); row++) {
            TapeIssue issue = known[issues[row]];
            if (!issue.heard) {
                issue.heard = true;
                rows.set(afterGap, row, 1);
            }
            if (books != null) {
                books.compare(row, issue);
            }
        }
    }
}
