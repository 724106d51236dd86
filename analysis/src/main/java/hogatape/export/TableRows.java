package hogatape.export;

import hogatape.export.table.Batch;
import hogatape.export.table.Table;
import hogatape.export.table.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes the rows of a table of a {@link DataSet}. For the data set's thread.
 *
 * @param <R> what a row is made of; read while it is added, and not kept
 */
public final class TableRows<R> {
    private final DataSet data;
    private final Table<R> table;
    private Batch<R> batch;
    private WholeFile file;
    private TableFile<R> content;
    private long count;

    TableRows(DataSet data, Table<R> table) {
        this.data = data;
        this.table = table;
    }

    /** Adds a row to the day at hand. */
    public void add(R row) throws ExportException {
        if (data.day() == null) {
            throw new IllegalStateException("No day has begun.");
        }
        if (batch == null) {
            batch = new Batch<>(table);
        }
        batch.add(row);
        count++;
        if (batch.isFull()) {
            write();
        }
    }

    Table<R> table() {
        return table;
    }

    /** The rows of the day at hand. */
    long count() {
        return count;
    }

    /** Completes the content, and brings it to the disk. */
    void end() throws ExportException {
        if (count > 0) {
            write();
            try {
                content.finish();
                file.force();
            } catch (IOException e) {
                throw ExportException.unwritable(file.target(), e);
            }
        }
    }

    /** Moves the file to its place; a table without rows has none. */
    void moveInto(List<ExportedFile> files) throws ExportException {
        Path place = data.place(table);
        try {
            if (count > 0) {
                long bytes = file.complete();
                files.add(new ExportedFile(place, table.name(), data.day(), count, bytes));
            } else {
                Files.deleteIfExists(place);
            }
            drop();
        } catch (IOException e) {
            throw ExportException.unwritable(place, e);
        }
    }

    /** Forgets the day at hand, whose file goes unless it is in its place. */
    void drop() throws IOException {
        try {
            if (content != null) {
                content.close();
            }
        } finally {
            if (file != null) {
                file.close();
            }
            content = null;
            file = null;
            count = 0;
            if (batch != null) {
                batch.clear();
            }
        }
    }

    private void write() throws ExportException {
        if (batch.rows() == 0) {
            return;
        }
        if (file == null) {
            file = WholeFile.create(data.place(table));
        }
        try {
            if (content == null) {
                content = data.format().begin(data, table, file.stream());
            }
            batch.end();
            batch = content.write(batch);
        } catch (IOException e) {
            throw ExportException.unwritable(file.target(), e);
        }
    }
}
