package hogatape.tape;

import java.io.IOException;

/** A table that is no tape. The message is a sentence that names file, line and column. */
public final class TapeException extends IOException {
    private static final long serialVersionUID = 1;

    TapeException(String message) {
        super(message);
    }
}
