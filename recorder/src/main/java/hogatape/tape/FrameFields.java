package hogatape.tape;

import hogatape.feed.Field;
import hogatape.feed.FieldType;
import hogatape.feed.FrameEncoder;
import hogatape.feed.Layout;
import hogatape.feed.Layouts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds what is to be said of a frame, so that a {@link TapeBuilder} makes its very bytes again. */
final class FrameFields {
    private final FieldDefaults defaults = new FieldDefaults();

    /**
     * The cells of a frame's rows, a map from column to text a record; none where it can only stand as it was received.
     * To be asked of a tape's frames in their order.
     */
    List<Map<String, String>> of(TapeRecord frame) {
        String text = new String(frame.payload(), StandardCharsets.UTF_8);
        String[] parts = text.split("\\|", 4);
        if (parts.length < 4) {
            return List.of();
        }
        String[] texts = parts[3].split("\\^", -1);
        int count = parts[2].matches("\\d{3}") ? Integer.parseInt(parts[2]) : 0;
        Layout layout =
                count > 0 && texts.length % count == 0 ? Layouts.builtIn().find(parts[1], texts.length / count) : null;
        if (layout == null || !Arrays.equals(frame.payload(), encoded(layout, texts)) || !sound(layout, texts)) {
            return List.of();
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (int from = 0; from < texts.length; from += layout.width()) {
            rows.add(row(layout, frame.wallNanos(), Arrays.copyOfRange(texts, from, from + layout.width())));
        }
        rows.get(0).put("tr", layout.tr());
        rows.get(0).put("width", isWidest(layout) ? "" : Integer.toString(layout.width()));
        rows.subList(1, rows.size()).forEach(row -> row.put("kind", TableReader.AND));
        return rows;
    }

    private Map<String, String> row(Layout layout, long wallNanos, String[] texts) {
        Map<Integer, String> said = new TreeMap<>();
        for (Field field : layout.fields()) {
            int index = field.index();
            if (decides(layout, field) && !texts[index].equals("0")) {
                said.put(index, texts[index]);
            }
        }
        String[] following = defaults.texts(layout, texts[0], wallNanos, new HashMap<>(said));
        for (int index = 1; index < texts.length; index++) {
            if (!texts[index].equals(following[index])) {
                said.put(index, texts[index]);
            }
        }
        defaults.fill(layout, texts[0], wallNanos, said);
        Map<String, String> row = new LinkedHashMap<>();
        row.put("symbol", texts[0]);
        said.forEach((index, text) -> row.put(Columns.nameOf(layout.field(index)), text));
        return row;
    }

    /** Whether other fields follow from this one. */
    private static boolean decides(Layout layout, Field field) {
        return switch (layout.kind()) {
            case BOOK ->
                field.index() >= 3 && field.index() < 43 || field.element().equals("ANTC_CNPR");
            case TRADE -> field.element().equals("CNTG_VOL");
            case EXPECTED_TRADE, STATUS -> false;
        };
    }

    private static byte[] encoded(Layout layout, String[] texts) {
        FrameEncoder encoder = new FrameEncoder().begin(layout.tr());
        for (int index = 0; index < texts.length; index++) {
            if (index % layout.width() == 0) {
                encoder.beginRecord();
            }
            encoder.field(texts[index]);
        }
        return encoder.toBytes();
    }

    /** Whether every field may be given: an empty cell would stand for what follows. */
    private static boolean sound(Layout layout, String[] texts) {
        try {
            for (int index = 0; index < texts.length; index++) {
                Field field = layout.field(index % layout.width());
                boolean mayBeEmpty = field.type() == FieldType.TEXT
                        && Columns.textByDefault(field).isEmpty();
                if (!texts[index].equals(texts[index].trim())
                        || !(mayBeEmpty && texts[index].isEmpty())
                                && !texts[index].equals(FieldText.of(field, texts[index]))
                        || texts[index].isEmpty() && !mayBeEmpty) {
                    return false;
                }
            }
            return true;
        } catch (IllegalArgumentException expected) {
            return false;
        }
    }

    private static boolean isWidest(Layout layout) {
        return layout.width()
                == Layouts.builtIn().all().stream()
                        .filter(other -> other.tr().equals(layout.tr()))
                        .mapToInt(Layout::width)
                        .max()
                        .orElseThrow();
    }
}
