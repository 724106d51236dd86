package hogatape.samples.strategy;

import hogatape.feed.Book;
import hogatape.journal.SubscriptionKey;
import hogatape.market.SeoulTime;
import java.io.PrintWriter;
import java.util.Locale;

/** The sums of one issue. Times are cut to microseconds, so that won times time fits a long for years of tape. */
final class Standing {
    private static final long MICROSECOND = 1_000;
    private static final double SECOND_MICROS = 1e6;

    private boolean stands;
    private long sinceNanos;
    private long spread;
    private long hundredthBasisPoints;
    private long hundredthPercent;

    private long books;
    private long minSpread = Long.MAX_VALUE;
    private long maxSpread = Long.MIN_VALUE;
    private long micros;
    private long spreadMicros;
    private long basisPointMicros;
    private long percentMicros;

    /** A book with two sides begins to stand. */
    void take(Book book, long nanos) {
        stands = true;
        sinceNanos = nanos;
        spread = book.askPrice(1) - book.bidPrice(1);
        // Spread ÷ middle, where the middle is half of ask + bid; 1 is a million hundredths of a basis point.
        hundredthBasisPoints = 2_000_000 * spread / (book.askPrice(1) + book.bidPrice(1));
        long shares = book.totalBidSize() + book.totalAskSize();
        hundredthPercent = shares == 0 ? 0 : 10_000 * (book.totalBidSize() - book.totalAskSize()) / shares;
        books++;
        minSpread = Math.min(minSpread, spread);
        maxSpread = Math.max(maxSpread, spread);
    }

    /** The book that stands, if one does, stands until this moment and no longer. */
    void until(long nanos) {
        if (stands && nanos > sinceNanos) {
            long midnight = SeoulTime.startOfDay(SeoulTime.date(sinceNanos).plusDays(1));
            long stood = Math.min(nanos, midnight) / MICROSECOND - sinceNanos / MICROSECOND;
            micros += stood;
            spreadMicros += stood * spread;
            basisPointMicros += stood * hundredthBasisPoints;
            percentMicros += stood * hundredthPercent;
        }
        stands = false;
    }

    void print(SubscriptionKey issue, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%-8s %-6s %,8d %,9.1f %,18d %,9.2f %,8d %,11.2f %,12.2f%n",
                issue.tr(),
                issue.symbol(),
                books,
                micros / SECOND_MICROS,
                books == 0 ? 0 : minSpread,
                average(spreadMicros),
                books == 0 ? 0 : maxSpread,
                average(basisPointMicros) / 100,
                average(percentMicros) / 100);
    }

    private double average(long sum) {
        return micros == 0 ? 0 : (double) sum / micros;
    }
}
