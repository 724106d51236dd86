package hogatape.export;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.feed.Field;
import hogatape.feed.Layout;
import hogatape.feed.Layouts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code doc/SCHEMA.md} holds the table of columns as the code has it. */
class SchemaDocumentTest {
    @Test
    void theDocumentHoldsTheTableOfTheCode() throws Exception {
        assertThat(Files.readString(Path.of("doc/SCHEMA.md"))).contains(table());
    }

    @Test
    void everyNamedFieldOfTheFeedHasAColumn() {
        String sources = BookColumns.ALL.stream().map(Column::source).collect(Collectors.joining(" ", " ", " "));
        for (Layout layout : Layouts.builtIn().all()) {
            assertThat(layout.fields().stream().filter(Field::isNamed).map(Field::element))
                    .allSatisfy(element -> assertThat(sources).contains(" " + element + " "));
        }
    }

    /** A line a column; the ten levels of a side in one. */
    static String table() {
        StringBuilder table =
                new StringBuilder("| column | type | null | unit | source | meaning |\n|---|---|---|---|---|---|\n");
        for (Column column : BookColumns.ALL) {
            boolean level = column.source().matches("(ASKP|BIDP).*[0-9]");
            if (!level || column.name().endsWith("_1")) {
                String upTo = level ? " … `" + column.name().replace("_1", "_10") + "`" : "";
                String sourceUpTo = level ? " … " + column.source().replaceAll("1$", "10") : "";
                table.append("| `").append(column.name()).append('`').append(upTo);
                table.append(" | ").append(column.type().label());
                table.append(" | ").append(column.nullable() ? "yes" : "");
                table.append(" | ").append(column.unit());
                table.append(" | ").append(column.source()).append(sourceUpTo);
                table.append(" | ")
                        .append(level ? column.meaning().replace("level 1", "level 1 … 10") : column.meaning());
                table.append(" |\n");
            }
        }
        return table.toString();
    }
}
