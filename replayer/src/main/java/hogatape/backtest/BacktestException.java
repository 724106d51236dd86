package hogatape.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A backtest that cannot go on, with a sentence that says why and what to do. */
public final class BacktestException extends IOException {
    BacktestException(String sentence) {
        super(sentence);
    }

    /** Carries it through callbacks that declare no exception. */
    static UncheckedIOException unchecked(String sentence) {
        return new UncheckedIOException(new BacktestException(sentence));
    }
}
