package hogatape.export;

import hogatape.feed.Book;
import java.io.Closeable;
import java.io.IOException;

/** Writes rows into a file in one format. Closing it without {@link #finish} leaves the content unfinished. */
interface Rows extends Closeable {
    /** Appends the row of a book. */
    void write(Book book) throws IOException;

    /** Ends the content: everything has been written to the stream. */
    void finish() throws IOException;
}
