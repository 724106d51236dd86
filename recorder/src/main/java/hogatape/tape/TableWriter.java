package hogatape.tape;

import hogatape.journal.RecordKind;
import hogatape.market.SeoulTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;

/**
 * Writes a tape as a table that reads back as the same records. A frame stands by its fields where these give the very
 * bytes again, and else as it was received.
 */
final class TableWriter {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final FrameFields frames = new FrameFields();
    private final List<Map<String, String>> rows = new ArrayList<>();
    private long lastNanos = Long.MIN_VALUE;

    private TableWriter() {}

    static String text(Tape tape) {
        TableWriter table = new TableWriter();
        if (!tape.records().isEmpty()) {
            table.row(tape.records().get(0)).put("kind", TableReader.EXACT);
        }
        tape.records().forEach(table::record);
        return table.print();
    }

    private void record(TapeRecord record) {
        if (record.kind() == RecordKind.FRAME) {
            List<Map<String, String>> fields = frames.of(record);
            if (!fields.isEmpty()) {
                for (Map<String, String> of : fields) {
                    row(record).putAll(of);
                }
                return;
            }
        }
        Map<String, String> row = row(record);
        if (record.kind() != RecordKind.FRAME) {
            row.put("kind", record.kind().name().toLowerCase(Locale.ROOT));
        }
        row.put("raw", record.kind() == RecordKind.CLOCK && record.payload().length == 0 ? "" : raw(record.payload()));
    }

    private Map<String, String> row(TapeRecord record) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("time", time(record.wallNanos()));
        row.put("connection", record.connection() == 0 ? "" : Integer.toString(record.connection()));
        rows.add(row);
        return row;
    }

    private String time(long nanos) {
        long before = lastNanos;
        lastNanos = nanos;
        if (nanos == before) {
            return "";
        }
        String time = LocalTime.ofNanoOfDay(SeoulTime.nanoOfDay(nanos)).toString();
        boolean sameDay = before != Long.MIN_VALUE && SeoulTime.epochDay(before) == SeoulTime.epochDay(nanos);
        return sameDay ? time : SeoulTime.date(nanos) + "T" + time;
    }

    /** The bytes as text where that reads back as the same bytes, and else as hex. */
    private static String raw(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.equals(text.trim()) && !text.isEmpty() && !text.startsWith(TableReader.HEX)) {
                return text;
            }
        } catch (CharacterCodingException expected) {
            // Then as hex.
        }
        return TableReader.HEX + HexFormat.of().formatHex(bytes);
    }

    private String print() {
        Set<String> used = new LinkedHashSet<>(List.of("time"));
        for (Map<String, String> row : rows) {
            row.forEach((column, text) -> {
                if (!text.isEmpty()) {
                    used.add(column);
                }
            });
        }
        List<String> columns = new ArrayList<>(TableReader.FIXED);
        columns.remove("raw");
        columns.retainAll(used);
        Set<String> fields = new TreeSet<>(used);
        TableReader.FIXED.forEach(fields::remove);
        columns.addAll(Columns.inOrder(fields));
        if (used.contains("raw")) {
            columns.add("raw");
        }
        StringBuilder text = new StringBuilder();
        try {
            FORMAT.printRecord(text, columns.toArray());
            for (Map<String, String> row : rows) {
                FORMAT.printRecord(text, cells(columns, row).toArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // A string builder takes everything.
        }
        return text.toString();
    }

    /** The cells of a row up to the last one that holds something: a row may end early. */
    private static List<String> cells(List<String> columns, Map<String, String> row) {
        List<String> cells = new ArrayList<>();
        for (String column : columns) {
            cells.add(row.getOrDefault(column, ""));
        }
        while (cells.size() > 1 && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }
}
