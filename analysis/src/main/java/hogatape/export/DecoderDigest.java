package hogatape.export;

import hogatape.feed.Field;
import hogatape.feed.Layout;
import hogatape.feed.Layouts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Tells whether two files were decoded by the same layouts. */
final class DecoderDigest {
    private static final int BYTES = 16;

    private DecoderDigest() {}

    /** The digest of the layouts: TR, width, and the name and type of each field. */
    static String of(Layouts layouts) {
        String text = layouts.all().stream().map(DecoderDigest::text).sorted().collect(Collectors.joining());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Layout layout) {
        return layout.tr() + " " + layout.width()
                + layout.fields().stream().map(DecoderDigest::text).collect(Collectors.joining(" ", " ", "\n"));
    }

    private static String text(Field field) {
        return field.element() + ":" + field.type().label();
    }
}
