package hogatape.tape;

import hogatape.feed.Field;
import hogatape.feed.FieldType;
import hogatape.feed.Layout;
import hogatape.feed.Layouts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The names by which a field can be given, and what a field holds that is not: the export's names
 * ({@code ask_price_1}), the broker's in any case ({@code askp1}), and {@code field_60} for any place.
 */
final class Columns {
    private static final Pattern PLACE = Pattern.compile("field_(\\d{1,3})");
    private static final Map<String, List<String>> ELEMENTS = new HashMap<>();
    private static final Map<String, String> NAMES = new LinkedHashMap<>();
    private static final Map<String, String> DEFAULTS = new HashMap<>();
    private static final Set<String> BROKERS_NAMES = new HashSet<>();

    static {
        for (String side : List.of("ask", "bid")) {
            for (int level = 1; level <= 10; level++) {
                name(side + "_price_" + level, side.toUpperCase(Locale.ROOT) + "P" + level);
            }
            for (int level = 1; level <= 10; level++) {
                name(side + "_size_" + level, side.toUpperCase(Locale.ROOT) + "P_RSQN" + level);
            }
        }
        readResource();
        for (Layout layout : Layouts.builtIn().all()) {
            layout.fields().forEach(field -> BROKERS_NAMES.add(field.element()));
        }
    }

    private Columns() {}

    /** Whether a layout might have a field of this name. */
    static boolean isName(String column) {
        return ELEMENTS.containsKey(column)
                || BROKERS_NAMES.contains(column.toUpperCase(Locale.ROOT)) && !column.isEmpty()
                || PLACE.matcher(column).matches();
    }

    /** The place of a field in a layout, by any of its names; -1 where it has none. */
    static int indexOf(Layout layout, String column) {
        for (String element : ELEMENTS.getOrDefault(column, List.of())) {
            if (layout.indexOf(element) >= 0) {
                return layout.indexOf(element);
            }
        }
        Matcher place = PLACE.matcher(column);
        if (place.matches()) {
            int index = Integer.parseInt(place.group(1));
            return index < layout.width() ? index : -1;
        }
        return layout.indexOf(column.toUpperCase(Locale.ROOT));
    }

    /** The name by which tables are written. */
    static String nameOf(Field field) {
        return field.isNamed()
                ? NAMES.getOrDefault(field.element(), field.element().toLowerCase(Locale.ROOT))
                : "field_" + field.index();
    }

    /** The order in which tables are written: the export's names, then all others by the alphabet. */
    static List<String> inOrder(Set<String> columns) {
        List<String> ordered = new ArrayList<>();
        NAMES.values().stream().distinct().filter(columns::contains).forEach(ordered::add);
        columns.stream()
                .filter(column -> !ordered.contains(column))
                .sorted()
                .toList()
                .forEach(ordered::add);
        return ordered;
    }

    /** What a field holds that nothing else follows for. */
    static String textByDefault(Field field) {
        String given = DEFAULTS.getOrDefault(field.element(), "");
        if (!given.isEmpty() || field.type() == FieldType.TEXT) {
            return given;
        }
        return switch (field.type()) {
            case TIME -> "000000";
            case DECIMAL -> "0.00";
            default -> "0";
        };
    }

    private static void name(String column, String element) {
        ELEMENTS.computeIfAbsent(column, key -> new ArrayList<>()).add(element);
        NAMES.put(element, column);
    }

    private static void readResource() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = new InputStreamReader(
                        Columns.class.getResourceAsStream("columns.csv"), StandardCharsets.UTF_8);
                var lines = format.parse(reader)) {
            for (CSVRecord line : lines) {
                name(line.get("column"), line.get("element"));
                DEFAULTS.put(line.get("element"), line.get("default"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
