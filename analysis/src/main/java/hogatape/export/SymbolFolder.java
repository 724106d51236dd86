package hogatape.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The name of a symbol's folder, as Hive spells it: {@code symbol=005930}. */
final class SymbolFolder {
    static final String PREFIX = "symbol=";

    /** What readers of such folders take for no value. */
    private static final String NONE = "__HIVE_DEFAULT_PARTITION__";

    private static final String PLAIN = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_";

    private SymbolFolder() {}

    /**
     * The folder of a symbol; of no symbol where it is empty. Whatever is neither a digit nor a large letter is written as its bytes, {@code %61}, and
     * readers turn it back: no symbol leads out of the folder, and none is another one where files are named without regard to case.
     */
    static String of(String symbol) {
        if (symbol.isEmpty()) {
            return PREFIX + NONE;
        }
        StringBuilder name = new StringBuilder(PREFIX);
        for (byte each : symbol.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(each) >= 0) {
                name.append((char) each);
            } else {
                name.append(String.format(Locale.ROOT, "%%%02X", each & 0xFF));
            }
        }
        return name.toString();
    }
}
