package hogatape.report;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.backtest.BacktestResult;
import hogatape.backtest.FillRecord;
import hogatape.backtest.OrderJourney;
import hogatape.backtest.WorldResult;
import hogatape.export.table.Column;
import hogatape.export.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderTablesTest {
    @TempDir
    private Path folder;

    @Test
    void duckDbReadsWhatTheResultHolds() throws Exception {
        BacktestResult result = SampleResult.day();
        new BacktestReport().writeTables(result, folder);
        WorldResult expected = result.worlds().get(1);
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
            assertThat(number(duck, "SELECT count(*) FROM 'orders'"))
                    .isEqualTo(result.worlds().stream()
                            .mapToLong(world -> world.orders().size())
                            .sum());
            assertThat(number(duck, "SELECT count(*) FROM 'fills' WHERE world = 'expected'"))
                    .isEqualTo(expected.fills().size());
            assertThat(number(duck, "SELECT sum(fee + commission + tax) FROM 'orders' WHERE world = 'expected'"))
                    .isEqualTo(expected.account().costsWon());
            assertThat(number(duck, "SELECT sum(100 * price * size) FROM 'fills' WHERE world = 'expected'"))
                    .isEqualTo(expected.fills().stream()
                            .mapToLong(fill -> fill.priceHundredths() * fill.size())
                            .sum());
            assertThat(number(duck, "SELECT count(*) FROM 'order_steps' WHERE world = 'expected' AND kind = 'queue'"))
                    .isPositive();
            assertThat(number(duck, "SELECT count(*) FROM 'orders' WHERE world = 'expected' AND arrival_ns IS NULL"))
                    .isEqualTo(expected.orders().stream()
                            .filter(order -> order.arrivalNanos() == OrderJourney.NEVER)
                            .count());
            FillRecord first = expected.fills().get(0);
            assertThat(text(
                            duck,
                            "SELECT concat_ws(' ', tr, symbol, order_id, side, size, price, maker, session, sequence)"
                                    + " FROM 'fills' WHERE world = 'expected' ORDER BY told_ns LIMIT 1"))
                    .isEqualTo("H0STASP0 " + first.symbol() + " " + first.order() + " buy " + first.size() + " "
                            + first.priceHundredths() / 100 + ".00 " + first.maker() + " main " + first.sequence());
            assertThat(
                            number(
                                    duck,
                                    "SELECT count(*) FROM 'fills' f JOIN 'orders' o USING (world, order_id) WHERE f.symbol <> o.symbol"))
                    .isZero();
        }
    }

    @Test
    void nothingIsNoTable() throws Exception {
        new BacktestReport().writeTables(SampleResult.nothing(), folder);
        assertThat(folder).isEmptyDirectory();
    }

    static Table<?>[] tables() {
        return new Table<?>[] {OrderTable.TABLE, StepTable.TABLE, FillTable.TABLE};
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theDocumentHoldsTheTableOfTheCode(Table<?> table) throws Exception {
        StringBuilder text = new StringBuilder(
                "## " + table.name() + "\n\n| column | type | null | unit | meaning |\n|---|---|---|---|---|\n");
        for (Column<?> column : table.columns()) {
            text.append("| `")
                    .append(column.name())
                    .append("` | ")
                    .append(column.type().label());
            text.append(" | ")
                    .append(column.nullable() ? "yes" : "")
                    .append(" | ")
                    .append(column.unit());
            text.append(" | ").append(column.meaning()).append(" |\n");
        }
        assertThat(Files.readString(Path.of("doc/SCHEMA.md"))).contains(text);
    }

    private long number(Connection duck, String query) throws SQLException {
        return Long.parseLong(text(duck, query).replaceAll("[.]0+$", ""));
    }

    private String text(Connection duck, String query) throws SQLException {
        try (Statement statement = duck.createStatement();
                ResultSet rows = statement.executeQuery(
                        query.replaceAll("'(orders|fills|order_steps)'", "'" + folder + "/$1/*/*.parquet'"))) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
