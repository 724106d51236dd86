package hogatape.replay;

import hogatape.feed.Book;
import hogatape.feed.FrameDecoder;
import hogatape.feed.Layouts;
import hogatape.feed.MarketListener;
import hogatape.feed.Undecoded;
import hogatape.journal.GapTracker;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.TapeTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One run of a tape: takes its records and calls the strategy. Makes no garbage for a frame. */
final class Playback implements RecordHandler {
    private static final int UNDECODED_TOLD = 5;

    private final TapeTime tapeTime = new TapeTime();
    private final PlaybackContext context;
    private final Window window;
    private final Set<String> symbols;
    private final Pace pace;
    private final Deliverer deliverer;
    private final WindowedGaps windowedGaps;
    private final GapTracker gaps;
    private final FrameDecoder decoder;
    private final List<String> firstUndecoded = new ArrayList<>();

    private boolean started;
    private boolean inside;
    private boolean over;
    private boolean stopped;
    private long records;
    private long books;
    private long undecoded;
    private long firstNanos = Long.MIN_VALUE;
    private long lastNanos = Long.MIN_VALUE;

    Playback(
            Window window,
            Set<String> symbols,
            Layouts layouts,
            Pace pace,
            PlaybackContext context,
            Deliverer deliverer) {
        decoder = new FrameDecoder(layouts, new Listener());
        this.context = context;
        this.window = window;
        this.symbols = symbols;
        this.pace = pace;
        this.deliverer = deliverer;
        windowedGaps = new WindowedGaps(symbols, deliverer);
        gaps = new GapTracker(windowedGaps);
    }

    @Override
    public void onRecord(
            long sequence,
            RecordKind kind,
            int connection,
            long wallNanos,
            long monotonicNanos,
            byte[] buffer,
            int offset,
            int length) {
        deliverer.at(sequence);
        long now = tapeTime.advance(wallNanos);
        boolean play = window.contains(now);
        if (play) {
            boolean data = length > 0 && buffer[offset] != '{' && isReceived(kind);
            if (!pace.await(kind, data, now, monotonicNanos)) {
                stopped = true;
                return;
            }
            count(now);
        } else {
            over = window.isOver(now);
        }
        if (play != inside) {
            cross(play);
        }
        // What is a gap follows from every record, also from those outside the window.
        gaps.onRecord(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
        if (play) {
            decoder.onRecord(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
        }
    }

    /** Whether nothing that is still to come is to be delivered. */
    boolean isOver() {
        return over || stopped;
    }

    /** The run is to end before the end of the tape. */
    void stop() {
        stopped = true;
    }

    void end() {
        start();
        deliverer.end();
    }

    ReplaySummary summary(long elapsedNanos, Optional<String> digest) {
        return new ReplaySummary(
                records,
                decoder.frames(),
                decoder.controls(),
                books,
                undecoded,
                List.copyOf(firstUndecoded),
                windowedGaps.told(),
                firstNanos,
                lastNanos,
                elapsedNanos,
                pace.error(),
                stopped,
                digest);
    }

    private static boolean isReceived(RecordKind kind) {
        return kind == RecordKind.FRAME || kind == RecordKind.IMPORTED;
    }

    private void count(long now) {
        if (records++ == 0) {
            firstNanos = now;
        }
        lastNanos = now;
        context.tapeNanos = now;
    }

    private void cross(boolean in) {
        inside = in;
        if (in) {
            start();
            windowedGaps.enter();
        } else {
            windowedGaps.leave();
            pace.cut();
        }
    }

    private void start() {
        if (!started) {
            started = true;
            deliverer.start();
        }
    }

    private final class Listener implements MarketListener {
        @Override
        public void onBook(Book book) {
            if (symbols.isEmpty() || symbols.contains(book.symbol())) {
                if (!stopped && deliverer.book(book)) {
                    books++;
                } else {
                    stopped = true;
                }
            }
        }

        @Override
        public void onUndecoded(Undecoded passedOver) {
            undecoded++;
            if (firstUndecoded.size() < UNDECODED_TOLD) {
                firstUndecoded.add(passedOver.toString());
            }
        }
    }
}
