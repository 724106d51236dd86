package hogatape.export;

import hogatape.export.table.Batch;
import hogatape.export.table.RowSpill;
import hogatape.export.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A file a symbol, in a folder of its own. Rows are put aside until the day is over, and then written symbol by symbol: so one file is
 * open at a time, and memory holds what one file holds.
 *
 * @param <R> what a row is made of
 */
final class FilePerSymbol<R> implements TableFiles<R> {
    private final Table<R> table;
    private final DataSet data;
    private final RowSpill<R> spill;

    FilePerSymbol(DataSet data, Table<R> table) throws IOException {
        this.table = table;
        this.data = data;
        spill = new RowSpill<>(table, data.folder().aside(table.name()));
    }

    @Override
    public Batch<R> write(Batch<R> rows) throws IOException {
        spill.add(rows);
        return rows;
    }

    @Override
    public List<ExportedFile> end(Batch<R> free) throws IOException {
        List<ExportedFile> files = new ArrayList<>();
        Batch<R> batch = free;
        for (String symbol : spill.symbols()) {
            try (OneFile<R> file = new OneFile<>(data, table, SymbolFolder.of(symbol))) {
                batch = spill.take(symbol, batch, file::write);
                files.addAll(file.end(batch));
            }
        }
        return files;
    }

    @Override
    public void close() throws IOException {
        spill.close();
    }
}
