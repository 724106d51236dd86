package hogatape.export;

import java.util.HashMap;
import java.util.Map;
import org.apache.parquet.io.api.Binary;

/** Texts as Parquet takes them, made once for those that come again, such as issue codes. */
final class TextBytes {
    private static final int KEPT = 1 << 14;

    private final Map<String, Binary> kept = new HashMap<>();

    /** The bytes of a text; null for null. */
    Binary of(String text) {
        if (text == null) {
            return null;
        }
        Binary bytes = kept.get(text);
        if (bytes == null) {
            bytes = Binary.fromString(text);
            if (kept.size() < KEPT) {
                kept.put(text, bytes);
            }
        }
        return bytes;
    }
}
