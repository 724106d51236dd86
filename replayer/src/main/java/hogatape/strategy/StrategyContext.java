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
     * Asks for a timer at a tape time; one that has passed already fires before the next record. Timers fire in the order of
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
     * the last gap that hid it: then its book is unknown, not old.
     *
     * @param tr the TR: books of one issue on several venues are several books
     * @return valid until the next callback
     * @throws IllegalStateException if nobody asked to keep books
     */
    Optional<Book> book(String tr, String symbol);

    /**
     * Where the strategy shows what it has to show; on the command line the standard output. Buffered: it is flushed
     * when the tape waits and at the end.
     */
    PrintWriter out();

    /** For what is not a result. Log lines bear the time of the day, so never compare them between runs. */
    Logger logger();
}
