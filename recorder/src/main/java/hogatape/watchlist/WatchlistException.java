package hogatape.watchlist;

import java.io.IOException;

/** What is wanted cannot be had. The message is a sentence for the user that says what to do. */
public final class WatchlistException extends IOException {
    private static final long serialVersionUID = 1;

    WatchlistException(String message) {
        super(message);
    }
}
