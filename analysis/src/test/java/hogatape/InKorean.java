package hogatape;

import java.util.Locale;
import java.util.function.IntSupplier;

/** Runs a command as on a Korean's machine. */
public final class InKorean {
    private InKorean() {}

    public static int run(IntSupplier command) {
        Locale before = Locale.getDefault(Locale.Category.DISPLAY);
        Locale.setDefault(Locale.Category.DISPLAY, Locale.KOREA);
        try {
            return command.getAsInt();
        } finally {
            Locale.setDefault(Locale.Category.DISPLAY, before);
        }
    }
}
