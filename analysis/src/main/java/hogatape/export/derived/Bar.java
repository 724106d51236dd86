package hogatape.export.derived;

import hogatape.feed.FeedRecord;
import hogatape.feed.Issue;
import hogatape.feed.Trade;

/** A bar of one issue, while it grows and as a row. Begun anew again and again. */
final class Bar {
    private static final char BOUGHT = '1';
    private static final char SOLD = '5';

    final Issue issue;
    long slot;
    long beginNanos;
    long endNanos;
    /** In hundredths of a won; no value while no record had a price. */
    long open;

    long high;
    long low;
    long close;
    long volume;
    long bought;
    long sold;
    long valueWon;
    int records;
    long firstSequence;
    long lastSequence;
    long lastNanos;
    boolean afterGap;

    /** Whether what the bar needs to know of the time before it is unknown. */
    private boolean gapBefore = true;

    Bar(Issue issue) {
        this.issue = issue;
    }

    /** Whether it holds records. */
    boolean isOpen() {
        return records > 0;
    }

    void begin(long itsSlot, long from, long until) {
        slot = itsSlot;
        beginNanos = from;
        endNanos = until;
        open = high = low = close = FeedRecord.NO_VALUE;
        volume = bought = sold = valueWon = 0;
        records = 0;
        afterGap = gapBefore;
    }

    /** Records of the issue may be missing from a moment on. */
    void gap(long sinceNanos) {
        gapBefore = true;
        afterGap |= sinceNanos < endNanos;
    }

    /** Takes a record without its price and volume. */
    void record(FeedRecord record, long nowNanos) {
        if (records++ == 0) {
            firstSequence = record.sequence();
        }
        lastSequence = record.sequence();
        lastNanos = nowNanos;
        gapBefore = false;
    }

    void price(long hundredths) {
        if (open == FeedRecord.NO_VALUE) {
            open = high = low = hundredths;
        }
        high = Math.max(high, hundredths);
        low = Math.min(low, hundredths);
        close = hundredths;
    }

    void trade(Trade trade) {
        price(100 * trade.price());
        volume += trade.size();
        valueWon += trade.price() * trade.size();
        bought += trade.side() == BOUGHT ? trade.size() : 0;
        sold += trade.side() == SOLD ? trade.size() : 0;
    }
}
