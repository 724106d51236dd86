package hogatape.export.derived;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.export.SchemaDocumentTest;
import hogatape.export.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code doc/DERIVED.md} holds the tables' columns as the code has them. */
class DerivedDocumentTest {
    static Stream<Table<?>> tables() {
        return Stream.of(BarTable.table("bars_1m"), ImbalanceTable.IMBALANCE, GridTable.table("grid_1s"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theDocumentHoldsTheTableOfTheCode(Table<?> table) throws Exception {
        assertThat(Files.readString(Path.of("doc/DERIVED.md"))).contains(SchemaDocumentTest.text(table));
    }
}
