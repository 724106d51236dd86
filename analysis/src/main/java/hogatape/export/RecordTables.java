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
import java.io.UncheckedIOException;

/** Writes what a decoder delivers, each kind of record into its table. */
final class RecordTables implements MarketListener {
    private final ExportOptions options;
    private final AfterGaps afterGaps;
    private final NotDecodedCount notDecoded;
    private final BookCheck check = new BookCheck();
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
            add(books, book, check.check(book));
        }
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
