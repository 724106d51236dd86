package hogatape.journal.command;

import hogatape.feed.Book;
import hogatape.feed.FeedRecord;
import hogatape.feed.FrameDecoder;
import hogatape.feed.Layouts;
import hogatape.feed.MarketListener;
import hogatape.feed.Status;
import hogatape.feed.Trade;

/** Tells whether a frame holds a sound record of an issue. */
final class IssueFinder implements MarketListener {
    private final FrameDecoder decoder;
    private final String tr;
    private final String symbol;
    private boolean named;

    /**
     * @param tr the TR; null for any one
     */
    IssueFinder(Layouts layouts, String tr, String symbol) {
        this.decoder = new FrameDecoder(layouts, this);
        this.tr = tr;
        this.symbol = symbol;
    }

    boolean names(KeptRecord.Candidate record) {
        named = false;
        record.handTo(decoder);
        return named;
    }

    @Override
    public void onBook(Book book) {
        look(book);
    }

    @Override
    public void onTrade(Trade trade) {
        look(trade);
    }

    @Override
    public void onExpectedTrade(Trade trade) {
        look(trade);
    }

    @Override
    public void onStatus(Status status) {
        look(status);
    }

    private void look(FeedRecord record) {
        named |= record.symbol().equals(symbol) && (tr == null || record.tr().equals(tr));
    }
}
