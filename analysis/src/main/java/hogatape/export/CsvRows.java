package hogatape.export;

import hogatape.feed.Book;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rows as CSV in UTF-8: a header, a line a row, an empty field where a row has no value. */
final class CsvRows implements Rows {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final List<Column> columns = BookColumns.ALL;
    private final CSVPrinter printer;

    CsvRows(OutputStream stream) throws IOException {
        printer = new CSVPrinter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), FORMAT);
        printer.printRecord(columns.stream().map(Column::name));
    }

    @Override
    public void write(Book book) throws IOException {
        for (Column column : columns) {
            printer.print(column.csv(book));
        }
        printer.println();
    }

    @Override
    public void finish() throws IOException {
        printer.flush();
    }

    /** The stream belongs to the file. */
    @Override
    public void close() {}
}
