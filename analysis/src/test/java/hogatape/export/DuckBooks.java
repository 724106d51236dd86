package hogatape.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * How DuckDB reads books of NXT from text and what it makes of them, by this class's own knowledge of the specification. A line
 * is a record: TR, sequence, record, connection, receive time in nanoseconds, and its 65 fields, between {@code ^}.
 */
final class DuckBooks {
    private static final String DECIMAL = "DECIMAL(18,2)";

    private DuckBooks() {}

    /** Reads the file, each field as the type that it is. */
    private static String read(Path text) {
        StringJoiner columns = new StringJoiner(", ", "{", "}");
        List<String> names = new ArrayList<>(List.of("tr", "sequence", "record", "connection", "receive_ns"));
        for (int field = 0; field < 65; field++) {
            names.add("f" + field);
        }
        for (String name : names) {
            columns.add("'" + name + "': '" + type(name) + "'");
        }
        return "read_csv('" + text + "', delim = '^', header = false, quote = '', escape = '', columns = " + columns
                + ")";
    }

    private static String type(String name) {
        return switch (name) {
            case "tr", "f0", "f2", "f58", "f61", "f64" -> "VARCHAR";
            case "record", "connection", "f1" -> "INTEGER";
            case "f52", "f59", "f62" -> DECIMAL;
            default -> "BIGINT";
        };
    }

    /** The rows of the table of books. */
    static String select(Path text) {
        StringJoiner columns = new StringJoiner(", ", "SELECT ", " FROM " + read(text));
        columns.add("tr")
                .add("f0 AS symbol")
                .add("make_timestamp_ns(receive_ns) AS receive_time")
                .add("receive_ns");
        columns.add("make_time(f1 // 10000, f1 // 100 % 100, f1 % 100) AS exchange_time");
        columns.add("sequence")
                .add("record")
                .add("connection")
                .add("65::INTEGER AS width")
                .add("f2 AS hour_class");
        String[] levels = {"ask_price_", "bid_price_", "ask_size_", "bid_size_"};
        for (int i = 0; i < 40; i++) {
            columns.add("f" + (3 + i) + " AS " + levels[i / 10] + (i % 10 + 1));
        }
        String[] rest = {
            "total_ask_size",
            "total_bid_size",
            "overtime_total_ask_size",
            "overtime_total_bid_size",
            "expected_price",
            "expected_size",
            "expected_volume",
            "expected_change",
            "expected_change_sign",
            "expected_change_rate",
            "accumulated_volume",
            "total_ask_size_change",
            "total_bid_size_change",
            "overtime_total_ask_size_change",
            "overtime_total_bid_size_change",
            "deal_class",
            "krx_middle_price",
            "krx_middle_size",
            "krx_middle_class",
            "nxt_middle_price",
            "nxt_middle_size",
            "nxt_middle_class"
        };
        for (int i = 0; i < rest.length; i++) {
            columns.add("f" + (43 + i) + " AS " + rest[i]);
        }
        columns.add("NULL::VARCHAR AS expected_venue").add("NULL::VARCHAR AS unnamed_fields");
        return columns.add("false AS after_gap").add("0::INTEGER AS findings").toString();
    }

    /** Writes them as Parquet, as ours are: zstd, with two threads. */
    static void export(Path text, Path target, String order) throws Exception {
        try (Duck duck = new Duck()) {
            duck.execute("SET threads = 2");
            duck.execute("COPY (" + select(text) + order + ") TO '" + target + "' (FORMAT parquet, COMPRESSION zstd)");
        }
    }

    /** A process that does it once: the text, the target and what orders it. */
    public static void main(String[] arguments) throws Exception {
        export(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]);
    }
}
