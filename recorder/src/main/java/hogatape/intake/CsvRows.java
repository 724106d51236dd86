package hogatape.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a CSV file whose first line names the columns; two of them are time and frame. A character is a byte. */
final class CsvRows implements Rows {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .setTrailingData(true)
            .setLenientEof(true)
            .get();
    private static final String BYTE_ORDER_MARK = bytewise("\uFEFF");

    private final SourceStream stream;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final int timeColumn;
    private final int frameColumn;
    private CSVRecord record;
    private byte[] frame;

    CsvRows(String file, SourceStream stream, String timeColumn, String frameColumn) throws IOException {
        this.stream = stream;
        try {
            parser = FORMAT.parse(new InputStreamReader(stream, StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            throw new ImportException("'" + file + "' is no CSV table: " + e.getMessage(), e);
        }
        this.timeColumn = column(file, timeColumn);
        this.frameColumn = column(file, frameColumn);
        records = parser.iterator();
    }

    private int column(String file, String name) throws ImportException {
        List<String> header = parser.getHeaderNames();
        int at = header.indexOf(bytewise(name));
        if (at < 0 && !header.isEmpty() && header.get(0).equals(BYTE_ORDER_MARK + bytewise(name))) {
            at = 0;
        }
        if (at < 0) {
            throw new ImportException("'" + file + "', first line: there is no column '" + name
                    + "'; name the columns by --time and --frame, or read a table without names by --pattern.");
        }
        return at;
    }

    /** A text as it looks where each of its UTF-8 bytes is taken for a character. */
    private static String bytewise(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @Override
    public boolean next() throws IOException {
        try {
            if (!records.hasNext()) {
                return false;
            }
            record = records.next();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        frame = record.size() > frameColumn
                ? record.get(frameColumn).getBytes(StandardCharsets.ISO_8859_1)
                : new byte[0];
        return true;
    }

    @Override
    public long line() {
        return parser.getCurrentLineNumber();
    }

    @Override
    public String problem() {
        return record.size() > Math.max(timeColumn, frameColumn)
                ? null
                : "the row ends before its time and frame, after " + record.size() + " cells";
    }

    @Override
    public String time() {
        return record.get(timeColumn);
    }

    @Override
    public byte[] buffer() {
        return frame;
    }

    @Override
    public int offset() {
        return 0;
    }

    @Override
    public int length() {
        return frame.length;
    }

    @Override
    public String text() {
        return String.join(",", record.toList());
    }

    @Override
    public long position() throws IOException {
        return stream.position();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
