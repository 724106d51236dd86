package hogatape.replay;

import hogatape.feed.Book;
import hogatape.feed.FeedRecord;
import hogatape.feed.LatestRecords;
import hogatape.strategy.Account;
import hogatape.strategy.NewOrder;
import hogatape.strategy.Order;
import hogatape.strategy.OrderUpdate.Change;
import hogatape.strategy.StrategyContext;
import hogatape.strategy.Timer;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;

/** What a strategy knows of the run that calls it. */
final class PlaybackContext implements StrategyContext {
    private final PrintWriter out;
    private final Logger logger;
    private final Timers timers = new Timers();
    private final NoExchange exchange = new NoExchange();

    /** Tape time of the last record inside the window, or of the timer that fires. */
    long tapeNanos = Long.MIN_VALUE;

    /** Whether what was known before the window is being told. */
    boolean warm;

    /** Null until somebody asks to keep books. */
    private LatestRecords books;

    PlaybackContext(PrintWriter out, Logger logger) {
        this.out = out;
        this.logger = logger;
    }

    @Override
    public long tapeNanos() {
        return tapeNanos;
    }

    @Override
    public boolean isWarm() {
        return warm;
    }

    @Override
    public Timer timerAt(long nanos) {
        // A timer that asks for another at the same moment would else keep the tape there for ever.
        return timers.ask(Math.max(nanos, tapeNanos + 1), 0);
    }

    @Override
    public Timer timerAfter(Duration time) {
        return timerAt(tapeNanos + time.toNanos());
    }

    @Override
    public Timer timerEvery(Duration period) {
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("A timer cannot come every " + period + "; the period is above 0.");
        }
        return timers.ask(tapeNanos + period.toNanos(), period.toNanos());
    }

    @Override
    public void keepBooks() {
        if (books == null) {
            books = new LatestRecords();
        }
    }

    @Override
    public Optional<Book> book(String tr, String symbol) {
        if (books == null) {
            throw new IllegalStateException("No books are kept; ask for them by keepBooks() in onStart.");
        }
        Optional<FeedRecord> found = books.find(tr, symbol);
        return found.isPresent() && found.get() instanceof Book book ? Optional.of(book) : Optional.empty();
    }

    @Override
    public Order enter(NewOrder order) {
        return exchange.enter(order, tapeNanos);
    }

    @Override
    public void amend(Order order, long priceWon, long size) {
        exchange.refuse(order, Change.AMEND_REJECTED, tapeNanos);
    }

    @Override
    public void cancel(Order order) {
        exchange.refuse(order, Change.CANCEL_REJECTED, tapeNanos);
    }

    @Override
    public Account account() {
        return Account.EMPTY;
    }

    @Override
    public PrintWriter out() {
        return out;
    }

    @Override
    public Logger logger() {
        return logger;
    }

    NoExchange exchange() {
        return exchange;
    }

    Timers timers() {
        return timers;
    }

    void keep(Book book) {
        if (books != null) {
            books.keep(book);
        }
    }

    /** The latest books, where somebody keeps them. */
    Optional<LatestRecords> books() {
        return Optional.ofNullable(books);
    }
}
