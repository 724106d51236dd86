package hogatape.message;

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
    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

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
        return format(inPersonsLanguage(STACK.getCallerClass(), english), arguments);
    }

    /** The language of names that the JDK knows, such as of days: Korean or English. */
    public static Locale locale() {
        return isKorean() ? Locale.KOREAN : Locale.ENGLISH;
    }

    private static boolean isKorean() {
        return Locale.getDefault(Locale.Category.DISPLAY).getLanguage().equals(Locale.KOREAN.getLanguage());
    }

    static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }

    /** The pattern for a caller in the language of this machine's user. */
    static String inPersonsLanguage(Class<?> caller, String english) {
        if (!isKorean()) {
            return english;
        }
        try {
            ResourceBundle korean = ResourceBundle.getBundle(
                    caller.getPackageName() + ".Messages", Locale.KOREAN, caller.getClassLoader(), CLASSES_ALONE);
            return korean.containsKey(english) ? korean.getString(english) : english;
        } catch (MissingResourceException e) {
            return english;
        }
    }
}
