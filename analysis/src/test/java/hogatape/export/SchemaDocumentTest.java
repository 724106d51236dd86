package hogatape.export;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.export.records.BookTable;
import hogatape.export.records.GapTable;
import hogatape.export.records.StatusTable;
import hogatape.export.records.SymbolTable;
import hogatape.export.records.TradeTable;
import hogatape.export.table.Column;
import hogatape.export.table.Table;
import hogatape.feed.BookFinding;
import hogatape.feed.FeedKind;
import hogatape.feed.Field;
import hogatape.feed.Layout;
import hogatape.feed.Layouts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code doc/SCHEMA.md} holds the tables' columns as the code has them. */
public class SchemaDocumentTest {
    static Stream<Table<?>> tables() {
        return Stream.of(
                BookTable.BOOKS,
                TradeTable.TRADES,
                TradeTable.EXPECTED_TRADES,
                StatusTable.STATUS,
                GapTable.GAPS,
                SymbolTable.SYMBOLS);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theDocumentHoldsTheTableOfTheCode(Table<?> table) throws Exception {
        assertThat(Files.readString(Path.of("doc/SCHEMA.md"))).contains(text(table));
    }

    @ParameterizedTest
    @EnumSource(BookFinding.class)
    void theDocumentTellsEachFindingAsTheCodeDoes(BookFinding finding) throws Exception {
        assertThat(Files.readString(Path.of("doc/SCHEMA.md")))
                .contains("| " + finding.bit() + " | `" + finding.name() + "` | " + finding.meaning() + " |");
    }

    @Test
    void everyNamedFieldOfTheFeedHasAColumn() {
        Map<FeedKind, Table<?>> tables = Map.of(
                FeedKind.BOOK, BookTable.BOOKS,
                FeedKind.TRADE, TradeTable.TRADES,
                FeedKind.EXPECTED_TRADE, TradeTable.EXPECTED_TRADES,
                FeedKind.STATUS, StatusTable.STATUS);
        for (Layout layout : Layouts.builtIn().all()) {
            String sources = tables.get(layout.kind()).columns().stream()
                    .map(Column::source)
                    .collect(Collectors.joining(" ", " ", " "));
            assertThat(layout.fields().stream().filter(Field::isNamed).map(Field::element))
                    .allSatisfy(element -> assertThat(sources).contains(" " + element + " "));
        }
    }

    /** A line a column; the ten levels of a side in one. */
    public static String text(Table<?> table) {
        StringBuilder text = new StringBuilder(
                "| column | type | null | unit | source | 한글명 | meaning |\n|---|---|---|---|---|---|---|\n");
        for (Column<?> column : table.columns()) {
            boolean level = ofTenLevels(table) && column.name().matches("(ask|bid)_(price|size)_[0-9]+");
            if (!level || column.name().endsWith("_1")) {
                text.append("| `").append(column.name()).append('`');
                text.append(level ? " … `" + column.name().replace("_1", "_10") + "`" : "");
                text.append(" | ").append(column.type().label());
                text.append(" | ").append(column.nullable() ? "yes" : "");
                text.append(" | ").append(column.unit());
                text.append(" | ").append(column.source()).append(upToTen(level, column.source()));
                text.append(" | ").append(column.korean()).append(upToTen(level, column.korean()));
                text.append(" | ")
                        .append(level ? column.meaning().replace("level 1", "level 1 … 10") : column.meaning());
                text.append(" |\n");
            }
        }
        return text.toString();
    }

    private static boolean ofTenLevels(Table<?> table) {
        return table.columns().stream().anyMatch(column -> column.name().equals("bid_size_10"));
    }

    private static String upToTen(boolean level, String first) {
        return level && !first.isEmpty() ? " … " + first.replaceAll("1$", "10") : "";
    }
}
