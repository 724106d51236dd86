package hogatape.replay;

import hogatape.strategy.StrategyContext;
import java.io.PrintWriter;
import org.slf4j.Logger;

/** What a strategy knows of the run that calls it. */
final class PlaybackContext implements StrategyContext {
    private final PrintWriter out;
    private final Logger logger;

    /** Tape time of the last record inside the window. */
    long tapeNanos = Long.MIN_VALUE;

    PlaybackContext(PrintWriter out, Logger logger) {
        this.out = out;
        this.logger = logger;
    }

    @Override
    public long tapeNanos() {
        return tapeNanos;
    }

    @Override
    public PrintWriter out() {
        return out;
    }

    @Override
    public Logger logger() {
        return logger;
    }
}
