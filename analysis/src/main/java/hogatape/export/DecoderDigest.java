package hogatape.export;

import hogatape.feed.Field;
import hogatape.feed.Layout;
import hogatape.feed.Layouts;
import java.util.stream.Collectors;

/** Tells whether two files were decoded by the same layouts. */
final class DecoderDigest {
    private DecoderDigest() {}

    /** The digest of the layouts: TR, width, and the name and type of each field. */
    static String of(Layouts layouts) {
        String text = layouts.all().stream().map(DecoderDigest::text).sorted().collect(Collectors.joining());
        return Digest.of(text);
    }

    private static String text(Layout layout) {
        return layout.tr() + " " + layout.width()
                + layout.fields().stream().map(DecoderDigest::text).collect(Collectors.joining(" ", " ", "\n"));
    }

    private static String text(Field field) {
        return field.element() + ":" + field.type().label();
    }
}
