package hogatape.message;

import java.util.Locale;
import java.util.concurrent.Callable;

/** Runs something as on a Korean's machine. */
public final class InKorean {
    private InKorean() {}

    public static <T> T call(Callable<T> work) throws Exception {
        Locale before = Locale.getDefault(Locale.Category.DISPLAY);
        Locale.setDefault(Locale.Category.DISPLAY, Locale.KOREA);
        try {
            return work.call();
        } finally {
            Locale.setDefault(Locale.Category.DISPLAY, before);
        }
    }
}
