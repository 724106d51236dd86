package hogatape.message;

import java.io.IOException;

/**
 * What went wrong and what the user can mend, in a sentence of both languages: {@link #getMessage} is English, for logs and
 * machines, {@link #getLocalizedMessage} the person's. A base for exceptions that may come while recording, whose log is English.
 */
public abstract class ToldException extends IOException {
    private static final long serialVersionUID = 1;

    private final String said;

    /**
     * An exception with its sentence.
     *
     * @param cause what lies behind it; null where nothing does
     */
    protected ToldException(Sentence message, Throwable cause) {
        super(message.english(), cause);
        said = message.said();
    }

    @Override
    public final String getLocalizedMessage() {
        return said;
    }
}
