package hogatape.export.table;

import java.io.Closeable;
import java.io.IOException;

/**
 * The content of a table's file, in one format. Closing it without {@link #finish} leaves the content unfinished. For one
 * thread.
 *
 * @param <R> what a row is made of
 */
public interface TableFile<R> extends Closeable {
    /**
     * Takes the rows of a batch that was ended, and gives an empty one to go on with: this batch, or another while its rows
     * are under way.
     */
    Batch<R> write(Batch<R> rows) throws IOException;

    /** Ends the content: everything has been written to the stream. */
    void finish() throws IOException;
}
