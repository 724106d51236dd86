package hogatape.kis;

import hogatape.message.Sentence;
import hogatape.message.ToldException;

/** The broker cannot be reached or says no. The message is a sentence for the user and holds no key; logs have its English. */
public class KisException extends ToldException {
    private static final long serialVersionUID = 1;

    /** An exception with a sentence that names the address and what to do. */
    public KisException(Sentence message) {
        this(message, null);
    }

    /** An exception with a sentence that names the address and what to do, and what lies behind it. */
    public KisException(Sentence message, Throwable cause) {
        super(message, cause);
    }
}
