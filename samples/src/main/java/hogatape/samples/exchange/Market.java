package hogatape.samples.exchange;

import hogatape.feed.FrameEncoder;
import hogatape.journal.SubscriptionKey;
import hogatape.market.IssueKind;
import hogatape.market.SeoulTime;
import hogatape.market.Session.Matching;
import hogatape.market.TickTable;
import hogatape.market.TradingCalendar;
import hogatape.market.Venue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The simulated market: for each issue a book on NXT and one on the KRX, which follow from the seed alone, and a clock
 * that says which of them trade. Not safe for use by several threads.
 */
final class Market {
    private final Map<SubscriptionKey, SimulatedBook> books = new HashMap<>();
    private final Map<SimulatedBook, SimulatedBook> krxBooks = new HashMap<>();
    private final boolean[][] open = new boolean[Venue.values().length][IssueKind.values().length];
    private final boolean everyDay;
    private int secondOfDay = -1;

    /**
     * Opens the market.
     *
     * @param day the day whose rules hold
     * @param everyDay whether it trades on days when the venues are closed, too
     */
    Market(Collection<Issue> issues, long seed, LocalDate day, boolean everyDay) {
        this.everyDay = everyDay;
        for (Issue issue : issues) {
            TickTable ticks = TickTable.of(issue.kind(), day);
            SimulatedBook krx = new SimulatedBook(issue, Venue.KRX, ticks, seed);
            SimulatedBook nxt = new SimulatedBook(issue, Venue.NXT, ticks, seed);
            for (SimulatedBook book : new SimulatedBook[] {krx, nxt}) {
                books.put(new SubscriptionKey(BookFrames.tr(book.venue()), issue.symbol()), book);
                krxBooks.put(book, krx);
            }
        }
    }

    /** The book that a registration names; null where the market has none. */
    SimulatedBook book(SubscriptionKey registration) {
        return books.get(registration);
    }

    /** Tells the market what time it is, in nanoseconds since the epoch. */
    void setTime(long epochNanos) {
        int second = SeoulTime.secondOfDay(epochNanos);
        if (second == secondOfDay) {
            return;
        }
        secondOfDay = second;
        LocalDate date = SeoulTime.date(epochNanos);
        LocalTime time = LocalTime.ofSecondOfDay(second);
        for (Venue venue : Venue.values()) {
            for (IssueKind kind : IssueKind.values()) {
                open[venue.ordinal()][kind.ordinal()] = trades(venue, kind, date, time);
            }
        }
    }

    private boolean trades(Venue venue, IssueKind kind, LocalDate date, LocalTime time) {
        var sessions = everyDay
                ? TradingCalendar.standard().planned(venue, date)
                : TradingCalendar.standard().sessions(venue, date);
        return sessions.stream()
                .anyMatch(session ->
                        session.matching() == Matching.CONTINUOUS && session.covers(time) && session.admits(kind));
    }

    /** Whether a book is in continuous trading; at any other time this market is silent. */
    boolean isOpen(SimulatedBook book) {
        return open[book.venue().ordinal()][book.issue().kind().ordinal()];
    }

    /** Moves a book on and writes it as a frame of so many records, each the book's next state. */
    void write(FrameEncoder encoder, SimulatedBook book, int records) {
        encoder.begin(BookFrames.tr(book.venue()));
        for (int record = 0; record < records; record++) {
            book.advance();
            BookFrames.append(encoder, book, krxBooks.get(book), secondOfDay);
        }
    }
}
