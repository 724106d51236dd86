package hogatape.feed;

import java.io.IOException;

/** A layout table that cannot be read; the message is one plain sentence that names the table and what is wrong. */
public final class LayoutException extends IOException {
    LayoutException(String message) {
        super(message);
    }
}
