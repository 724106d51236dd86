package hogatape.report;

import hogatape.backtest.BacktestResult;
import hogatape.backtest.FillRecord;
import hogatape.backtest.OrderJourney;
import hogatape.market.Venue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An issue at a venue. */
record Issue(Venue venue, String symbol) implements Comparable<Issue> {
    static Issue of(FillRecord fill) {
        return new Issue(fill.venue(), fill.symbol());
    }

    static Issue of(OrderJourney order) {
        return new Issue(order.request().venue(), order.request().symbol());
    }

    /** All issues in which any world had orders; those with most fills come first. */
    static List<Issue> byFills(BacktestResult result) {
        Map<Issue, Long> fills = new TreeMap<>();
        result.worlds().forEach(world -> {
            world.orders().forEach(order -> fills.merge(of(order), 0L, Long::sum));
            world.fills().forEach(fill -> fills.merge(of(fill), 1L, Long::sum));
        });
        return fills.entrySet().stream()
                .sorted(Map.Entry.<Issue, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public int compareTo(Issue other) {
        int bySymbol = symbol.compareTo(other.symbol);
        return bySymbol != 0 ? bySymbol : venue.compareTo(other.venue);
    }

    @Override
    public String toString() {
        return symbol + " " + venue;
    }
}
