package hogatape.market;

import java.io.IOException;

/** A table of the user's that cannot be read. The message is a sentence that names file, line and what to do. */
public final class TableException extends IOException {
    private static final long serialVersionUID = 1;

    TableException(String message) {
        super(message);
    }
}
