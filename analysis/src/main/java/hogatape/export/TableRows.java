package hogatape.export;

import hogatape.export.table.Batch;
import hogatape.export.table.Table;
import java.io.IOException;
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
    private TableFiles<R> files;
    private long count;

    TableRows(DataSet data, Table<R> table) {
        this.data = data;
        this.table = table;
    }

    /** Adds a row to the day at hand. */
    public void add(R row) throws ExportException {
        batch().add(row);
        added(1);
    }

    /** Adds the rows of a batch of the table, which was ended, to the day at hand. */
    void addAll(Batch<R> rows) throws ExportException {
        for (int from = 0; from < rows.rows(); ) {
            Batch<R> target = batch();
            int to = Math.min(rows.rows(), from + Batch.ROWS - target.rows());
            target.append(rows, from, to);
            added(to - from);
            from = to;
        }
    }

    private Batch<R> batch() {
        if (data.day() == null) {
            throw new IllegalStateException("No day has begun.");
        }
        if (batch == null) {
            batch = new Batch<>(table);
        }
        return batch;
    }

    private void added(int rows) throws ExportException {
        count += rows;
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

    /** Completes the files of the day at hand, and brings them to the disk; a table without rows has none. */
    List<ExportedFile> end() throws ExportException {
        if (count == 0) {
            return List.of();
        }
        write();
        try {
            return files.end(batch);
        } catch (IOException e) {
            throw ExportException.unwritable(data.place(table), e);
        }
    }

    /** Forgets the day at hand. */
    void drop() throws IOException {
        try {
            if (files != null) {
                files.close();
            }
        } finally {
            files = null;
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
        try {
            if (files == null) {
                files = data.bySymbol() ? new FilePerSymbol<>(data, table) : new OneFile<>(data, table);
            }
            batch.end();
            batch = files.write(batch);
        } catch (IOException e) {
            throw ExportException.unwritable(data.place(table), e);
        }
    }
}
