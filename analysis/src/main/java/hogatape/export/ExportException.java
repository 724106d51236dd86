package hogatape.export;

import java.io.IOException;

/** An export that cannot be written. The message is a sentence for the user. */
public final class ExportException extends IOException {
    private static final long serialVersionUID = 1;

    ExportException(String message) {
        super(message);
    }

    ExportException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What a failure of the file system comes to, with what to do about it. */
    static ExportException unwritable(Object path, IOException e) {
        if (e instanceof ExportException own) {
            return own;
        }
        String why = e instanceof java.nio.file.AccessDeniedException
                ? "permission denied"
                : e instanceof java.nio.file.FileAlreadyExistsException ? "a file is in the way" : e.getMessage();
        return new ExportException(
                "'" + path + "' cannot be written: " + why + "; mend that, or choose another folder for the export.",
                e);
    }
}
