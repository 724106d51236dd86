package hogatape.message;

import java.io.IOException;

/**
 * What went wrong, in both languages: {@link #getMessage} is English, for logs and machines, {@link #getLocalizedMessage} the
 * person's. By itself it is a reason that stands in another one's sentence; those that a person is shown tell what to do.
 */
public class ToldException extends IOException {
    private static final long serialVersionUID = 1;

    private final String said;

    /** An exception with its sentence. */
    public ToldException(Sentence message) {
        this(message, null);
    }

    /** An exception with its sentence, and what lies behind it. */
    public ToldException(Sentence message, Throwable cause) {
        super(message.english(), cause);
        said = message.said();
    }

    @Override
    public final String getLocalizedMessage() {
        return said;
    }
}
