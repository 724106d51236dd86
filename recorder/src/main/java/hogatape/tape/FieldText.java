package hogatape.tape;

import hogatape.feed.Field;
import java.util.regex.Pattern;

/** Requires that a given text is sound as what a field holds; what is not can only be given as a raw frame. */
final class FieldText {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{1,12}");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):?[0-5]\\d:?[0-5]\\d");
    private static final Pattern CHARACTER = Pattern.compile("[A-Za-z0-9]");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,16}(\\.\\d{1,2})?");
    private static final Pattern TEXT = Pattern.compile("[^\\^\\r\\n]*");

    private FieldText() {}

    /**
     * The text as a frame holds it.
     *
     * @throws IllegalArgumentException with a sentence, if it is unsound
     */
    static String of(Field field, String text) {
        boolean sound =
                switch (field.type()) {
                    case CODE -> CODE.matcher(text).matches();
                    case TIME -> TIME.matcher(text).matches();
                    case CHARACTER -> CHARACTER.matcher(text).matches();
                    case WHOLE -> WHOLE.matcher(text).matches();
                    case DECIMAL -> DECIMAL.matcher(text).matches();
                    case TEXT -> TEXT.matcher(text).matches();
                };
        if (!sound) {
            throw new IllegalArgumentException("'" + text + "' is no "
                    + switch (field.type()) {
                        case CODE -> "issue code of 1 to 12 letters and digits";
                        case TIME -> "time of day such as 090030 or 09:00:30";
                        case CHARACTER -> "single letter or digit";
                        case WHOLE -> "whole number";
                        case DECIMAL -> "number with at most two decimals";
                        case TEXT -> "text of one field";
                    }
                    + "; give a frame that is to be unsound as a raw one.");
        }
        return switch (field.type()) {
            case TIME -> text.replace(":", "");
            default -> text;
        };
    }
}
