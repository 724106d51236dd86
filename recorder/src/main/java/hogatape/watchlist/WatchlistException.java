package hogatape.watchlist;

import hogatape.message.Sentence;
import hogatape.message.ToldException;

/** What is wanted cannot be had. The message is a sentence for the user that says what to do. */
public final class WatchlistException extends ToldException {
    private static final long serialVersionUID = 1;

    WatchlistException(Sentence message) {
        super(message, null);
    }
}
