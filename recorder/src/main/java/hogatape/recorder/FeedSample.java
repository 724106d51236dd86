package hogatape.recorder;

import hogatape.feed.Book;
import hogatape.feed.BookCheck;
import hogatape.feed.BookFinding;
import hogatape.feed.FrameDecoder;
import hogatape.feed.Layouts;
import hogatape.feed.MarketListener;
import hogatape.feed.NewWidth;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Decodes a part of what is recorded, once it is on the journal, to notice while there is time when the feed changes or
 * its books stop making sense. One thread at a time; makes no garbage once every issue was seen.
 */
final class FeedSample {
    /** The first frame of each issue and each such one after it is decoded. */
    private static final int FRAMES_A_SAMPLE = 16;
    /** Where frames are left out, a change of the totals never fits; and the feed leaves books out itself. */
    private static final int TOLD = ~BookFinding.SKIPPED_UPDATES.bit();

    private static final BookFinding[] FINDINGS = BookFinding.values();

    private final FrameDecoder decoder = new FrameDecoder(Layouts.builtIn(), new MarketListener() {
        @Override
        public void onBook(Book book) {
            check(book);
        }
    });
    private final BookCheck check = new BookCheck();
    private final long[] findings = new long[FINDINGS.length];

    /**
     * What the sample tells.
     *
     * @param books how many books were checked
     * @param malformed how many frames and records broke the rules of the feed
     * @param findings in how many books each oddity was found; those that never were are left out
     */
    record Tally(long books, long malformed, Map<BookFinding, Long> findings) {}

    /**
     * Takes a frame.
     *
     * @param number how many frames of its issue have come, this one included; 0 if it names none
     */
    void take(long number, int connection, long wallNanos, long monotonicNanos, byte[] buffer, int offset, int length) {
        if (number % FRAMES_A_SAMPLE == 1) {
            decoder.onRecord(
                    RecordHandler.UNNUMBERED,
                    RecordKind.FRAME,
                    connection,
                    wallNanos,
                    monotonicNanos,
                    buffer,
                    offset,
                    length);
        }
    }

    private void check(Book book) {
        for (int rest = check.check(book) & TOLD; rest != 0; rest &= rest - 1) {
            findings[Integer.numberOfTrailingZeros(rest)]++;
        }
    }

    Tally tally() {
        Map<BookFinding, Long> found = new EnumMap<>(BookFinding.class);
        for (BookFinding finding : FINDINGS) {
            if (findings[finding.ordinal()] > 0) {
                found.put(finding, findings[finding.ordinal()]);
            }
        }
        return new Tally(decoder.decodedBooks(), decoder.malformed(), found);
    }

    /** The widths met that no layout knows, in the order in which they were met; their sequences are not told. */
    List<NewWidth> newWidths() {
        return List.copyOf(decoder.newWidths());
    }
}
