package hogatape.intake;

import hogatape.message.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a CSV file whose first line names the columns; two of them are time and frame. A character is a byte. */
final class CsvRows implements Rows {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setTrailingData(true)
            .setLenientEof(true)
            .get();
    private static final String BYTE_ORDER_MARK = bytewise("\uFEFF");

    private final SourceStream stream;
    private final CsvLines lines;
    private final int timeColumn;
    private final int frameColumn;
    private RowProblem problem;
    private String time;
    private byte[] buffer;
    private int offset;
    private int length;

    CsvRows(String file, SourceStream stream, String timeColumn, String frameColumn) throws IOException {
        this.stream = stream;
        lines = new CsvLines(stream);
        List<String> header = List.of();
        if (lines.next()) {
            if (lines.problem() != null) {
                throw new ImportException(Messages.text(
                        "'%s' is no CSV table: line %s: %s.",
                        file, lines.line(), lines.problem().sentence()));
            }
            String text = lines.text();
            String names = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
            header = names.isEmpty() ? header : cells(names).toList();
        }
        this.timeColumn = column(file, header, timeColumn);
        this.frameColumn = column(file, header, frameColumn);
    }

    private static int column(String file, List<String> header, String name) throws ImportException {
        int at = header.indexOf(bytewise(name));
        if (at < 0) {
            throw new ImportException(Messages.text(
                    "'%s', first line: there is no column '%s'; name the columns by --time and --frame, or read "
                            + "a table without names by --pattern.",
                    file, name));
        }
        if (header.lastIndexOf(bytewise(name)) != at) {
            throw new ImportException(Messages.text(
                    "'%s', first line: there are several columns '%s'; give them names of their own.", file, name));
        }
        return at;
    }

    private static CSVRecord cells(String row) throws IOException {
        try (CSVParser parser = CSVParser.parse(row, FORMAT)) {
            return parser.iterator().next();
        }
    }

    /** A text as it looks where each of its UTF-8 bytes is taken for a character. */
    private static String bytewise(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @Override
    public boolean next() throws IOException {
        if (!lines.next()) {
            return false;
        }
        problem = lines.problem();
        if (problem == null) {
            int missing = lines.isQuoted() ? takeQuoted() : takePlain();
            problem = missing == 0 ? null : RowProblem.of(RowProblem.Kind.FEW_CELLS, Integer.toString(missing));
        }
        return true;
    }

    /** Finds time and frame between the commas; returns 0, or how many cells there are where they are too few. */
    private int takePlain() {
        byte[] bytes = lines.buffer();
        int end = lines.offset() + lines.length();
        int last = Math.max(timeColumn, frameColumn);
        int from = lines.offset();
        for (int cell = 0; ; cell++) {
            int to = from;
            while (to < end && bytes[to] != ',') {
                to++;
            }
            if (cell == timeColumn) {
                time = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
            }
            if (cell == frameColumn) {
                buffer = bytes;
                offset = from;
                length = to - from;
            }
            if (cell == last) {
                return 0;
            }
            if (to == end) {
                return cell + 1;
            }
            from = to + 1;
        }
    }

    private int takeQuoted() throws IOException {
        CSVRecord cells = cells(lines.text());
        if (cells.size() <= Math.max(timeColumn, frameColumn)) {
            return cells.size();
        }
        time = cells.get(timeColumn);
        buffer = cells.get(frameColumn).getBytes(StandardCharsets.ISO_8859_1);
        offset = 0;
        length = buffer.length;
        return 0;
    }

    @Override
    public long line() {
        return lines.line();
    }

    @Override
    public RowProblem problem() {
        return problem;
    }

    @Override
    public String time() {
        return time;
    }

    @Override
    public byte[] buffer() {
        return buffer;
    }

    @Override
    public int offset() {
        return offset;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public String text() {
        return lines.text();
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
