package hogatape.backtest;

import hogatape.feed.Book;
import hogatape.feed.Issue;
import hogatape.market.Venue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The quotes of all issues, shared by the worlds of a run. Makes no garbage for a book of a known issue. */
final class PriceBoard {
    private final Map<String, Quote> byVenueAndSymbol = new TreeMap<>();

    /** By the number that the decoder gave the issue; null for one of the unified venue. */
    private Quote[] quotes = new Quote[64];

    private Issue[] issues = new Issue[64];

    /** Takes a book; null where it belongs to no exchange. */
    Quote take(Book book, long tapeNanos, long stateNanos) {
        Issue issue = book.issue();
        int number = issue.number();
        Quote quote = number < issues.length && issues[number] == issue ? quotes[number] : meet(issue);
        if (quote != null) {
            quote.take(book, tapeNanos, stateNanos);
        }
        return quote;
    }

    /** The quote of an issue, empty ones included. */
    Quote of(Venue venue, String symbol) {
        return byVenueAndSymbol.computeIfAbsent(venue + symbol, key -> new Quote(venue, symbol));
    }

    /** The points of all quotes that were watched, in the order of tape time. */
    List<PricePoint> points() {
        return byVenueAndSymbol.values().stream()
                .flatMap(quote -> quote.points.points().stream())
                .sorted(Comparator.comparingLong(PricePoint::tapeNanos))
                .toList();
    }

    private Quote meet(Issue issue) {
        if (issue.number() >= issues.length) {
            int length = Math.max(2 * issues.length, issue.number() + 1);
            issues = Arrays.copyOf(issues, length);
            quotes = Arrays.copyOf(quotes, length);
        }
        Quote quote = Venue.ofTr(issue.tr())
                .filter(venue -> venue != Venue.UNIFIED)
                .map(venue -> of(venue, issue.symbol()))
                .orElse(null);
        issues[issue.number()] = issue;
        quotes[issue.number()] = quote;
        return quote;
    }
}
