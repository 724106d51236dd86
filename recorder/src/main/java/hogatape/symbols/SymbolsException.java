package hogatape.symbols;

import java.io.IOException;

/** Names of issues cannot be had; the message is one sentence that says why and what to do. */
public final class SymbolsException extends IOException {
    private static final long serialVersionUID = 1;

    SymbolsException(String message) {
        super(message);
    }

    SymbolsException(String message, Throwable cause) {
        super(message, cause);
    }
}
