package hogatape.kis;

import java.io.IOException;

/** The broker cannot be reached or says no. The message is a sentence for the user and holds no key. */
public final class KisException extends IOException {
    private static final long serialVersionUID = 1;

    /** An exception with a sentence that names the address and what to do. */
    public KisException(String message) {
        super(message);
    }

    /** An exception with a sentence that names the address and what to do, and what lies behind it. */
    public KisException(String message, Throwable cause) {
        super(message, cause);
    }
}
