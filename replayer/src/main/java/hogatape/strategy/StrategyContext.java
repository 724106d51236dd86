package hogatape.strategy;

import java.io.PrintWriter;
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
     * Where the strategy shows what it has to show; on the command line the standard output. Buffered: it is flushed
     * when the tape waits and at the end.
     */
    PrintWriter out();

    /** For what is not a result. Log lines bear the time of the day, so never compare them between runs. */
    Logger logger();
}
