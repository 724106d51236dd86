package hogatape.export;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.export.table.Batch;
import hogatape.export.table.Column;
import hogatape.export.table.ColumnType;
import hogatape.export.table.RowOrder;
import hogatape.export.table.Table;
import hogatape.feed.FeedRecord;
import hogatape.journal.JournalReader;
import hogatape.tape.Tape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A folder a symbol holds what a file a day would, and nothing else. */
class BySymbolTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String NXT = "H0NXASP0";
    private static final String KRX = "H0STASP0";

    private record Odd(String tr, String symbol, long number, double real, String text, boolean flag) {}

    private static final Table<Odd> ODD = new Table<>(
            "odd",
            1,
            List.of(
                    Column.<Odd>text("tr", "", Odd::tr).orNull(),
                    Column.<Odd>text("symbol", "", Odd::symbol).orNull(),
                    Column.<Odd>number("number", ColumnType.LONG, "", "", Odd::number)
                            .orNull(),
                    Column.real("real", "", "", Odd::real).orNull(),
                    Column.<Odd>text("text", "", Odd::text).orNull(),
                    Column.number("flag", ColumnType.FLAG, "", "", odd -> odd.flag() ? 1 : 0)));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void allTablesHoldTheRowsOfThePlainExport(ExportFormat format) throws Exception {
        record();
        ExportResult plain = export("plain", ExportOptions.all(format));
        ExportResult split = export("split", ExportOptions.all(format).withFilesBySymbol());

        assertThat(split.rows()).isEqualTo(plain.rows());
        for (String table : Set.of("books", "trades", "gaps")) {
            requireSameRows(table, format.extension());
        }
        assertThat(files("split"))
                .contains(
                        "books/date=2026-11-23/symbol=005930/part-0." + format.extension(),
                        "books/date=2026-11-24/symbol=0001A0/part-0." + format.extension(),
                        "gaps/date=2026-11-23/symbol=000660/part-0." + format.extension());
    }

    @Test
    void aSymbolsRowsAreSortedByTrOverAllRowGroups() throws Exception {
        int rows = 3 * Batch.ROWS + 5;
        odd(true, rows, new Random(1));
        try (Duck duck = new Duck()) {
            String files = "read_parquet('" + folder + "/odd/*/*/*.parquet', file_row_number = true, filename = true)";
            assertThat(duck.value("SELECT count(*) FROM (SELECT tr, lag(tr) OVER (PARTITION BY filename ORDER BY"
                            + " file_row_number) AS before FROM " + files
                            + ") WHERE before > tr OR tr IS NULL AND before IS NOT NULL"))
                    .isEqualTo("0");
            assertThat(duck.value("SELECT max(row_group_id) FROM parquet_metadata('" + folder
                            + "/odd/date=2026-11-23/symbol=005930/part-0.parquet')"))
                    .as("one symbol has more rows than a row group holds")
                    .isEqualTo("1");
        }
    }

    @Test
    void anyValueComesBackFromWhereItWasPutAside() throws Exception {
        odd(true, 30_000, new Random(2));
        Path split = folder.resolve("odd");
        Files.move(split, folder.resolve("split"));
        odd(false, 30_000, new Random(2));
        try (Duck duck = new Duck()) {
            String one = "SELECT * FROM read_parquet('" + folder + "/odd/*/*.parquet', hive_partitioning = false)";
            String many = "SELECT * FROM read_parquet('" + folder + "/split/*/*/*.parquet', hive_partitioning = false)";
            assertThat(duck.rows("(" + one + ") EXCEPT ALL (" + many + ")")).isEmpty();
            assertThat(duck.rows("(" + many + ") EXCEPT ALL (" + one + ")")).isEmpty();
            assertThat(duck.rows("SELECT DISTINCT symbol FROM read_parquet('" + folder
                            + "/split/*/*/*.parquet', hive_partitioning = true) ORDER BY symbol NULLS FIRST"))
                    .as("the folders' names tell the symbols")
                    .extracting(row -> row.get("symbol"))
                    .containsExactly(null, "../up", "0001A0", "0001a0", "005930", "삼성 전자/%");
        }
    }

    @Test
    void theBytesAreTheSameEveryTime() throws Exception {
        record();
        export("split", ExportOptions.all(ExportFormat.PARQUET).withFilesBySymbol());
        for (int threads : new int[] {1, 5}) {
            ExportOptions all = ExportOptions.all(ExportFormat.PARQUET);
            ExportOptions options = new ExportOptions(
                    all.format(), Set.of(), all.window(), all.layouts(), false, RowOrder.SYMBOL, true, threads);
            export("other" + threads, options);
            assertThat(files("other" + threads)).isEqualTo(files("split")).allSatisfy(file -> assertThat(
                            folder.resolve("other" + threads).resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("split").resolve(file)));
        }
    }

    @Test
    void anotherExportLeavesItsOwnFilesAlone() throws Exception {
        record();
        ExportOptions csv = ExportOptions.all(ExportFormat.CSV);
        ExportOptions parquet = ExportOptions.all(ExportFormat.PARQUET);
        export("split", csv);
        List<String> ofCsv = files("split");
        export("split", parquet.withFilesBySymbol());
        assertThat(export("split", parquet.withFilesBySymbol()).skipped()).hasSize(2);

        assertThat(export("split", parquet).skipped())
                .as("the other layout is another export")
                .isEmpty();
        export("plain", parquet);
        assertThat(files("split").stream().filter(file -> file.endsWith(".parquet")))
                .containsExactlyElementsOf(files("plain").stream()
                        .filter(file -> file.endsWith(".parquet"))
                        .toList());

        ExportOptions one = new ExportOptions(
                parquet.format(),
                Set.of("005930"),
                parquet.window(),
                parquet.layouts(),
                true,
                RowOrder.SYMBOL,
                true,
                2);
        export("split", parquet.withFilesBySymbol());
        export("split", one);
        assertThat(files("split").stream().filter(file -> file.endsWith(".parquet")))
                .isNotEmpty()
                .allMatch(file -> file.contains("/symbol=005930/"));
        assertThat(files("split")).as("the other format's files stay").containsAll(ofCsv);
    }

    private void record() throws Exception {
        Tape.from("2026-11-23T09:00:00")
                .book(NXT, "005930")
                .ladder(70_000, 70_100, 10)
                .book(KRX, "005930")
                .ladder(70_000, 70_100, 10)
                .after("1s")
                .book(NXT, "000660")
                .ladder(180_000, 180_500, 5)
                .book(NXT, "005930")
                .ladder(70_000, 70_100, 11)
                .trade("H0NXCNT0", "005930", 70_100, 3)
                .after("1s")
                .disconnected("gone")
                .after("30s")
                .reconnected()
                .book(NXT, "005930")
                .ladder(70_000, 70_200, 12)
                .at("2026-11-24T09:00:00")
                .book(NXT, "0001A0")
                .ladder(10_000, 10_010, 12)
                .build()
                .writeTo(folder.resolve("journal"));
    }

    private ExportResult export(String out, ExportOptions options) throws Exception {
        try (JournalReader reader = JournalReader.open(folder.resolve("journal"))) {
            return Exporter.export(reader, folder.resolve(out), options, ExportWatch.NONE);
        }
    }

    /** Writes rows of all sorts, the same for the same random numbers. */
    private void odd(boolean bySymbol, int rows, Random random) throws Exception {
        String[] symbols = {"005930", "0001A0", "0001a0", "../up", "삼성 전자/%", null, "", "005930", "005930", "005930"};
        String[] trs = {"B", "A", null, ""};
        long[] extremes = {Long.MAX_VALUE, Long.MIN_VALUE + 1, FeedRecord.NO_VALUE, 0, -1, 255, 256};
        try (DataSet data = DataSet.open(folder, ExportFormat.PARQUET, RowOrder.SYMBOL, bySymbol, 2)) {
            TableRows<Odd> odd = data.table(ODD);
            data.begin(DAY, Map.of());
            for (int i = 0; i < rows; i++) {
                String symbol = symbols[random.nextInt(symbols.length)];
                long number = "0001A0".equals(symbol)
                        ? 70_000 + random.nextInt(300)
                        : extremes[random.nextInt(extremes.length)];
                odd.add(new Odd(
                        trs[random.nextInt(trs.length)],
                        symbol,
                        number,
                        random.nextInt(3) == 0 ? Double.NaN : random.nextGaussian(),
                        random.nextInt(3) == 0 ? null : "텍스트" + random.nextInt(50),
                        random.nextBoolean()));
            }
            data.completeDay();
        }
    }

    private void requireSameRows(String table, String format) throws Exception {
        String read = format.equals("csv") ? "read_csv('%s', all_varchar = true, " : "read_parquet('%s', ";
        String one = "SELECT * FROM " + read.formatted(folder.resolve("plain/" + table + "/*/*." + format))
                + "hive_partitioning = false)";
        String many = "SELECT * FROM " + read.formatted(folder.resolve("split/" + table + "/*/*/*." + format))
                + "hive_partitioning = false)";
        try (Duck duck = new Duck()) {
            assertThat(duck.value("SELECT count(*) FROM (" + one + ")")).isNotEqualTo("0");
            assertThat(duck.rows("(" + one + ") EXCEPT ALL (" + many + ")")).isEmpty();
            assertThat(duck.rows("(" + many + ") EXCEPT ALL (" + one + ")")).isEmpty();
        }
    }

    private List<String> files(String out) throws Exception {
        Path root = folder.resolve(out);
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .filter(file -> !file.startsWith("days/"))
                    .sorted()
                    .toList();
        }
    }
}
