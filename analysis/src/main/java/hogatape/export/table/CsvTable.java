package hogatape.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as CSV in UTF-8: a header, a line a row, an empty field where a row has no value.
 *
 * @param <R> what a row is made of
 */
public final class CsvTable<R> implements TableFile<R> {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final int columns;
    private final RowOrder order;
    private final CSVPrinter printer;

    /**
     * Begins a file.
     *
     * @param stream stays open: whoever opened it closes it
     */
    public CsvTable(Table<R> table, RowOrder order, OutputStream stream) throws IOException {
        columns = table.columns().size();
        this.order = order;
        printer = new CSVPrinter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), FORMAT);
        printer.printRecord(table.columns().stream().map(Column::name));
    }

    @Override
    public Batch<R> write(Batch<R> batch) throws IOException {
        for (int row : order.of(batch)) {
            for (int column = 0; column < columns; column++) {
                printer.print(batch.text(column, row));
            }
            printer.println();
        }
        batch.clear();
        return batch;
    }

    @Override
    public void finish() throws IOException {
        printer.flush();
    }

    /** The stream belongs to the file. */
    @Override
    public void close() {}
}
