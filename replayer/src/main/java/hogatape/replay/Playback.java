package hogatape.replay;

import hogatape.feed.Book;
import hogatape.feed.FeedRecord;
import hogatape.feed.FrameDecoder;
import hogatape.feed.LatestRecords;
import hogatape.feed.Layouts;
import hogatape.feed.MarketListener;
import hogatape.feed.Status;
import hogatape.feed.Trade;
import hogatape.feed.Undecoded;
import hogatape.journal.Gap;
import hogatape.journal.GapListener;
import hogatape.journal.GapTracker;
import hogatape.journal.MergedJournals;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.SubscriptionKey;
import hogatape.journal.TapeTime;
import hogatape.replay.pace.Pace;
import java.util.Optional;
import java.util.Set;

/** One run of a tape: takes its records and calls the strategy. Makes no garbage for a frame. */
final class Playback implements RecordHandler {
    private final TapeTime tapeTime = new TapeTime();
    private final PlaybackContext context;
    private final Window window;
    private final Set<String> symbols;
    private final Pace pace;
    private final Deliverer deliverer;
    private final WindowedGaps windowedGaps;
    private final WarmStart warmStart;
    private final GapTracker gaps;
    private final FrameDecoder decoder;
    private final PlayedCounts counts = new PlayedCounts();

    private boolean started;
    private boolean inside;
    private boolean over;
    private boolean stopped;

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
        warmStart = new WarmStart(context);
        gaps = new GapTracker(new GapListener() {
            @Override
            public void onGapStart(Gap gap) {
                warmStart.gap(gap);
                windowedGaps.onGapStart(gap);
            }

            @Override
            public void onGapEnd(Gap gap, long untilNanos) {
                windowedGaps.onGapEnd(gap, untilNanos);
            }

            @Override
            public void onReleased(SubscriptionKey issue) {
                warmStart.released(issue);
            }
        });
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
            boolean received = kind == RecordKind.FRAME || kind == RecordKind.IMPORTED;
            boolean data = received && (length == 0 || buffer[offset] != '{');
            if (!pace.await(kind, data, MergedJournals.journalOf(connection), now, monotonicNanos)) {
                stopped = true;
                return;
            }
            if (started && context.timers().isDue(now)) {
                fireTimers(now);
            }
            counts.record(received, data, now);
            context.tapeNanos = now;
        } else {
            over = window.isOver(now);
        }
        if (play != inside) {
            cross(play, sequence);
        }
        // What is a gap follows from every record, also from those outside the window.
        gaps.onRecord(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
        if (play || window.beginsWithin(WarmStart.REACH, now)) {
            decoder.onRecord(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
        }
    }

    /** Takes a record that stands before the place where reading begins: it tells what was subscribed and which gaps were open. */
    void passedOver(
            long sequence,
            RecordKind kind,
            int connection,
            long wallNanos,
            long monotonicNanos,
            byte[] buffer,
            int offset,
            int length) {
        tapeTime.advance(wallNanos);
        gaps.onRecord(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
    }

    /** Whether nothing that is still to come is to be delivered. */
    boolean isOver() {
        return over || stopped;
    }

    /** What was known may have changed unheard. */
    void forget() {
        warmStart.take();
        context.books().ifPresent(LatestRecords::forgetAll);
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
        return counts.summary(
                windowedGaps.told(), context.exchange().entered(), elapsedNanos, pace.error(), stopped, digest);
    }

    private void cross(boolean in, long sequence) {
        inside = in;
        if (in) {
            start();
            warmUp();
            deliverer.at(sequence);
            windowedGaps.enter();
        } else {
            windowedGaps.leave();
            pace.cut();
        }
    }

    private void warmUp() {
        context.warm = true;
        for (FeedRecord record : warmStart.take()) {
            deliverer.at(record.sequence());
            deliver(record);
        }
        context.warm = false;
    }

    private void fireTimers(long now) {
        context.timers().fire(now, timer -> {
            context.tapeNanos = Math.max(context.tapeNanos, timer.dueNanos());
            deliverer.timer(timer);
        });
    }

    private boolean deliver(FeedRecord record) {
        if (record instanceof Book book) {
            return deliverer.book(book);
        }
        return record instanceof Trade trade ? deliverer.trade(trade) : deliverer.status((Status) record);
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
            take(book);
        }

        @Override
        public void onTrade(Trade trade) {
            take(trade);
        }

        @Override
        public void onExpectedTrade(Trade trade) {
            take(trade);
        }

        @Override
        public void onStatus(Status status) {
            take(status);
        }

        private void take(FeedRecord record) {
            if (stopped || !symbols.isEmpty() && !symbols.contains(record.symbol())) {
                return;
            }
            if (!inside) {
                warmStart.keep(record);
            } else if (deliver(record)) {
                counts.delivered(record);
            } else {
                stopped = true;
            }
        }

        @Override
        public void onUndecoded(Undecoded passedOver) {
            if (inside) {
                counts.undecoded(passedOver);
            }
        }
    }
}
