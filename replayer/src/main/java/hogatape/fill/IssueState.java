package hogatape.fill;

import hogatape.feed.Book;
import hogatape.feed.Trade;
import hogatape.market.SeoulTime;
import hogatape.market.Venue;
import java.time.LocalDate;

/**
 * What the tape has shown of an issue at one venue: the latest book and the one before, and what traded since. Filled by
 * {@link MarketState}, read by every {@link Exchange}; makes no garbage.
 */
public final class IssueState {
    private static final int STRAGGLING_SECONDS = 60;
    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final char AT_THE_CLOSING_PRICE = '5';

    final int index;
    final Venue venue;
    final String symbol;

    BookState latest = new BookState();
    BookState earlier = new BookState();
    /** What traded since the latest book. */
    TradedSince tradedSince = new TradedSince();

    /** What traded between the two books, what no trade told included. */
    TradedSince tradedBetween = new TradedSince();

    /** The last trade's price in won, and what of its size no book had told before. */
    long tradePriceWon;

    long tradeSize;
    boolean tradeFromBids;
    boolean tradeFromAsks;
    long sequence;
    long stateNanos = Long.MIN_VALUE;
    /** Whether any book was shown on its day, gaps notwithstanding. */
    boolean booked;

    boolean halted;
    boolean interrupted;

    private final SessionPhases phases;
    private final VolumeShare share = new VolumeShare();
    private boolean shared = true;
    private long risen;
    private long countedVolume = -1;
    private long day = Long.MIN_VALUE;
    private long dayEndNanos = Long.MIN_VALUE;
    private int second = -1;
    private long secondSeenNanos;
    private long previousCloseWon;

    IssueState(int index, Venue venue, String symbol, SessionPhases phases) {
        this.index = index;
        this.venue = venue;
        this.symbol = symbol;
        this.phases = phases;
    }

    /** The venue that the issue trades at. */
    public Venue venue() {
        return venue;
    }

    /** The issue code. */
    public String symbol() {
        return symbol;
    }

    /** The exchange's time at a moment of its state, in nanoseconds since Seoul's midnight, as its frames told it. */
    public long exchangeNanoOfDay(long nanos) {
        return second < 0 || !isOfDay(nanos)
                ? SeoulTime.nanoOfDay(nanos)
                : second * SECOND_NANOS + Math.max(0, nanos - secondSeenNanos);
    }

    /** Whether it was heard on the Seoul day of a moment, which none behind its last frame lies before. */
    public boolean isOfDay(long nanos) {
        return nanos < dayEndNanos;
    }

    /**
     * Whether the latest book tells the market at a moment behind it. A book of another session does not: what was left in it need
     * not be there. That of an interruption does until the tape shows its end.
     */
    boolean tells(long nanos) {
        return latest.known
                && isOfDay(nanos)
                && (latest.phase == Phase.AUCTION && latest.planned != Phase.AUCTION
                        || latest.stretch
                                == phases.stretch(venue, day, (int) (exchangeNanoOfDay(nanos) / SECOND_NANOS)));
    }

    /** The moment at which the Seoul day of its latest frame ends. */
    long dayEndNanos() {
        return dayEndNanos;
    }

    /** The previous close in won, as books in continuous trading tell it; 0 where none did yet. */
    public long previousCloseWon() {
        return previousCloseWon;
    }

    /** What the market does now: by the latest book, and by what states and trades said since. */
    Phase phase() {
        return halted ? Phase.HALTED : interrupted ? Phase.AUCTION : latest.phase;
    }

    /** Whether the market stands still although its session is on. */
    boolean isInterrupted() {
        return halted || interrupted || latest.interruption;
    }

    void book(Book book, long nanos) {
        at(book.exchangeSecond(), nanos, book.sequence());
        BookState filled = earlier;
        earlier = latest;
        latest = filled;
        char hour = book.hourClass();
        boolean expected = hour == 'A' || hour == 'B' || hour == 'C' || hour == 'D';
        Phase planned = phases.at(venue, day, second);
        latest.take(book, venue, expected || interrupted ? Phase.AUCTION : planned, nanos);
        latest.planned = planned;
        latest.stretch = phases.stretch(venue, day, second);
        latest.day = day;
        booked = true;
        latest.interruption = expected && planned == Phase.CONTINUOUS;
        if (!expected && book.expectedPrice() == 0 && book.expectedChange() < 0) {
            previousCloseWon = -book.expectedChange();
        }
        risen = countedVolume < 0 ? 0 : Math.max(0, latest.volume - countedVolume);
        countedVolume = Math.max(countedVolume, latest.volume);
        TradedSince between = tradedSince;
        tradedSince = tradedBetween;
        tradedSince.clear();
        tradedBetween = between;
        shared = false;
    }

    /** The volume that the latest book tells and no trade told, shared out; once, and only where somebody asks. */
    VolumeShare share() {
        if (!shared) {
            shared = true;
            share.shareOut(risen, this);
        }
        return share;
    }

    /** Takes a trade; false where it moves nothing: a book has told its volume already, or the book had no part in it. */
    boolean trade(Trade trade, long nanos) {
        at(trade.exchangeSecond(), nanos, trade.sequence());
        halted = trade.isHalted();
        long counted = countedVolume < 0 ? trade.accumulatedVolume() - trade.size() : countedVolume;
        tradeSize = Math.max(0, Math.min(trade.size(), trade.accumulatedVolume() - counted));
        countedVolume = Math.max(counted, trade.accumulatedVolume());
        if (trade.marketClass() == AT_THE_CLOSING_PRICE
                || phases.at(venue, day, trade.exchangeSecond()) == Phase.AUCTION) {
            // A planned auction trades at its end; what trades before, such as at yesterday's close, is not its.
            return false;
        }
        tradePriceWon = trade.price();
        tradeFromBids = trade.side() != '1';
        tradeFromAsks = trade.side() != '5';
        if (tradeSize > 0) {
            tradedSince.add(tradePriceWon, tradeSize, tradeFromBids, tradeFromAsks);
        }
        return tradeSize > 0;
    }

    /** The issue is not heard from here on: its books are old. */
    void forget() {
        latest.known = false;
        earlier.known = false;
        countedVolume = -1;
        tradedSince.clear();
        halted = false;
        interrupted = false;
    }

    private void at(int exchangeSecond, long nanos, long frameSequence) {
        // The state's time never falls.
        if (nanos >= dayEndNanos) {
            newDay(SeoulTime.epochDay(nanos));
        }
        boolean straggles = exchangeSecond < second && exchangeSecond >= second - STRAGGLING_SECONDS;
        if (exchangeSecond != second && !straggles) {
            second = exchangeSecond;
            secondSeenNanos = nanos;
        }
        sequence = frameSequence;
        stateNanos = nanos;
    }

    private void newDay(long today) {
        day = today;
        dayEndNanos = SeoulTime.startOfDay(LocalDate.ofEpochDay(today + 1));
        forget();
        previousCloseWon = 0;
        booked = false;
        second = -1;
    }
}
