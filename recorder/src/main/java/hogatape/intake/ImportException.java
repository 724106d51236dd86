package hogatape.intake;

import java.io.IOException;

/** An import that cannot be done; the message is one sentence for the user. */
public final class ImportException extends IOException {
    private static final long serialVersionUID = 1;

    ImportException(String sentence) {
        super(sentence);
    }

    ImportException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
