package hogatape.tape;

import hogatape.feed.FrameEncoder;
import hogatape.feed.Layout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** A data frame by its fields: one record or several of a TR, each as wide as the first. */
final class FrameRow implements Row {
    private final List<Given> records = new ArrayList<>();
    private Layout layout;

    /** What was given of a record. */
    private record Given(String symbol, Map<Integer, String> fields) {}

    FrameRow(Layout layout, String symbol) {
        this.layout = layout;
        and(symbol);
    }

    Layout layout() {
        return layout;
    }

    /** Makes the records of another width, as long as nothing was given of them. */
    void layout(Layout other) {
        if (records.size() > 1 || !records.get(0).fields().isEmpty()) {
            throw new IllegalStateException("The width of a frame comes before its fields.");
        }
        layout = other;
    }

    /** Begins the frame's next record. */
    void and(String symbol) {
        records.add(new Given(FieldText.of(layout.field(0), symbol), new HashMap<>()));
    }

    /** Gives a field of the record begun last. */
    void give(int index, String text) {
        records.get(records.size() - 1).fields().put(index, FieldText.of(layout.field(index), text));
    }

    @Override
    public void happen(Recording recording) {
        FrameEncoder encoder = new FrameEncoder().begin(layout.tr());
        for (Given record : records) {
            encoder.beginRecord();
            for (String text : recording.defaults().fill(layout, record.symbol, recording.nanos(), record.fields)) {
                encoder.field(text);
            }
        }
        recording.frame(encoder.toBytes());
    }

    @Override
    public void subscribed(BiConsumer<String, String> trAndSymbol) {
        records.forEach(record -> trAndSymbol.accept(layout.tr(), record.symbol));
    }
}
