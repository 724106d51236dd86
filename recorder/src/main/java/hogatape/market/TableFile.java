package hogatape.market;

import hogatape.message.Sentence;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table that the user wrote: CSV in UTF-8 whose first line names the columns, in any order. Lines that are empty or
 * begin with {@code #} are passed over; blanks around a cell do not count, and a row may end early.
 */
public final class TableFile {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TableFile() {}

    /** A row and where it stands. Safe for use by several threads. */
    public static final class Row {
        private final String file;
        private final long line;
        private final CSVRecord cells;

        private Row(String file, long line, CSVRecord cells) {
            this.file = file;
            this.line = line;
            this.cells = cells;
        }

        /** The cell of a column; empty text where the table has no such column or the row no such cell. */
        public String get(String column) {
            return cells.isSet(column) ? cells.get(column) : "";
        }

        /** The line of the file, from 1; for a row of several lines the last one. */
        public long line() {
            return line;
        }

        /** An exception that names file and line before a sentence. */
        public TableException error(Sentence sentence) {
            return new TableException(Sentence.of("'%s', line %s: %s", file, line, sentence));
        }
    }

    /**
     * Reads a table from a file.
     *
     * @param required the columns that must be there
     * @param optional the columns that may be there; no others may
     * @throws TableException if there is no such file or it is no such table
     */
    public static List<Row> read(Path file, List<String> required, List<String> optional) throws TableException {
        return parse(file.toString(), bytes(file), required, optional);
    }

    /**
     * The bytes of a table's file.
     *
     * @throws TableException if there is no such file or it cannot be read
     */
    public static byte[] bytes(Path file) throws TableException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new TableException(Sentence.of("There is no file '%s'.", file));
        } catch (IOException e) {
            throw new TableException(
                    Sentence.of("'%s' cannot be read (%s); check its permissions.", file, e.toString()));
        }
    }

    /**
     * Reads a table from bytes.
     *
     * @param file names the table in errors
     * @throws TableException if it is no such table
     */
    public static List<Row> parse(String file, byte[] bytes, List<String> required, List<String> optional)
            throws TableException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
        // The parser counts a last line only when it ends.
        try (CSVParser parser = FORMAT.parse(new StringReader(text + "\n"))) {
            checkHeader(file, parser.getHeaderNames(), required, optional);
            List<Row> rows = new ArrayList<>();
            for (CSVRecord cells : parser) {
                Row row = new Row(file, parser.getCurrentLineNumber(), cells);
                if (cells.size() > parser.getHeaderNames().size()) {
                    throw row.error(
                            Sentence.of("the row has more cells than the first line names columns; take out a comma."));
                }
                rows.add(row);
            }
            return rows;
        } catch (TableException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Commons CSV says so of a quote that never ends.
            throw new TableException(Sentence.of("'%s' is no CSV table: %s", file, e.getMessage()));
        }
    }

    /** An exception about a table as a whole. */
    public static TableException error(String file, Sentence sentence) {
        return new TableException(Sentence.of("'%s': %s", file, sentence));
    }

    private static void checkHeader(String file, List<String> header, List<String> required, List<String> optional)
            throws TableException {
        Set<String> known = new HashSet<>(required);
        known.addAll(optional);
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column)) {
                throw new TableException(
                        Sentence.of("'%s', first line: the column '%s' is named twice; take out one.", file, column));
            }
            if (!known.contains(column)) {
                throw new TableException(Sentence.of(
                        "'%s', first line: there is no column '%s'; the columns are %s.",
                        file, column, String.join(",", all)));
            }
        }
        for (String column : required) {
            if (!header.contains(column)) {
                throw new TableException(Sentence.of(
                        "'%s', first line: the column '%s' is missing; the first line names the columns %s.",
                        file, column, String.join(",", all)));
            }
        }
    }
}
