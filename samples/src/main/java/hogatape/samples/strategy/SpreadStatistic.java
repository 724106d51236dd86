package hogatape.samples.strategy;

import hogatape.feed.Book;
import hogatape.journal.Gap;
import hogatape.journal.SubscriptionKey;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures spread and imbalance of each issue in continuous trading, and prints a table at the end.
 *
 * <p>The spread is the best ask less the best bid, in won, and in basis points of the middle between them. The imbalance
 * is (bids − asks) ÷ (bids + asks) over the sizes of all ten levels, in percent: above zero, more is wanted than offered.
 * Averages are weighted by time: a book counts for as long as it stood, that is until the next book of its issue, until a
 * gap or until midnight. Of a book that was known before the window, the time inside counts. What stands through a gap is not known, and does not count.
 *
 * <p>It shows how a strategy lives with time and gaps. It never reads a clock: {@link StrategyContext#tapeNanos()} says
 * how long a book stood, so the table is the same at every speed. All sums are integers.
 */
public final class SpreadStatistic implements Strategy {
    private final Map<SubscriptionKey, Standing> standings =
            new TreeMap<>(Comparator.comparing(SubscriptionKey::tr).thenComparing(SubscriptionKey::symbol));
    private Standing[] byNumber = new Standing[64];
    private StrategyContext context;

    /** Found by name, made without parameters. */
    public SpreadStatistic() {}

    @Override
    public void onStart(StrategyContext strategyContext) {
        context = strategyContext;
    }

    @Override
    public void onBook(Book book) {
        Standing standing = standing(book);
        standing.until(context.tapeNanos());
        boolean continuous = book.hourClass() == '0';
        // A side without any order has the price 0: then there is no spread.
        if (continuous && book.askPrice(1) > 0 && book.bidPrice(1) > 0) {
            standing.take(book, context.tapeNanos());
        }
    }

    @Override
    public void onGapStart(Gap gap) {
        standings.forEach((issue, standing) -> {
            // A recorder that was away as a whole names no issues: then all of them were unheard.
            if (gap.issues().isEmpty() || gap.issues().contains(issue)) {
                standing.until(gap.sinceNanos());
            }
        });
    }

    @Override
    public void onEnd() {
        standings.values().forEach(standing -> standing.until(context.tapeNanos()));
        PrintWriter out = context.out();
        out.println(
                "TR       symbol    books   seconds  spread won:   min   average      max  average bp  imbalance %");
        standings.forEach((issue, standing) -> standing.print(issue, out));
    }

    private Standing standing(Book book) {
        int number = book.issue().number();
        if (number >= byNumber.length) {
            byNumber = Arrays.copyOf(byNumber, Math.max(number + 1, 2 * byNumber.length));
        }
        if (byNumber[number] == null) {
            byNumber[number] = new Standing();
            standings.put(new SubscriptionKey(book.tr(), book.symbol()), byNumber[number]);
        }
        return byNumber[number];
    }
}
