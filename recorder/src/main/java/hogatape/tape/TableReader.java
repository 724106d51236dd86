package hogatape.tape;

import hogatape.journal.RecordKind;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a tape from a table, whose first line names the columns; every other line is a row of a {@link TapeBuilder}. */
final class TableReader {
    static final List<String> FIXED = List.of("time", "kind", "connection", "tr", "symbol", "width", "raw");
    static final String EXACT = "exact";
    static final String AND = "and";
    static final String FRAME = "frame";
    static final String HEX = "0x";

    private static final int MAX_CONNECTION = 65_535;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();

    private final String name;
    private final TapeBuilder tape = new TapeBuilder();
    private List<String> columns = List.of();
    private CSVRecord cells;
    private String place = "";
    /** The column that is looked at; empty while the row is. */
    private String column = "";

    private TableReader(String name) {
        this.name = name;
    }

    static Tape read(String name, Reader reader) throws IOException {
        return new TableReader(name).read(reader);
    }

    private Tape read(Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] some = new char[8192];
        try {
            for (int length = reader.read(some); length >= 0; length = reader.read(some)) {
                text.append(some, 0, length);
            }
        } catch (CharacterCodingException e) {
            throw new TapeException("'" + name + "' is not in UTF-8; save it so.");
        }
        // The parser counts a last line only when it ends.
        try (CSVParser parser = FORMAT.parse(new StringReader(text.append('\n').toString()))) {
            columns = parser.getHeaderNames();
            checkHeader();
            for (CSVRecord row : parser) {
                cells = row;
                place = "'" + name + "', line " + parser.getCurrentLineNumber() + ": ";
                row();
            }
            return tape.build();
        } catch (IllegalArgumentException e) {
            throw new TapeException((place.isEmpty() ? "'" + name + "': " : place)
                    + (column.isEmpty() ? "" : "column '" + column + "': ")
                    + e.getMessage());
        } catch (IllegalStateException e) {
            // The tape's end tells the row's place itself.
            throw new TapeException(e.getMessage().startsWith("'" + name) ? e.getMessage() : place + e.getMessage());
        } catch (UncheckedIOException e) {
            throw new TapeException(
                    "'" + name + "' is no CSV table: " + e.getCause().getMessage());
        }
    }

    private void checkHeader() throws TapeException {
        Set<String> seen = new HashSet<>();
        for (String named : columns) {
            if (!FIXED.contains(named) && !Columns.isName(named)) {
                throw new TapeException("'" + name + "', first line: there is no column '" + named
                        + "'; the columns are " + String.join(", ", FIXED)
                        + ", and any field, such as ask_price_1, ASKP1 or field_60.");
            }
            if (!seen.add(named)) {
                throw new TapeException("'" + name + "', first line: the column '" + named + "' is named twice.");
            }
        }
        if (!seen.contains("time")) {
            throw new TapeException("'" + name + "', first line: the column 'time' is missing.");
        }
    }

    private void row() {
        tape.where(place);
        column = "";
        if (cells.size() > columns.size()) {
            throw new IllegalArgumentException("the row has more cells than the first line names columns.");
        }
        time(cell("time"));
        String connection = cell("connection");
        tape.connection(connection.isEmpty() ? 0 : number(connection));
        String kind = cell("kind");
        String raw = cell("raw");
        String tr = cell("tr");
        String symbol = cell("symbol");
        String width = cell("width");
        boolean fields = false;
        column = "";
        if (!raw.isEmpty()) {
            column = "raw";
            raw(kind, bytes(raw));
        } else if (kind.isEmpty() || kind.equals(FRAME)) {
            if (tr.isEmpty()) {
                throw new IllegalArgumentException(
                        "the row tells nothing; it wants a tr with a symbol, a kind, or raw.");
            }
            tape.frame(tr, symbol);
            fields = true;
        } else if (kind.equals(AND)) {
            tape.and(symbol);
            fields = true;
        } else {
            event(kind, tr, symbol);
        }
        if (!width.isEmpty()) {
            column = "width";
            tape.width(number(width));
        }
        for (String named : columns) {
            String text = FIXED.contains(named) ? "" : cell(named);
            if (!text.isEmpty()) {
                if (!fields) {
                    throw new IllegalArgumentException("only a frame that is given by its fields has one.");
                }
                tape.with(named, text);
            }
        }
        column = "";
    }

    private void time(String text) {
        if (text.startsWith("+")) {
            tape.after(text.substring(1));
        } else if (!text.isEmpty()) {
            tape.at(text);
        }
    }

    private void raw(String kind, byte[] bytes) {
        if (kind.isEmpty() || kind.equals(FRAME)) {
            tape.raw(bytes);
            return;
        }
        tape.record(kind(kind), bytes);
    }

    private void event(String kind, String tr, String symbol) {
        switch (kind) {
            case EXACT -> tape.exact();
            case "started" -> tape.started();
            case "stopped" -> tape.stopped("the tape says so");
            case "connected" -> tape.reconnected();
            case "disconnected" -> tape.disconnected("the tape says so");
            case "subscription" -> tape.subscribed(tr, symbol);
            case "clock" -> tape.clock();
            default ->
                throw new IllegalArgumentException("a row of the kind '"
                        + kind(kind).name().toLowerCase(Locale.ROOT) + "' has its payload in the column 'raw'.");
        }
    }

    private static RecordKind kind(String label) {
        for (RecordKind kind : RecordKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(label)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "'" + label + "' is no kind of row; leave it empty for a frame, or write and,"
                        + " started, stopped, connected, disconnected, subscription or clock.");
    }

    private static byte[] bytes(String raw) {
        return raw.startsWith(HEX)
                ? HexFormat.of().parseHex(raw, HEX.length(), raw.length())
                : raw.getBytes(StandardCharsets.UTF_8);
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > MAX_CONNECTION) {
            throw new IllegalArgumentException("'" + text + "' is no number from 0 to " + MAX_CONNECTION + ".");
        }
        return Integer.parseInt(text);
    }

    private String cell(String named) {
        column = named;
        return cells.isSet(named) ? cells.get(named) : "";
    }
}
