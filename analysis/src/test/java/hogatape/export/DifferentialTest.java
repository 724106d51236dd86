package hogatape.export;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.journal.JournalReader;
import hogatape.market.SeoulMoment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Has DuckDB read the raw text, by this test's own knowledge of the specification, and compares every column of our files. */
class DifferentialTest {
    private static final int RECORDS = 8_000;
    private static final Set<Integer> DECIMALS = Set.of(5, 6, 18, 22, 23, 40, 42);
    private static final Set<Integer> TIMES = Set.of(24, 27, 30);
    private static final Set<Integer> CHARACTERS = Set.of(21, 35, 43, 44, 46);
    private static final String TRADES = "2 price,12 size,21 side,3 change_sign,4 change,5 change_rate,6 average_price,"
            + "7 open_price,8 high_price,9 low_price,10 ask_price_1,11 bid_price_1,36 ask_size_1,37 bid_size_1,"
            + "38 total_ask_size,39 total_bid_size,13 accumulated_volume,14 accumulated_value,15 sell_count,16 buy_count,"
            + "17 net_buy_count,18 buy_strength,19 sell_volume,20 buy_volume,22 buy_rate,23 volume_rate,40 turnover,"
            + "41 previous_volume,42 previous_volume_rate,24 open_time,25 open_change_sign,26 open_change,27 high_time,"
            + "28 high_change_sign,29 high_change,30 low_time,31 low_change_sign,32 low_change,33 business_date,"
            + "34 operation,35 halted,43 hour_class,44 random_end_class,45 interruption_base_price,46 market_class";

    @TempDir
    Path folder;

    private final Random random = new Random(20261123);

    @Test
    void books() throws Exception {
        BenchmarkJournal.write(RECORDS, folder);
        export();
        try (Duck duck = new Duck()) {
            compare(
                    duck,
                    "books",
                    "SELECT * REPLACE (receive_ns AS receive_time, " + AFTER_GAP
                            + ") FROM (SELECT * EXCLUDE (findings) FROM (" + DuckBooks.select(lines()) + "))");
        }
    }

    @Test
    void trades() throws Exception {
        try (RawTape tape = tape(47)) {
            for (int records = 0; records < RECORDS; ) {
                List<List<String>> frame = new ArrayList<>();
                int width = 46 + random.nextInt(2);
                for (int record = 1 + random.nextInt(3); record > 0; record--, records++) {
                    frame.add(trade(width));
                }
                tape.frame(random.nextBoolean() ? "H0STCNT0" : "H0NXCNT0", random.nextInt(3), frame);
            }
        }
        export();
        StringJoiner columns = origin(", " + time("f1") + " AS exchange_time");
        for (String column : TRADES.split(",")) {
            int index = Integer.parseInt(column.split(" ")[0]);
            columns.add(value(index) + " AS " + column.split(" ")[1]);
        }
        try (Duck duck = new Duck()) {
            compare(duck, "trades", last(columns.add("NULL::VARCHAR AS unnamed_fields"), 47));
        }
    }

    @Test
    void states() throws Exception {
        String[] reasons = {"(null)", "", "거래정지 사유", "a b"};
        try (RawTape tape = tape(10)) {
            for (int records = 0; records < RECORDS; records++) {
                tape.frame(
                        random.nextBoolean() ? "H0STMKO0" : "H0UNMKO0",
                        0,
                        List.of(List.of(
                                symbol(),
                                letter("YN"),
                                reasons[random.nextInt(reasons.length)],
                                random.nextBoolean() ? "AB1" : "",
                                "" + random.nextInt(400),
                                "",
                                letter("XY"),
                                "5" + random.nextInt(9),
                                letter("YN"),
                                letter("N"))));
            }
        }
        export();
        StringJoiner columns = origin("")
                .add("f1 AS halted")
                .add("f2 AS halt_reason")
                .add("f3 AS operation")
                .add("f4 AS expected_operation")
                .add("f7 AS issue_state")
                .add("f8 AS interruption_class")
                .add("coalesce(f5, '') || '^' || coalesce(f6, '') || '^' || coalesce(f9, '') AS unnamed_fields");
        try (Duck duck = new Duck()) {
            compare(duck, "status", last(columns, 10));
        }
    }

    private static final String AFTER_GAP =
            "row_number() OVER (PARTITION BY tr, symbol ORDER BY sequence, record) = 1 AS after_gap";

