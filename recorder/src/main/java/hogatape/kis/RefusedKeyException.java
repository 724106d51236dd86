package hogatape.kis;

import hogatape.message.Sentence;

/** The broker refuses an appkey or its secret. The message is a sentence for the user and holds neither. */
public final class RefusedKeyException extends KisException {
    private static final long serialVersionUID = 1;

    private final String code;

    RefusedKeyException(String code, Sentence message) {
        super(message);
        this.code = code;
    }

    /** The broker's code, such as {@code EGW00103}. */
    public String code() {
        return code;
    }
}
