package hogatape.symbols;

import hogatape.message.Sentence;
import hogatape.message.ToldException;

/** Names of issues cannot be had; the message is one sentence that says why and what to do. */
public final class SymbolsException extends ToldException {
    private static final long serialVersionUID = 1;

    SymbolsException(String message) {
        this(message, null);
    }

    SymbolsException(String message, Throwable cause) {
        super(Sentence.quoted(message), cause);
    }

    SymbolsException(Sentence message, Throwable cause) {
        super(message, cause);
    }
}
