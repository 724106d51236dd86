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

    final List<DecodedBook> books = new ArrayList<>();
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
        books.add(DecodedBook.of(book));
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
