package hogatape.journal.command;

import hogatape.feed.Book;
import hogatape.feed.FeedRecord;
import hogatape.feed.Field;
import hogatape.feed.FrameDecoder;
import hogatape.feed.Layouts;
import hogatape.feed.MarketListener;
import hogatape.feed.Status;
import hogatape.feed.Trade;
import hogatape.feed.Undecoded;
import hogatape.journal.RecordKind;
import hogatape.market.SeoulTime;
import hogatape.message.Messages;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Prints a record of the journal: what it is, and of a frame every field with its names. */
final class RecordSheet implements MarketListener {
    private final PrintWriter out;
    private final Layouts layouts;

    RecordSheet(PrintWriter out, Layouts layouts) {
        this.out = out;
        this.layouts = layouts;
    }

    void print(KeptRecord record) {
        record.handTo(this::head);
        record.handTo(new FrameDecoder(layouts, this));
    }

    @Override
    public void onBook(Book book) {
        fields(book);
    }

    @Override
    public void onTrade(Trade trade) {
        fields(trade);
    }

    @Override
    public void onExpectedTrade(Trade trade) {
        fields(trade);
    }

    @Override
    public void onStatus(Status status) {
        fields(status);
    }

    @Override
    public void onUndecoded(Undecoded undecoded) {
        out.println(Messages.text("not decoded: %s", undecoded.sentence()));
    }

    private void head(
            long sequence,
            RecordKind kind,
            int connection,
            long wallNanos,
            long monotonicNanos,
            byte[] buffer,
            int offset,
            int length) {
        out.println(Messages.text(
                "sequence %d, %s of connection %d, received %s (%d), %d bytes",
                sequence,
                kind.name().toLowerCase(Locale.ROOT),
                connection,
                SeoulTime.text(wallNanos),
                wallNanos,
                length));
        out.println(new String(buffer, offset, length, StandardCharsets.UTF_8));
    }

    /** Korean letters are two columns wide, so they stand last, where nothing has to line up behind them. */
    private void fields(FeedRecord record) {
        out.println();
        out.println(Messages.text(
                record.layout().isKnown()
                        ? "record %d: %s of %s, %d fields"
                        : "record %d: %s of %s, %d fields, a width that no layout knows",
                record.record(),
                record.tr(),
                record.symbol(),
                record.width()));
        for (Field field : record.layout().fields()) {
            out.printf(
                    "%3d  %-22s %16s  %s%n",
                    field.index(),
                    field.isNamed() ? field.element() : "(unnamed)",
                    record.text(field.index()),
                    field.korean());
        }
    }
}
