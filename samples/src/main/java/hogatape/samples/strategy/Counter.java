package hogatape.samples.strategy;

import hogatape.feed.Book;
import hogatape.feed.Issue;
import hogatape.journal.Gap;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts what it sees: books by TR and symbol, books in all, gaps. At the end it prints a line for each, a name, a colon
 * and a number, which a script can read:
 *
 * <pre>
 * H0NXASP0 005930: 5210
 * H0STASP0 005930: 4998
 * books: 10208
 * gaps: 0
 * </pre>
 *
 * <p>It shows how a strategy keeps something of each book: a book is known by its TR <em>and</em> its symbol, because KRX
 * and NXT have books of their own for one share. {@link Book#issue()} gives both in an object that may be kept, whose
 * number makes a quick index; results go through a sorted map, so that they come out the same each time.
 */
public final class Counter implements Strategy {
    private StrategyContext context;
    private long[] booksByIssue = new long[64];
    private Issue[] issues = new Issue[64];
    private long books;
    private long gaps;

    /** Found by name, made without parameters. */
    public Counter() {}

    @Override
    public void onStart(StrategyContext strategyContext) {
        context = strategyContext;
    }

    @Override
    public void onBook(Book book) {
        if (context.isWarm()) {
            return; // What was known before the window is no event of it.
        }
        Issue issue = book.issue();
        if (issue.number() >= issues.length) {
            int length = Math.max(issue.number() + 1, 2 * issues.length);
            issues = Arrays.copyOf(issues, length);
            booksByIssue = Arrays.copyOf(booksByIssue, length);
        }
        issues[issue.number()] = issue;
        booksByIssue[issue.number()]++;
        books++;
    }

    @Override
    public void onGapStart(Gap gap) {
        gaps++;
    }

    @Override
    public void onEnd() {
        Map<String, Long> sorted = new TreeMap<>();
        for (Issue issue : issues) {
            if (issue != null) {
                sorted.put(issue.tr() + " " + issue.symbol(), booksByIssue[issue.number()]);
            }
        }
        PrintWriter out = context.out();
        sorted.forEach((name, count) -> out.println(name + ": " + count));
        out.println("books: " + books);
        out.println("gaps: " + gaps);
    }
}
