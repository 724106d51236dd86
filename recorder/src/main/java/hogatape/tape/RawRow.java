package hogatape.tape;

import hogatape.feed.Book;
import hogatape.feed.FeedRecord;
import hogatape.feed.FrameDecoder;
import hogatape.feed.Layouts;
import hogatape.feed.MarketListener;
import hogatape.feed.Status;
import hogatape.feed.Trade;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import java.util.function.BiConsumer;

/** A message as it would be received, whatever it holds. */
record RawRow(byte[] message) implements Row {
    @Override
    public void happen(Recording recording) {
        recording.frame(message);
    }

    @Override
    public void subscribed(BiConsumer<String, String> trAndSymbol) {
        FrameDecoder decoder = new FrameDecoder(Layouts.builtIn(), new MarketListener() {
            @Override
            public void onBook(Book book) {
                told(book);
            }

            @Override
            public void onTrade(Trade trade) {
                told(trade);
            }

            @Override
            public void onExpectedTrade(Trade trade) {
                told(trade);
            }

            @Override
            public void onStatus(Status status) {
                told(status);
            }

            private void told(FeedRecord record) {
                trAndSymbol.accept(record.tr(), record.symbol());
            }
        });
        decoder.onRecord(RecordHandler.UNNUMBERED, RecordKind.FRAME, 0, 0, 0, message, 0, message.length);
    }
}
