package hogatape.feed;

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
                    throw new LayoutException(name + ": field " + field.index() + " stands where field " + fields.size()
                            + " should; indexes go up by one from 0.");
                }
                if (field.isNamed() && !elements.add(field.element())) {
                    throw new LayoutException(name + ": two fields are named " + field.element() + ".");
                }
                fields.add(field);
            }
        } catch (IllegalArgumentException e) {
            // Commons CSV and the conversions above say so of a missing column, a bad number, an unknown type.
            throw new LayoutException(name + " is no layout table: " + e.getMessage() + ".");
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
