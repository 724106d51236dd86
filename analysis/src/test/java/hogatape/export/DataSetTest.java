package hogatape.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.export.table.Column;
import hogatape.export.table.ColumnType;
import hogatape.export.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes a table of its own, as every other part of Hogatape may. */
class DataSetTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private record Bar(String tr, String symbol, long since, long close, double imbalance, boolean last) {}

    private static final Table<Bar> BARS = new Table<>(
            "bars",
            3,
            List.of(
                    Column.<Bar>text("tr", "the TR", Bar::tr).orNull(),
                    Column.text("symbol", "the issue code", Bar::symbol),
                    Column.number("since", ColumnType.MOMENT, "", "when it begins", Bar::since),
                    Column.<Bar>number("close", ColumnType.HUNDREDTHS, "won", "the last price", Bar::close)
                            .from("STCK_PRPR", "주식 현재가"),
                    Column.<Bar>real("imbalance", "", "of sizes", Bar::imbalance)
                            .orNull(),
                    Column.number("last", ColumnType.FLAG, "", "of the day", bar -> bar.last() ? 1 : 0)));

    @TempDir
    Path folder;

    @Test
    void aTableIsWrittenDayByDay() throws Exception {
        try (DataSet data = DataSet.open(folder, ExportFormat.PARQUET, 2)) {
            TableRows<Bar> bars = data.table(BARS);
            data.begin(DAY, Map.of("hogatape.journal", "j1"));
            bars.add(new Bar("B", "2", 1_000_000_001, 150, -0.0, false));
            bars.add(new Bar("B", "1", 2, -3, Double.NaN, true));
            bars.add(new Bar(null, "9", 3, 0, 1.5, true));
            assertThat(data.completeDay())
                    .containsExactly(new ExportedFile(file(DAY), "bars", DAY, 3, Files.size(file(DAY))));
            data.begin(DAY.plusDays(1), Map.of());
            bars.add(new Bar("B", "1", 4, 1, 0.25, false));
            data.completeDay();
        }
        try (Duck duck = new Duck()) {
            assertThat(duck.rows("SELECT tr, symbol, epoch_ns(since) AS since, close, imbalance, last FROM '"
                            + folder.resolve("bars/*/*.parquet") + "'"))
                    .extracting(row -> String.join(",", row.values().toString()))
                    .containsExactly(
                            "[null, 9, 3, 0.00, 1.5, true]",
                            "[B, 1, 2, -0.03, null, true]",
                            "[B, 2, 1000000001, 1.50, 0.0, false]",
                            "[B, 1, 4, 0.01, 0.25, false]");
            assertThat(duck.value(
                            "SELECT string_agg(decode(value), ' ' ORDER BY decode(key)) FROM parquet_kv_metadata('"
                                    + file(DAY) + "')"))
                    .contains("\"name\":\"close\",\"type\":\"decimal(18,2)\",\"unit\":\"won\",\"source\":\"STCK_PRPR\"")
                    .contains("주식 현재가")
                    .endsWith(" j1 3 within each row group: tr,symbol,arrival bars");
        }
    }

    @Test
    void aDayThatIsNotCompleteLeavesWhatStoodThere() throws Exception {
        Files.createDirectories(file(DAY).getParent());
        Files.writeString(file(DAY), "old");
        try (DataSet data = DataSet.open(folder, ExportFormat.PARQUET, 1)) {
            TableRows<Bar> bars = data.table(BARS);
            data.begin(DAY, Map.of());
            bars.add(new Bar("B", "1", 1, 1, 1, false));
        }
        assertThat(file(DAY)).hasContent("old");
        assertThat(file(DAY).getParent()).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void aTableWithoutRowsHasNoFile() throws Exception {
        Files.createDirectories(file(DAY).getParent());
        Files.writeString(file(DAY), "old");
        try (DataSet data = DataSet.open(folder, ExportFormat.PARQUET, 1)) {
            data.table(BARS);
            data.begin(DAY, Map.of());
            assertThat(data.completeDay()).isEmpty();
        }
        assertThat(file(DAY)).doesNotExist();
    }

    @Test
    void aRowWithoutAValueThatMustBeThereIsABug() throws Exception {
        for (ExportFormat format : ExportFormat.values()) {
            try (DataSet data = DataSet.open(folder, format, 1)) {
                TableRows<Bar> bars = data.table(BARS);
                data.begin(DAY, Map.of());
                bars.add(new Bar("B", null, 1, 1, 1, false));
                assertThatThrownBy(data::completeDay)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("A row of bars has no symbol.");
            }
        }
        assertThat(file(DAY)).doesNotExist();
    }

    private Path file(LocalDate day) {
        return folder.resolve("bars/date=" + day + "/part-0.parquet");
    }
}
