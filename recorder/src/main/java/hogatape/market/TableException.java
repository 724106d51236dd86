package hogatape.market;

import hogatape.message.Sentence;
import hogatape.message.ToldException;

/** A table of the user's that cannot be read. The message is a sentence that names file, line and what to do. */
public final class TableException extends ToldException {
    private static final long serialVersionUID = 1;

    TableException(Sentence message) {
        super(message, null);
    }
}
