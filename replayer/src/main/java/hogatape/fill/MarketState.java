package hogatape.fill;

import hogatape.feed.Book;
import hogatape.feed.FeedRecord;
import hogatape.feed.Issue;
import hogatape.feed.Status;
import hogatape.feed.Trade;
import hogatape.journal.Gap;
import hogatape.journal.SubscriptionKey;
import hogatape.market.TradingCalendar;
import hogatape.market.Venue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The state of the exchanges as the tape shows it, shared by all worlds of a run: it takes each record once, before any
 * {@link Exchange} hears of it. For the one thread of the replay; makes no garbage for a record of a known issue.
 *
 * <p>Unified books and trades are no exchange's, and are passed over.
 */
public final class MarketState {
    private final SessionPhases phases;
    private final Map<String, IssueState> byVenueAndSymbol = new HashMap<>();
    private final List<IssueState> issues = new ArrayList<>();

    /** By the number that the decoder gave the issue. */
    private IssueState[] states = new IssueState[64];

    private Issue[] numbered = new Issue[64];

    private MarketState(TradingCalendar calendar) {
        phases = new SessionPhases(calendar);
    }

    /** Nothing heard yet. Sessions are those of the calendar. */
    public static MarketState of(TradingCalendar calendar) {
        return new MarketState(calendar);
    }

    /**
     * Takes a book.
     *
     * @param stateNanos when the exchange was in that state: its reception less the feed's latency, never falling
     * @return the issue, for {@link Exchange#onBook}; null where it belongs to no exchange
     */
    public IssueState onBook(Book book, long stateNanos) {
        IssueState issue = issue(book);
        if (issue != null) {
            issue.book(book, stateNanos);
        }
        return issue;
    }

    /**
     * Takes a trade.
     *
     * @return the issue, for {@link Exchange#onTrade}; null where it belongs to no exchange, or a book told its volume before
     */
    public IssueState onTrade(Trade trade, long stateNanos) {
        IssueState issue = issue(trade);
        return issue != null && issue.trade(trade, stateNanos) ? issue : null;
    }

    /**
     * Takes the state of an issue: a halt, a volatility interruption.
     *
     * @return the issue, for {@link Exchange#onStatus}; null where it belongs to no exchange
     */
    public IssueState onStatus(Status status, long stateNanos) {
        IssueState issue = issue(status);
        if (issue != null) {
            issue.halted = status.isHalted();
            issue.interrupted = status.interruptionClass() == 'Y';
            issue.sequence = status.sequence();
            issue.stateNanos = stateNanos;
        }
        return issue;
    }

    /** Issues are not heard from here on: what is known of them is old. */
    public void gapStart(Gap gap) {
        for (IssueState issue : issues) {
            if (hides(gap, issue)) {
                issue.forget();
            }
        }
    }

    /** The issue at a venue; null where the tape showed nothing of it yet. */
    IssueState find(Venue venue, String symbol) {
        return byVenueAndSymbol.get(venue + symbol);
    }

    static boolean hides(Gap gap, IssueState issue) {
        if (gap.issues().isEmpty()) {
            return true;
        }
        for (SubscriptionKey subscribed : gap.issues()) {
            if (subscribed.symbol().equals(issue.symbol)
                    && Venue.ofTr(subscribed.tr()).filter(issue.venue::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private IssueState issue(FeedRecord record) {
        Issue issue = record.issue();
        int number = issue.number();
        return number < states.length && numbered[number] == issue ? states[number] : meet(issue);
    }

    private IssueState meet(Issue issue) {
        Venue venue = Venue.ofTr(issue.tr()).orElse(Venue.UNIFIED);
        IssueState state = venue == Venue.UNIFIED
                ? null
                : byVenueAndSymbol.computeIfAbsent(venue + issue.symbol(), key -> add(venue, issue.symbol()));
        if (issue.number() >= states.length) {
            int length = Math.max(2 * states.length, issue.number() + 1);
            states = Arrays.copyOf(states, length);
            numbered = Arrays.copyOf(numbered, length);
        }
        states[issue.number()] = state;
        numbered[issue.number()] = issue;
        return state;
    }

    private IssueState add(Venue venue, String symbol) {
        IssueState state = new IssueState(issues.size(), venue, symbol, phases);
        issues.add(state);
        return state;
    }
}
