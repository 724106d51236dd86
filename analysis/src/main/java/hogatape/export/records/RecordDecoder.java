package hogatape.export.records;

import hogatape.feed.Book;
import hogatape.feed.BookCheck;
import hogatape.feed.FeedRecord;
import hogatape.feed.FrameDecoder;
import hogatape.feed.Layouts;
import hogatape.feed.MarketListener;
import hogatape.feed.Status;
import hogatape.feed.Trade;
import hogatape.feed.Undecoded;
import java.util.function.Predicate;

/** Makes rows of the frames of chunks, whichever chunks of a tape they are. For one thread at a time. */
public final class RecordDecoder implements MarketListener {
    private static final int BOOKS = RecordChunk.TABLES.indexOf(BookTable.BOOKS);
    private static final int TRADES = RecordChunk.TABLES.indexOf(TradeTable.TRADES);
    private static final int EXPECTED_TRADES = RecordChunk.TABLES.indexOf(TradeTable.EXPECTED_TRADES);
    private static final int STATUS = RecordChunk.TABLES.indexOf(StatusTable.STATUS);

    private final Predicate<String> wanted;
    private final FrameDecoder decoder;
    private final BookCheck check = new BookCheck();
    private final RecordRow row = new RecordRow();
    private RecordChunk chunk;

    /**
     * A decoder that has seen nothing.
     *
     * @param wanted whether records of a symbol become rows
     */
    public RecordDecoder(Layouts layouts, Predicate<String> wanted) {
        this.wanted = wanted;
        decoder = new FrameDecoder(layouts, this);
    }

    /** Decodes the frames of a chunk. */
    public void decode(RecordChunk of) {
        chunk = of;
        long controls = decoder.controls();
        long books = decoder.decodedBooks();
        of.decode(decoder);
        of.controls = decoder.controls() - controls;
        of.books = decoder.decodedBooks() - books;
    }

    @Override
    public void onBook(Book book) {
        if (wanted.test(book.symbol())) {
            chunk.add(BOOKS, row.of(book, check.checkAlone(book)));
        }
    }

    @Override
    public void onTrade(Trade trade) {
        add(TRADES, trade);
    }

    @Override
    public void onExpectedTrade(Trade trade) {
        add(EXPECTED_TRADES, trade);
    }

    @Override
    public void onStatus(Status status) {
        add(STATUS, status);
    }

    @Override
    public void onUndecoded(Undecoded undecoded) {
        chunk.notDecoded.add(undecoded);
    }

    private void add(int table, FeedRecord record) {
        if (wanted.test(record.symbol())) {
            chunk.add(table, row.of(record, 0));
        }
    }
}
