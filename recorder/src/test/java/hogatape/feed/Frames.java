package hogatape.feed;

import java.util.ArrayList;
import java.util.List;

/** Frames for tests, written by the encoder. */
final class Frames {
    private Frames() {}

    /** The fields of a sound book: each number differs, so that a field read from the wrong place shows. */
    static List<String> book(String symbol, int width) {
        List<String> fields = new ArrayList<>();
        fields.add(symbol);
        fields.add("090030");
        fields.add("0");
        for (int field = 3; field < width; field++) {
            fields.add(Integer.toString(70_000 + field));
        }
        fields.set(50, "-71500");
        fields.set(51, "5");
        fields.set(52, "-100.00");
        fields.set(58, "0");
        if (width == 65) {
            fields.set(59, "71550.5");
            fields.set(61, "1");
            fields.set(64, "2");
        }
        return fields;
    }

    static List<String> with(List<String> fields, int index, String text) {
        List<String> changed = new ArrayList<>(fields);
        changed.set(index, text);
        return changed;
    }

    @SafeVarargs
    static byte[] frame(String tr, List<String>... records) {
        FrameEncoder encoder = new FrameEncoder().begin(tr);
        for (List<String> record : records) {
            encoder.beginRecord();
            record.forEach(encoder::field);
        }
        return encoder.toBytes();
    }
}
