package hogatape.message;

import java.lang.StackWalker.Option;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * Says errors, warnings and results in Korean where the locale is Korean, in English else. What machines read, what stands in a
 * journal and what is logged does not go through here.
 */
public final class Messages {
    private static final Control CLASSES_ALONE = Control.getNoFallbackControl(Control.FORMAT_CLASS);
    private static final StackWalker CALLERS = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    private Messages() {}

    /**
     * A message for a person. Korean is looked for in the bundle {@code Messages_ko} of the caller's package; what has none is
     * said in English.
     *
     * @param english the message as a pattern of {@link java.util.Formatter}, written out at the call: what is not a literal
     *     there no test can find
     * @param arguments what the pattern's conversions show; numbers look the same in both languages
     */
    public static String text(String english, Object... arguments) {
        boolean korean =
                Locale.getDefault(Locale.Category.DISPLAY).getLanguage().equals(Locale.KOREAN.getLanguage());
        String pattern = korean ? korean(CALLERS.getCallerClass(), english) : english;
        return String.format(Locale.ROOT, pattern, arguments);
    }

    private static String korean(Class<?> caller, String english) {
        try {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    caller.getPackageName() + ".Messages", Locale.KOREAN, caller.getClassLoader(), CLASSES_ALONE);
            return bundle.containsKey(english) ? bundle.getString(english) : english;
        } catch (MissingResourceException e) {
            return english;
        }
    }
}