    private void compare(Duck duck, String table, String raw) throws Exception {
        duck.execute("CREATE TABLE raw AS " + raw);
        duck.execute("CREATE TABLE ours AS SELECT * REPLACE (epoch_ns(receive_time) AS receive_time) FROM"
                + " (SELECT * EXCLUDE (date) FROM '" + folder.resolve("out").resolve(table) + "/*/*.parquet')");
        if (table.equals("books")) {
            duck.execute("ALTER TABLE ours DROP findings");
        }
        assertThat(duck.rows("SELECT column_name, column_type FROM (DESCRIBE ours)"))
                .isEqualTo(duck.rows("SELECT column_name, column_type FROM (DESCRIBE raw)"));
        assertThat(duck.value("SELECT count(*) FROM ours"))
                .isEqualTo(duck.value("SELECT count(*) FROM raw"))
                .isNotEqualTo("0");
        assertThat(duck.rows("FROM ours EXCEPT ALL FROM raw LIMIT 3")).isEmpty();
        assertThat(duck.rows("FROM raw EXCEPT ALL FROM ours LIMIT 3")).isEmpty();
    }

    private static StringJoiner origin(String exchangeTime) {
        return new StringJoiner(", ", "SELECT ", "")
                .add("tr")
                .add("f0 AS symbol")
                .add("receive_ns::BIGINT AS receive_time")
                .add("receive_ns::BIGINT AS receive_ns" + exchangeTime)
                .add("sequence::BIGINT AS sequence")
                .add("record::INTEGER AS record")
                .add("connection::INTEGER AS connection")
                .add("width::INTEGER AS width");
    }

    private String last(StringJoiner columns, int fields) {
        StringJoiner names = new StringJoiner("', '", "['", "']");
        List.of("tr", "sequence", "record", "connection", "receive_ns", "width").forEach(names::add);
        for (int field = 0; field < fields; field++) {
            names.add("f" + field);
        }
        String read = " FROM read_csv('" + lines() + "', delim = '^', header = false, quote = '', escape = '',"
                + " all_varchar = true, names = " + names + ")";
        return "SELECT *, " + AFTER_GAP + " FROM (" + columns + read + ")";
    }

    private static String value(int index) {
        String field = "f" + index;
        if (DECIMALS.contains(index)) {
            return "coalesce(" + field + "::DECIMAL(18,2), 0)";
        }
        if (TIMES.contains(index)) {
            return time(field);
        }
        return CHARACTERS.contains(index) || index == 34 ? field : "coalesce(" + field + "::BIGINT, 0)";
    }

    private static String time(String field) {
        return "make_time(%s[1:2]::BIGINT, %s[3:4]::BIGINT, %s[5:6]::BIGINT)".replace("%s", field);
    }

    private List<String> trade(int width) {
        List<String> fields = new ArrayList<>();
        for (int index = 0; index < width; index++) {
            fields.add(index == 0 ? symbol() : index == 1 ? someTime() : some(index));
        }
        return fields;
    }

    private String some(int index) {
        if (TIMES.contains(index)) {
            return random.nextInt(20) == 0 ? "" : someTime();
        }
        if (CHARACTERS.contains(index)) {
            return letter("0123ABY");
        }
        if (index == 34) {
            return random.nextBoolean() ? "20" : "";
        }
        if (random.nextInt(30) == 0) {
            return "";
        }
        long whole = random.nextLong() >> 6 + random.nextInt(56);
        if (DECIMALS.contains(index)) {
            return String.format(Locale.ROOT, "%d.%02d", whole % 1_000_000_000_000_000L, random.nextInt(100));
        }
        return Long.toString(whole % 1_000_000_000_000_000_000L);
    }

    private String symbol() {
        return random.nextInt(9) == 0 ? "Q50006" + random.nextInt(9) : String.format("%06d", random.nextInt(40));
    }

    private String someTime() {
        return String.format("%02d%02d%02d", random.nextInt(24), random.nextInt(60), random.nextInt(60));
    }

    private String letter(String of) {
        int index = random.nextInt(of.length() + 1);
        return index == of.length() ? "" : of.substring(index, index + 1);
    }

    private RawTape tape(int widest) throws Exception {
        long begin = SeoulMoment.parse("09:00").epochNanos(Tape.DAY);
        return new RawTape(folder.resolve("journal"), lines(), widest, begin);
    }

    private Path lines() {
        return folder.resolve("books.txt");
    }

    private void export() throws Exception {
        try (JournalReader reader = JournalReader.open(folder.resolve("journal"))) {
            ExportResult result = Exporter.export(
                    reader, folder.resolve("out"), ExportOptions.all(ExportFormat.PARQUET), ExportWatch.NONE);
            assertThat(result.notDecoded()).isEmpty();
        }
    }
}
