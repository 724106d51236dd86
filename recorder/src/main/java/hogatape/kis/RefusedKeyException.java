package hogatape.kis;

/** The broker refuses an appkey or its secret. The message is a sentence for the user and holds neither. */
public final class RefusedKeyException extends KisException {
    private static final long serialVersionUID = 1;

    RefusedKeyException(String message) {
        super(message);
    }
}
