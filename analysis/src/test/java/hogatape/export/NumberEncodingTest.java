package hogatape.export;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.export.table.Batch;
import hogatape.export.table.Column;
import hogatape.export.table.ColumnType;
import hogatape.export.table.Table;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers are written in the way that suits how they go from row to row; whichever it is, DuckDB reads what was written. */
class NumberEncodingTest {
    private static final int ROWS = Batch.ROWS + 5_001;
    private static final long NONE = Long.MIN_VALUE;

    private static final Table<Long> NUMBERS = new Table<>(
            "numbers",
            1,
            List.of(
                    Column.text("tr", "none", row -> "A"),
                    Column.text("symbol", "none", row -> "B"),
                    number("i", ColumnType.LONG, i -> i),
                    number("few", ColumnType.LONG, i -> i * 7919 % 1000 - 500),
                    Column.<Long>number("holed", ColumnType.INT, "", "any", i -> i % 3 == 0 ? NONE : i * 31 % 17 - 8)
                            .orNull(),
                    number("wide", ColumnType.HUNDREDTHS, i -> (i * 7919 % 1000) << 40),
                    number("many", ColumnType.LONG, i -> i * 7919 % 100_003),
                    number("calm", ColumnType.LONG, i -> i / 100 % 7),
                    number("clock", ColumnType.SECOND_OF_DAY, i -> i % 86_400),
                    Column.<Long>number("unknown", ColumnType.FLAG, "", "any", i -> NONE)
                            .orNull()));

    @TempDir
    Path folder;

    private static Column<Long> number(String name, ColumnType type, LongUnaryOperator value) {
        return Column.number(name, type, "", "any", value::applyAsLong);
    }

    @BeforeEach
    void write() throws Exception {
        try (DataSet data = DataSet.open(folder, ExportFormat.PARQUET, 2)) {
            TableRows<Long> rows = data.table(NUMBERS);
            data.begin(LocalDate.of(2026, 11, 23), Map.of());
            for (long i = 0; i < ROWS; i++) {
                rows.add(i);
            }
            data.completeDay();
        }
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws Exception {
        assertThat(Duck.lines("SELECT count(*), count(holed), count(*) FILTER (few = i * 7919 % 1000 - 500"
                        + " AND holed IS NOT DISTINCT FROM CASE WHEN i % 3 = 0 THEN NULL ELSE i * 31 % 17 - 8 END"
                        + " AND wide * 100 = (i * 7919 % 1000) * 1099511627776 AND many = i * 7919 % 100003"
                        + " AND calm = i // 100 % 7 AND clock = TIME '00:00:00' + to_seconds(i % 86400)) FROM "
                        + file()))
                .containsExactly(ROWS + " " + ROWS * 2 / 3 + " " + ROWS);
        assertThat(Duck.lines("SELECT min(few), max(few), min(holed), max(holed) FROM " + file()))
                .containsExactly("-500 499 -8 8");
    }

    @Test
    void eachColumnIsWrittenInTheWayThatSuitsIt() throws Exception {
        assertThat(Duck.lines("SELECT path_in_schema, encodings FROM parquet_metadata(" + file()
                        + ") WHERE row_group_id = 0 AND path_in_schema NOT IN ('tr', 'symbol') ORDER BY column_id"))
                .containsExactly(
                        "i RLE, DELTA_BINARY_PACKED",
                        "few PLAIN, RLE, RLE_DICTIONARY",
                        "holed PLAIN, RLE, RLE_DICTIONARY",
                        "wide PLAIN, RLE, RLE_DICTIONARY",
                        "many PLAIN, RLE",
                        "calm PLAIN, RLE",
                        "clock RLE, DELTA_BINARY_PACKED",
                        "unknown PLAIN, RLE");
    }

    /** What a reader may leave out by them would be lost. */
    @Test
    void statisticsTellTheLeastAndTheMost() throws Exception {
        assertThat(Duck.lines(
                        "SELECT path_in_schema, min(stats_min_value::BIGINT), max(stats_max_value::BIGINT) FROM parquet_metadata("
                                + file()
                                + ") WHERE path_in_schema IN ('few', 'holed', 'many', 'i') GROUP BY ALL ORDER BY 1"))
                .containsExactly("few -500 499", "holed -8 8", "i 0 " + (ROWS - 1), "many 0 100002");
        assertThat(Duck.lines("SELECT stats_min_value, stats_max_value, stats_null_count FROM parquet_metadata("
                        + file() + ") WHERE path_in_schema = 'unknown' AND row_group_id = 1"))
                .containsExactly("null null 5001");
    }

    private String file() {
        return "'" + folder.resolve("numbers/*/*.parquet") + "'";
    }
}
