package hogatape.export;

import hogatape.export.table.Batch;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * The files of a table on a day, while they are written. Closing them before their end leaves them unfinished.
 *
 * @param <R> what a row is made of
 */
interface TableFiles<R> extends Closeable {
    /** Takes the rows of a batch that was ended, and gives an empty one to go on with. */
    Batch<R> write(Batch<R> rows) throws IOException;

    /**
     * Completes the files and brings them to the disk.
     *
     * @param free an empty batch, to work with
     * @return what they are, at the places where they will stand
     */
    List<ExportedFile> end(Batch<R> free) throws IOException;
}
