package hogatape.feed;

import hogatape.message.Messages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * The layouts by TR and width. Immutable, so that decoders may share one.
 *
 * <p>The built-in layouts are resources: {@code layouts.csv} names them, one table a TR and width holds the fields. The
 * narrowest layout of a TR holds its sure fields: those that every record has, at the same places and of the same types
 * at every width, and that must be sound.
 */
public final class Layouts {
    private static final Pattern FILE_NAME = Pattern.compile("([A-Z0-9]{8})-(\\d{1,3})\\.csv");
    private static final Layouts BUILT_IN = readBuiltIn();

    private final Map<String, TreeMap<Integer, Layout>> byTr;

    private Layouts(Map<String, TreeMap<Integer, Layout>> byTr) {
        this.byTr = byTr;
    }

    /** The layouts that Hogatape knows. */
    public static Layouts builtIn() {
        return BUILT_IN;
    }

    /**
     * These layouts and one more from a file, or instead of the one of the same TR and width. The file is named
     * {@code TR-WIDTH.csv} and has the columns {@code index,element,korean,type,meaning}.
     *
     * @throws LayoutException if the file is no such table, or contradicts the sure fields
     * @throws IOException if it cannot be read
     */
    public Layouts with(Path file) throws IOException {
        Matcher name = FILE_NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new LayoutException(
                    Messages.text("Name the layout table %s by TR and width, such as H0NXASP0-66.csv.", file));
        }
        String tr = name.group(1);
        FeedKind kind = FeedKind.ofTr(tr);
        if (kind == null) {
            throw new LayoutException(Messages.text(
                    "What the records of %s are is not known; layouts can be added for TRs that end in ASP0, "
                            + "CNT0, ANC0 or MKO0.",
                    tr));
        }
        List<Field> fields;
        try (BufferedReader table = Files.newBufferedReader(file)) {
            fields = LayoutTable.read(file.toString(), table);
        }
        Layout layout = new Layout(tr, kind, "", true, fields);
        if (fields.size() != Integer.parseInt(name.group(2))) {
            throw new LayoutException(Messages.text("%s has %s fields.", file, fields.size()));
        }
        Layout sure = sure(tr, kind);
        layout.requireLike(sure, file.toString());
        Map<String, TreeMap<Integer, Layout>> all = new TreeMap<>();
        byTr.forEach((known, widths) -> all.put(known, new TreeMap<>(widths)));
        // What is sure of a TR's kind is sure of the TR, however much the first layout of it tells.
        all.computeIfAbsent(
                        tr, key -> new TreeMap<>(Map.of(sure.width(), new Layout(tr, kind, "", true, sure.fields()))))
                .put(layout.width(), layout);
        return new Layouts(all);
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

    /** The layouts of a TR that has some, by width. */
    Collection<Layout> of(String tr) {
        return byTr.get(tr).values();
    }

    /** The narrowest layout of a TR, or of any TR of its kind where it has none yet. */
    Layout sure(String tr, FeedKind kind) {
        TreeMap<Integer, Layout> widths = byTr.get(tr);
        return widths != null
                ? widths.firstEntry().getValue()
                : byTr.values().stream()
                        .map(known -> known.firstEntry().getValue())
                        .filter(known -> known.kind() == kind)
                        .findFirst()
                        .orElseThrow();
    }

    private static Layouts readBuiltIn() {
        Map<String, TreeMap<Integer, Layout>> byTr = new TreeMap<>();
        try (var lines = LayoutTable.FORMAT.parse(open("layouts.csv"))) {
            for (CSVRecord line : lines) {
                String tr = line.get("tr");
                int width = Integer.parseInt(line.get("width"));
                String table = tr + "-" + width + ".csv";
                List<Field> fields;
                try (Reader reader = open(table)) {
                    fields = LayoutTable.read(table, reader);
                }
                if (fields.size() != width) {
                    throw new LayoutException(Messages.text("%s has %s fields.", table, fields.size()));
                }
                byTr.computeIfAbsent(tr, key -> new TreeMap<>())
                        .put(width, new Layout(tr, FeedKind.ofTr(tr), line.get("since"), true, fields));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Layouts(byTr);
    }

    private static Reader open(String resource) throws IOException {
        InputStream stream = Layouts.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException(Messages.text("The resource %s is missing from this build.", resource));
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
