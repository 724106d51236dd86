package hogatape.backtest;

import hogatape.feed.Book;
import hogatape.fill.IssueState;
import hogatape.market.SeoulTime;
import hogatape.market.Session;
import hogatape.market.TradingCalendar;
import hogatape.market.Venue;
import java.time.LocalTime;
import java.util.Comparator;

/** The best prices of an issue at a venue, and what its day began from. Shared by the worlds of a run. */
final class Quote {
    private static final long POINT_NANOS = 10_000_000_000L;
    private static final int MOST_POINTS = 5_000;

    final Venue venue;
    final String symbol;
    final Thinned<PricePoint> points = new Thinned<>(MOST_POINTS);

    /** What the exchanges know of it; null before the first book. */
    IssueState state;

    long bidWon;
    long askWon;

    /** When the exchange showed them, and what they were before. */
    private long shownNanos;

    private long bidBeforeWon;
    private long askBeforeWon;

    /** The middle of the last book in which both sides stood apart; 0 before the first. */
    long markHundredths;

    /** Tape time of that book. */
    long markedNanos;

    /** Whether any world had an order in it, so that its prices are kept for a plot. */
    boolean watched;

    private long nextPoint = Long.MIN_VALUE;

    Quote(Venue venue, String symbol) {
        this.venue = venue;
        this.symbol = symbol;
    }

    /** What its venue's session is called at a moment of the exchange, by the exchange's own time; empty outside of all. */
    String session(long exchangeNanos, TradingCalendar calendar) {
        long nanoOfDay = state == null ? SeoulTime.nanoOfDay(exchangeNanos) : state.exchangeNanoOfDay(exchangeNanos);
        LocalTime time = LocalTime.ofNanoOfDay(Math.min(nanoOfDay, SeoulTime.DAY_NANOS - 1));
        return calendar.planned(venue, SeoulTime.date(exchangeNanos)).stream()
                .filter(session -> session.covers(time))
                .min(Comparator.comparing(Session::matching))
                .map(Session::name)
                .orElse("");
    }

    /** The best bid at a moment of the exchange that lies no further back than the book before the last; 0 without one. */
    long bidAt(long exchangeNanos) {
        return exchangeNanos < shownNanos ? bidBeforeWon : bidWon;
    }

    /** The best ask at such a moment; 0 without one. */
    long askAt(long exchangeNanos) {
        return exchangeNanos < shownNanos ? askBeforeWon : askWon;
    }

    void take(Book book, long tapeNanos, long stateNanos) {
        bidBeforeWon = bidWon;
        askBeforeWon = askWon;
        shownNanos = stateNanos;
        bidWon = book.bidPrice(1);
        askWon = book.askPrice(1);
        if (bidWon > 0 && askWon > bidWon) {
            markHundredths = (bidWon + askWon) * 50;
            markedNanos = tapeNanos;
        }
        if (watched && tapeNanos >= nextPoint) {
            nextPoint = tapeNanos + POINT_NANOS;
            points.offer(new PricePoint(tapeNanos, venue, symbol, bidWon, askWon));
        }
    }
}
