package hogatape.export;

import hogatape.export.table.Batch;
import hogatape.export.table.Table;
import hogatape.export.table.TableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file with rows of a table, {@code part-0} with the format's ending.
 *
 * @param <R> what a row is made of
 */
final class OneFile<R> implements TableFiles<R> {
    private final Table<R> table;
    private final DataSet data;
    private final String symbolFolder;
    private final WholeFile file;
    private final TableFile<R> content;
    private long count;

    /** The file of all rows of the day at hand. */
    OneFile(DataSet data, Table<R> table) throws IOException {
        this(data, table, "");
    }

    /** A file in a folder of the day's. */
    OneFile(DataSet data, Table<R> table, String folder) throws IOException {
        this.table = table;
        this.data = data;
        symbolFolder = folder;
        file = WholeFile.create(within(data.folder().files(table.name())));
        try {
            content = data.format().begin(data, table, file.stream());
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private Path place() {
        return within(data.place(table));
    }

    private Path within(Path day) {
        return day.resolve(symbolFolder).resolve(data.format().fileName());
    }

    @Override
    public Batch<R> write(Batch<R> rows) throws IOException {
        count += rows.rows();
        try {
            return content.write(rows);
        } catch (IOException e) {
            throw ExportException.unwritable(place(), e);
        }
    }

    @Override
    public List<ExportedFile> end(Batch<R> free) throws IOException {
        try {
            content.finish();
            return List.of(new ExportedFile(place(), table.name(), data.day(), count, file.complete()));
        } catch (IOException e) {
            throw ExportException.unwritable(place(), e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            content.close();
        } finally {
            file.close();
        }
    }
}
