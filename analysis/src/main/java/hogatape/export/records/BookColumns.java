package hogatape.export.records;

import hogatape.export.table.Batch;
import hogatape.export.table.ColumnValues;
import hogatape.journal.MergedJournals;
import hogatape.market.SeoulTime;

/** The columns of books by which each is compared with the one before it. */
final class BookColumns {
    private static final int FINDINGS = column("findings");
    private static final int CONNECTION = column("connection");
    private static final int RECEIVED = column("receive_ns");
    private static final int SECOND = column("exchange_time");
    private static final int VOLUME = column("accumulated_volume");
    private static final int TOTAL_ASK = column("total_ask_size");
    private static final int TOTAL_BID = column("total_bid_size");
    private static final int ASK_CHANGE = column("total_ask_size_change");
    private static final int BID_CHANGE = column("total_bid_size_change");

    private final Batch<RecordRow> books;

    /** Of books that were ended. */
    BookColumns(Batch<RecordRow> books) {
        this.books = books;
    }

    private static int column(String name) {
        return BookTable.BOOKS.indexOf(name);
    }

    private long value(int column, int row) {
        ColumnValues values = books.values(column);
        return values.at(row);
    }

    /** Adds to a book's findings what is odd about it against the last of its issue and journal. */
    void compare(int row, TapeIssue issue) {
        int journal = MergedJournals.journalOf((int) value(CONNECTION, row));
        int findings = issue.lastBook(journal)
                .check(
                        SeoulTime.epochDay(value(RECEIVED, row)),
                        (int) value(SECOND, row),
                        value(VOLUME, row),
                        value(TOTAL_ASK, row),
                        value(TOTAL_BID, row),
                        value(ASK_CHANGE, row),
                        value(BID_CHANGE, row));
        if (findings != 0) {
            books.set(FINDINGS, row, value(FINDINGS, row) | findings);
        }
    }
}
