package hogatape.export;

import hogatape.export.table.Column;
import hogatape.export.table.RowOrder;
import hogatape.export.table.Table;
import hogatape.journal.Payload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a file tells of itself. */
final class TableMetadata {
    private TableMetadata() {}

    private record ColumnJson(String name, String type, String unit, String source, String korean, String meaning) {}

    /** The metadata of a table's file, with what the day has of its own. */
    static Map<String, String> of(Table<?> table, RowOrder order, Map<String, String> day) {
        Map<String, String> metadata = new TreeMap<>(day);
        metadata.put("hogatape.table", table.name());
        metadata.put("hogatape.schema_version", Integer.toString(table.version()));
        metadata.put(
                "hogatape.sort_order",
                order == RowOrder.SYMBOL
                        ? "within each row group: " + table.columns().get(0).name() + ","
                                + table.columns().get(1).name() + ",arrival"
                        : "arrival");
        metadata.put("hogatape.columns", json(table.columns()));
        metadata.put("hogatape.created_by", creator());
        return metadata;
    }

    /** The name and version of the program. */
    static String creator() {
        String version = TableMetadata.class.getPackage().getImplementationVersion();
        return "hogatape " + (version == null ? "(not packaged)" : version);
    }

    private static <R> String json(List<Column<R>> columns) {
        List<ColumnJson> all = columns.stream()
                .map(column -> new ColumnJson(
                        column.name(),
                        column.type().label(),
                        column.unit(),
                        column.source(),
                        column.korean(),
                        column.meaning()))
                .toList();
        return new String(Payload.write(all), StandardCharsets.UTF_8);
    }
}
