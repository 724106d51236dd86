package hogatape.export;

import hogatape.export.records.BookTable;
import hogatape.export.records.RecordRow;
import hogatape.export.records.StatusTable;
import hogatape.export.records.TradeTable;
import hogatape.feed.Book;
import hogatape.feed.BookCheck;
import hogatape.feed.FeedRecord;
import hogatape.feed.MarketListener;
import hogatape.feed.Status;
import hogatape.feed.Trade;
import hogatape.feed.Undecoded;
import hogatape.journal.MergedJournals;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Writes what a decoder delivers, each kind of record into its table. */
final class RecordTables implements MarketListener {
    private final ExportOptions options;
    private final AfterGaps afterGaps;
    private final NotDecodedCount notDecoded;
    /** One for each journal of a tape: two recorders' books of an issue come by turns, each with a past of its own. */
    private final List<BookCheck> checks = new ArrayList<>();

    private final RecordRow row = new RecordRow();
    private final TableRows<RecordRow> books;
    private final TableRows<RecordRow> trades;
    private final TableRows<RecordRow> expectedTrades;
    private final TableRows<RecordRow> statuses;

    RecordTables(ExportOptions options, DataSet data, AfterGaps afterGaps, NotDecodedCount notDecoded) {
        this.options = options;
        this.afterGaps = afterGaps;
        this.notDecoded = notDecoded;
        books = data.table(BookTable.BOOKS);
        trades = data.table(TradeTable.TRADES);
        expectedTrades = data.table(TradeTable.EXPECTED_TRADES);
        statuses = data.table(StatusTable.STATUS);
    }

    @Override
    public void onBook(Book book) {
        if (options.takes(book.symbol())) {
            add(books, book, check(book).check(book));
        }
    }

    private BookCheck check(Book book) {
        int journal = MergedJournals.journalOf(book.connection());
        while (checks.size() <= journal) {
            checks.add(new BookCheck());
        }
        return checks.get(journal);
    }

    @Override
    public void onTrade(Trade trade) {
        add(trades, trade);
    }

    @Override
    public void onExpectedTrade(Trade trade) {
        add(expectedTrades, trade);
    }

    @Override
    public void onStatus(Status status) {
        add(statuses, status);
    }

    @Override
    public void onUndecoded(Undecoded undecoded) {
        notDecoded.add(undecoded);
    }

    private void add(TableRows<RecordRow> table, FeedRecord record) {
        if (options.takes(record.symbol())) {
            add(table, record, 0);
        }
    }

    private void add(TableRows<RecordRow> table, FeedRecord record, int findings) {
        try {
            table.add(row.of(record, afterGaps.isAfter(record), findings));
        } catch (ExportException e) {
            throw new UncheckedIOException(e);
        }
    }
}
