package hogatape.feed;

import hogatape.message.Messages;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads layout tables: CSV with the columns {@code index,element,korean,type,meaning}, a line a field. */
final class LayoutTable {
    static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private LayoutTable() {}

    /**
     * Reads a table to its end.
     *
     * @param name names the table in errors
     * @throws LayoutException if the table has not the form of a layout
     */
    static List<Field> read(String name, Reader table) throws IOException {
        List<Field> fields = new ArrayList<>();
        Set<String> elements = new HashSet<>();
        try (var lines = FORMAT.parse(table)) {
            for (CSVRecord line : lines) {
                Field field = field(line);
                if (field.index() != fields.size()) {
                    throw new LayoutException(Messages.text(
                            "%s: field %s stands where field %s should; indexes go up by one from 0.",
                            name, field.index(), fields.size()));
                }
                if (field.isNamed() && !elements.add(field.element())) {
                    throw new LayoutException(Messages.text("%s: two fields are named %s.", name, field.element()));
                }
                fields.add(field);
            }
        } catch (IllegalArgumentException e) {
            // Commons CSV and the conversions above say so of a missing column, a bad number, an unknown type.
            throw new LayoutException(Messages.text("%s is no layout table: %s.", name, e.getMessage()));
        }
        return fields;
    }

    private static Field field(CSVRecord line) {
        return new Field(
                Integer.parseInt(line.get("index")),
                line.get("element"),
                line.get("korean"),
                FieldType.of(line.get("type")),
                line.get("meaning"));
    }
}
