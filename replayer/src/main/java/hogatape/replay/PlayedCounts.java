package hogatape.replay;

import hogatape.feed.Book;
import hogatape.feed.FeedRecord;
import hogatape.feed.Trade;
import hogatape.feed.Undecoded;
import hogatape.replay.pace.PaceError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts what a run plays. Makes no garbage for a record. */
final class PlayedCounts {
    private static final int UNDECODED_TOLD = 5;

    private final List<String> firstUndecoded = new ArrayList<>();
    private long records;
    private long frames;
    private long controls;
    private long books;
    private long trades;
    private long statuses;
    private long undecoded;
    private long firstNanos = Long.MIN_VALUE;
    private long lastNanos = Long.MIN_VALUE;

    /**
     * A record lay inside the window.
     *
     * @param received whether it is a message as received
     * @param data whether such a message is a frame of the market
     */
    void record(boolean received, boolean data, long tapeNanos) {
        if (received) {
            frames++;
            controls += data ? 0 : 1;
        }
        if (records++ == 0) {
            firstNanos = tapeNanos;
        }
        lastNanos = tapeNanos;
    }

    /** A record of the market was delivered. */
    void delivered(FeedRecord record) {
        if (record instanceof Book) {
            books++;
        } else if (record instanceof Trade) {
            trades++;
        } else {
            statuses++;
        }
    }

    /** Something could not be decoded. */
    void undecoded(Undecoded passedOver) {
        undecoded++;
        if (firstUndecoded.size() < UNDECODED_TOLD) {
            firstUndecoded.add(passedOver.toString());
        }
    }

    ReplaySummary summary(
            long gaps,
            long rejectedOrders,
            long elapsedNanos,
            PaceError pace,
            boolean stopped,
            Optional<String> digest) {
        return new ReplaySummary(
                records,
                frames,
                controls,
                books,
                trades,
                statuses,
                undecoded,
                List.copyOf(firstUndecoded),
                gaps,
                rejectedOrders,
                firstNanos,
                lastNanos,
                elapsedNanos,
                pace,
                stopped,
                digest);
    }
}
