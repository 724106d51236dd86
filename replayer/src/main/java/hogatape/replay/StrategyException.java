package hogatape.replay;

import java.io.IOException;

/** A strategy threw. The message is a sentence that names the callback and the record; the cause is what it threw. */
public final class StrategyException extends IOException {
    /** With a sentence, and what the strategy threw. */
    public StrategyException(String message, Throwable cause) {
        super(message, cause);
    }
}
