package hogatape.journal;

import java.io.IOException;

/** A journal that cannot be opened, read or written. The message is a sentence for the user. */
public class JournalException extends IOException {
    private static final long serialVersionUID = 1;

    /** An exception with a sentence that names the folder and what to do. */
    public JournalException(String message) {
        super(message);
    }

    /** An exception with a sentence that names the folder and what to do, and what lies behind it. */
    public JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
