package hogatape.journal;

import hogatape.message.Sentence;
import hogatape.message.ToldException;

/** A journal that cannot be opened, read or written. The message is a sentence for the user. */
public class JournalException extends ToldException {
    private static final long serialVersionUID = 1;

    /** An exception with a sentence that names the folder and what to do. */
    public JournalException(Sentence message) {
        this(message, null);
    }

    /** An exception with a sentence that names the folder and what to do, and what lies behind it. */
    public JournalException(Sentence message, Throwable cause) {
        super(message, cause);
    }
}
