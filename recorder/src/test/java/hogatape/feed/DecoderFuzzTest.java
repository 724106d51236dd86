package hogatape.feed;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.journal.RecordKind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * Mutated frames: the decoder makes of each what the reference makes of it, so neither an exception nor a byte from
 * outside the frame, and the sound records around a bad one are delivered. {@code -Pfuzz} asks for ten million frames.
 */
class DecoderFuzzTest {
    private static final long SEED = 20261123;

    private long fold;

    private final FrameDecoder decoder = new FrameDecoder(Layouts.builtIn(), new MarketListener() {
        @Override
        public void onBook(Book book) {
            fold = ReferenceDecoder.foldRecord(fold, book);
        }

        @Override
        public void onTrade(Trade trade) {
            fold = ReferenceDecoder.foldRecord(fold, trade);
        }

        @Override
        public void onExpectedTrade(Trade trade) {
            fold = ReferenceDecoder.foldRecord(fold, trade);
        }

        @Override
        public void onStatus(Status status) {
            fold = ReferenceDecoder.foldRecord(fold, status);
        }

        @Override
        public void onUndecoded(Undecoded undecoded) {
            fold = ReferenceDecoder.foldUndecoded(
                    fold, undecoded.reason(), undecoded.width(), undecoded.record(), undecoded.field());
        }
    });

    @Test
    void mutatedFramesDecodeAsTheReferenceDecodesThem() {
        long frames = Long.getLong("hogatape.fuzz.frames", 50_000);
        FrameMutator mutator = new FrameMutator(SEED);
        ReferenceDecoder reference = new ReferenceDecoder();
        long sound = 0;
        for (long frame = 0; frame < frames; frame++) {
            mutator.next();
            fold = 0;
            decoder.onRecord(frame, RecordKind.FRAME, 0, frame, frame, mutator.buffer, mutator.offset, mutator.length);
            if (fold != reference.decode(mutator.buffer, mutator.offset, mutator.length)) {
                String text = new String(mutator.buffer, mutator.offset, mutator.length, StandardCharsets.ISO_8859_1);
                assertThat(fold).as("frame " + frame + ": " + text).isNull();
            }
            sound += reference.records();
        }
        long delivered = decoder.decodedBooks()
                + decoder.decodedTrades()
                + decoder.decodedExpectedTrades()
                + decoder.decodedStatuses();
        assertThat(delivered).isEqualTo(sound);
        assertThat(decoder.malformed()).isPositive();
        System.out.printf(
                "fuzz: %,d frames of seed %d decoded as the reference decodes them: %,d records sound, %,d reports of"
                        + " malformed ones%n",
                frames, SEED, sound, decoder.malformed());
    }
}
