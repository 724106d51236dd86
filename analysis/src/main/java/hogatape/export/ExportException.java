package hogatape.export;

import hogatape.journal.JournalException;
import hogatape.message.Messages;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;

/** An export that cannot be written. The message is a sentence for the user. */
public final class ExportException extends IOException {
    private static final long serialVersionUID = 1;

    /** With a sentence for the user. */
    public ExportException(String message) {
        super(message);
    }

    ExportException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * An export that was to end before it was through.
     *
     * @param cause may be null
     */
    static ExportException stopped(Throwable cause) {
        return new ExportException(
                Messages.text("The export was stopped; the day at hand was not written, days before it are complete."),
                cause);
    }

    /** What a failure of the file system comes to, with what to do about it. */
    static ExportException unwritable(Object path, IOException e) {
        if (e instanceof ExportException own) {
            return own;
        }
        if (e instanceof JournalException journal) {
            return new ExportException(
                    journal.getLocalizedMessage(), journal); // It is what is read, not what is written.
        }
        if (e instanceof InterruptedIOException || e instanceof ClosedByInterruptException) {
            return stopped(e);
        }
        String why = e instanceof AccessDeniedException
                ? Messages.text("permission denied")
                : e instanceof FileAlreadyExistsException ? Messages.text("a file is in the way") : e.getMessage();
        return new ExportException(
                Messages.text(
                        "'%s' cannot be written: %s; mend that, or choose another folder for the export.", path, why),
                e);
    }
}
