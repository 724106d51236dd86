package hogatape.feed;

import hogatape.market.IssueKind;
import hogatape.market.TickBand;
import hogatape.market.TickTable;
import java.time.LocalDate;

/** What {@link BookCheck} asks of a book's ten levels and their totals. */
final class LevelCheck {
    private final long[] levels = new long[4 * Book.LEVELS];
    private long day = Long.MIN_VALUE;

    /** The tables of the day; null where none tells its ticks. */
    private TickTable stocks;

    private TickTable etfs;

    /** The bands that the last price lay in; most often the next does. */
    private TickBand stockBand;

    private TickBand etfBand;

    /**
     * Checks the levels of a book, each against the one before it.
     *
     * @param kind what the issue is; null where that is not known, so that either table will do
     * @param epochDay the Seoul day whose ticks hold
     * @return the bits of what is odd
     */
    int check(Book book, IssueKind kind, long epochDay) {
        beginDay(epochDay);
        boolean hole = false;
        boolean unordered = false;
        long least = Long.MAX_VALUE;
        long most = 0;
        long asks = 0;
        long bids = 0;
        long signs = book.totalAskSize() | book.totalBidSize() | book.accumulatedVolume();
        // An empty level is as if it were beyond every price.
        long lastAsk = Long.MIN_VALUE;
        long lastBid = Long.MAX_VALUE;
        book.copyLevels(levels);
        for (int level = 0; level < Book.LEVELS; level++) {
            long ask = levels[level];
            long bid = levels[level + Book.LEVELS];
            long askSize = levels[level + 2 * Book.LEVELS];
            long bidSize = levels[level + 3 * Book.LEVELS];
            signs |= ask | bid | askSize | bidSize;
            asks += askSize;
            bids += bidSize;
            if (ask == 0) {
                hole |= askSize != 0;
                lastAsk = Long.MAX_VALUE;
            } else {
                hole |= lastAsk == Long.MAX_VALUE;
                unordered |= ask <= lastAsk && lastAsk != Long.MAX_VALUE;
                least = Math.min(least, ask);
                most = Math.max(most, ask);
                lastAsk = ask;
            }
            if (bid == 0) {
                hole |= bidSize != 0;
                lastBid = Long.MIN_VALUE;
            } else {
                hole |= lastBid == Long.MIN_VALUE;
                unordered |= bid >= lastBid && lastBid != Long.MIN_VALUE;
                least = Math.min(least, bid);
                most = Math.max(most, bid);
                lastBid = bid;
            }
        }
        return (hole ? BookFinding.HOLE.bit() : 0)
                | (unordered ? BookFinding.UNORDERED.bit() : 0)
                | (isOffTick(least, most, kind) ? BookFinding.OFF_TICK.bit() : 0)
                | (asks != book.totalAskSize() || bids != book.totalBidSize() ? BookFinding.WRONG_TOTAL.bit() : 0)
                | (signs < 0 ? BookFinding.NEGATIVE.bit() : 0);
    }

    /** Whether a price is off the ticks. Most often all lie in one band, and are on the ticks of shares. */
    private boolean isOffTick(long least, long most, IssueKind kind) {
        if (stocks == null || most == 0) {
            return false;
        }
        if (kind != IssueKind.ETF) {
            // A price below zero is in the lowest band; nothing is said against it, whatever it is taken for.
            TickBand band = stocks.bandAt(least);
            if (band.has(most) && band.areMultiples(levels, 2 * Book.LEVELS)) {
                return false;
            }
        }
        for (int i = 0; i < 2 * Book.LEVELS; i++) {
            if (levels[i] != 0 && !isOnTick(levels[i], kind)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOnTick(long price, IssueKind kind) {
        // No table tells the ticks of days long past: nothing is said against such a price, nor of one below zero.
        if (stocks == null || price < 0) {
            return true;
        }
        if (!stockBand.has(price)) {
            stockBand = stocks.bandAt(price);
        }
        if (!etfBand.has(price)) {
            etfBand = etfs.bandAt(price);
        }
        return kind != IssueKind.ETF && stockBand.isOnTick(price) || kind != IssueKind.STOCK && etfBand.isOnTick(price);
    }

    private void beginDay(long epochDay) {
        if (epochDay == day) {
            return;
        }
        day = epochDay;
        try {
            stocks = TickTable.of(IssueKind.STOCK, LocalDate.ofEpochDay(epochDay));
            etfs = TickTable.of(IssueKind.ETF, LocalDate.ofEpochDay(epochDay));
            stockBand = stocks.bandAt(0);
            etfBand = etfs.bandAt(0);
        } catch (IllegalArgumentException before) {
            stocks = null;
            etfs = null;
        }
    }
}
