package hogatape.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/**
 * The layouts by TR and width. Immutable, so that decoders may share one.
 *
 * <p>The built-in layouts are resources: {@code layouts.csv} names them, one table a TR and width holds the fields.
 */
public final class Layouts {
    /** The number of fields that are the same in every book of every width. */
    static final int SURE_BOOK_FIELDS = 59;

    private static final Layouts BUILT_IN = readBuiltIn();

    private final Map<String, TreeMap<Integer, Layout>> byTr;

    private Layouts(Map<String, TreeMap<Integer, Layout>> byTr) {
        this.byTr = byTr;
    }

    /** The layouts that Hogatape knows. */
    public static Layouts builtIn() {
        return BUILT_IN;
    }

    /** The TRs that have layouts, in alphabetical order. */
    public Collection<String> trs() {
        return Collections.unmodifiableSet(byTr.keySet());
    }

    /** All layouts, by TR and then by width. */
    public List<Layout> all() {
        List<Layout> all = new ArrayList<>();
        byTr.values().forEach(widths -> all.addAll(widths.values()));
        return all;
    }

    /**
     * The layout of a TR and width; for a width that no table has, the sure fields with unnamed fields after them.
     *
     * @return null if the TR has no layouts, or if the record is too narrow to hold the sure fields
     */
    public Layout find(String tr, int width) {
        TreeMap<Integer, Layout> widths = byTr.get(tr);
        if (widths == null) {
            return null;
        }
        Layout layout = widths.get(width);
        if (layout != null) {
            return layout;
        }
        Layout sure = widths.firstEntry().getValue();
        return width < sure.width() ? null : sure.widened(width);
    }

    private static Layouts readBuiltIn() {
        Map<String, TreeMap<Integer, Layout>> byTr = new TreeMap<>();
        try (var lines = LayoutTable.FORMAT.parse(open("layouts.csv"))) {
            for (CSVRecord line : lines) {
                String tr = line.get("tr");
                int width = Integer.parseInt(line.get("width"));
                String table = tr + "-" + width + ".csv";
                List<Field> fields = LayoutTable.read(table, open(table));
                if (fields.size() != width) {
                    throw new LayoutException(table + " has " + fields.size() + " fields.");
                }
                byTr.computeIfAbsent(tr, key -> new TreeMap<>())
                        .put(width, new Layout(tr, line.get("since"), true, fields));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Layouts(byTr);
    }

    private static InputStreamReader open(String resource) throws IOException {
        InputStream stream = Layouts.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException("The resource " + resource + " is missing from this build.");
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
