package hogatape.samples.strategy;

import hogatape.feed.Book;
import hogatape.journal.Gap;
import hogatape.market.SeoulTime;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * Prints each book on a line: when it was received, TR and symbol, the three best levels a side with the bids to the left
 * and the asks to the right, and the sizes of all ten levels.
 *
 * <pre>
 * 09:00:30.204113000 H0NXASP0 005930   12x71,300   850x71,400  1,200x71,500 | 71,600x330   71,700x1,018 71,800x77  total 9,120|14,204
 * </pre>
 *
 * <p>It shows the least that a strategy is: it keeps the context that it is given at the start, and reads each book
 * before its callback returns.
 */
public final class BookPrinter implements Strategy {
    private static final int LEVELS = 3;
    private static final int DATE_LENGTH = "2026-11-23 ".length();

    private StrategyContext context;
    private PrintWriter out;
    private long day = Long.MIN_VALUE;

    /** Found by name, made without parameters. */
    public BookPrinter() {}

    @Override
    public void onStart(StrategyContext strategyContext) {
        context = strategyContext;
        out = context.out();
    }

    @Override
    public void onBook(Book book) {
        out.printf(Locale.ROOT, "%s %s %-6s ", now(), book.tr(), book.symbol());
        // Levels count from 1, the best; so the bids are printed from the third to the first.
        for (int level = LEVELS; level >= 1; level--) {
            out.printf(Locale.ROOT, " %16s", level(book.bidSize(level), book.bidPrice(level), true));
        }
        out.print(" |");
        for (int level = 1; level <= LEVELS; level++) {
            out.printf(Locale.ROOT, " %-16s", level(book.askSize(level), book.askPrice(level), false));
        }
        out.printf(Locale.ROOT, " total %,d|%,d", book.totalBidSize(), book.totalAskSize());
        // Before the open, before the close and after a VI the exchange tells where an auction would trade.
        if (book.expectedPrice() != 0) {
            out.printf(Locale.ROOT, " expected %,dx%,d", book.expectedSize(), book.expectedPrice());
        }
        out.println(context.isWarm() ? " known since " + SeoulTime.text(book.receiveNanos()) : "");
    }

    @Override
    public void onGapStart(Gap gap) {
        out.printf(Locale.ROOT, "%s gap since %s: %s%n", now(), SeoulTime.text(gap.sinceNanos()), gap.detail());
    }

    @Override
    public void onGapEnd(Gap gap, long untilNanos) {
        out.printf(Locale.ROOT, "%s the gap is over%n", now());
    }

    /** A level as size and price; an empty one, which has the price 0, as a hyphen. */
    private static String level(long size, long price, boolean bid) {
        if (price == 0) {
            return "-";
        }
        return bid
                ? String.format(Locale.ROOT, "%,dx%,d", size, price)
                : String.format(Locale.ROOT, "%,dx%,d", price, size);
    }

    /** The time of day on the tape, which is the only clock a strategy has; a new day gets a line of its own. */
    private String now() {
        long nanos = context.tapeNanos();
        if (SeoulTime.epochDay(nanos) != day) {
            day = SeoulTime.epochDay(nanos);
            out.println(SeoulTime.date(nanos));
        }
        return SeoulTime.text(nanos).substring(DATE_LENGTH);
    }
}
