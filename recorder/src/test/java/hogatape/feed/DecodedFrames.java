package hogatape.feed;

import hogatape.feed.Undecoded.Reason;
import hogatape.journal.RecordKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Decodes frames and keeps what the listener saw. */
final class DecodedFrames implements MarketListener {
    /** What a listener saw of something undecoded. */
    record Passed(String tr, int width, long sequence, int record, int field, Reason reason) {}

    final List<DecodedRecord> books = new ArrayList<>();
    final List<DecodedRecord> trades = new ArrayList<>();
    final List<DecodedRecord> expectedTrades = new ArrayList<>();
    final List<DecodedRecord> statuses = new ArrayList<>();
    final List<NewWidth> newWidths = new ArrayList<>();
    final List<Passed> passed = new ArrayList<>();
    final List<String> sentences = new ArrayList<>();
    final FrameDecoder decoder = new FrameDecoder(Layouts.builtIn(), this);

    private long sequence;

    DecodedFrames frame(String text) {
        return frame(text.getBytes(StandardCharsets.UTF_8));
    }

    DecodedFrames frame(byte[] bytes) {
        return frame(bytes, 0, bytes.length);
    }

    DecodedFrames frame(byte[] buffer, int offset, int length) {
        sequence++;
        decoder.onRecord(sequence, RecordKind.FRAME, 3, 1_000 + sequence, sequence, buffer, offset, length);
        return this;
    }

    @Override
    public void onBook(Book book) {
        books.add(DecodedRecord.of(book));
    }

    @Override
    public void onTrade(Trade trade) {
        trades.add(DecodedRecord.of(trade));
    }

    @Override
    public void onExpectedTrade(Trade trade) {
        expectedTrades.add(DecodedRecord.of(trade));
    }

    @Override
    public void onStatus(Status status) {
        statuses.add(DecodedRecord.of(status));
    }

    @Override
    public void onNewWidth(NewWidth width) {
        newWidths.add(width);
    }

    @Override
    public void onUndecoded(Undecoded undecoded) {
        passed.add(new Passed(
                undecoded.tr(),
                undecoded.width(),
                undecoded.sequence(),
                undecoded.record(),
                undecoded.field(),
                undecoded.reason()));
        sentences.add(undecoded.sentence());
    }
}
