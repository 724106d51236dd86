package hogatape.strategy;

import hogatape.feed.Book;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;

/** What a strategy knows besides its callbacks. For the thread of the callbacks, from onStart to onEnd. */
public interface StrategyContext {
    /**
     * Tape time: the latest moment at which any record up to now was received, nanoseconds since the epoch. It never runs
     * backwards. {@code hogatape.market.SeoulTime} makes it readable.
     *
     * @return {@link Long#MIN_VALUE} where the window held nothing
     */
    long tapeNanos();

    /**
     * Whether the callback at hand tells what was known when the window began: the last record of each issue that was heard
     * within half an hour before it and since its last gap. Such records come in the order in which they were received,
     * behind {@link Strategy#onStart}; {@link hogatape.feed.FeedRecord#receiveNanos()} tells how old each is.
     */
    boolean isWarm();

    /**
     * Asks for a timer at a tape time; one that has passed already fires as soon as tape time moves on. Timers fire in the order of
     * their times, then in that in which they were asked for; none fires behind the end of the tape or its window.
     *
     * @param tapeNanos nanoseconds since the epoch
     */
    Timer timerAt(long tapeNanos);

    /** Asks for a timer some tape time from now. */
    Timer timerAfter(Duration time);

    /**
     * Asks for a timer that comes again and again, the first time after one period. Where the tape passes several of its
     * times between two records, it fires once for all of them.
     *
     * @throws IllegalArgumentException unless the period is above 0
     */
    Timer timerEvery(Duration period);

    /** Has the latest book of each issue kept for {@link #book}, from the next one on. Usually asked for in onStart. */
    void keepBooks();

    /**
     * A copy of the latest book of an issue, the one at hand included. Empty where the issue was not heard yet, or not since
     * the last gap that hid it, since its subscription was released, or since the window was left: then its book is
     * unknown, not old.
     *
     * @param tr the TR: books of one issue on several venues are several books
     * @return valid until the next callback
     * @throws IllegalStateException if nobody asked to keep books
     */
    Optional<Book> book(String tr, String symbol);

    /**
     * Sends an order. It comes to the exchange after the latency of entry; whatever becomes of it is told by
     * {@link Strategy#onOrder} and {@link Strategy#onFill}, never before this method returned. In a plain replay there is no
     * exchange, and it is rejected.
     *
     * @return the order, a live view
     */
    Order enter(NewOrder order);

    /**
     * Asks for another price and size of an order; it takes the latency of entry, too. A new price, or a larger size, puts the order
     * behind the others at its price.
     *
     * @param order one that {@link #enter} gave
     * @param priceWon the limit in won
     * @param size in shares, what is filled included
     * @throws IllegalArgumentException if price or size is not above 0, or the order is another run's
     */
    void amend(Order order, long priceWon, long size);

    /**
     * Asks for the end of an order; it takes the latency of entry, too, and may come too late.
     *
     * @throws IllegalArgumentException if the order is another run's
     */
    void cancel(Order order);

    /** The account of the run, a live view. */
    Account account();

    /**
     * Where the strategy shows what it has to show; on the command line the standard output. Buffered: it is flushed
     * when the tape waits and at the end.
     */
    PrintWriter out();

    /** For what is not a result. Log lines bear the time of the day, so never compare them between runs. */
    Logger logger();
}
