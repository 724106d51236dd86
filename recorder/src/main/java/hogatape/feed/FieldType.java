package hogatape.feed;

import java.util.Locale;

/** How the text of a field is read as a value, and which texts are sound. */
public enum FieldType {
    /** An issue code: 1 to 12 letters and digits. Its value is the {@link Issue#number()}. */
    CODE,
    /** A time of day in Seoul, {@code HHMMSS}. Its value is the second of the day. */
    TIME,
    /** One letter or digit, or empty. Its value is the character's code; a space where the field is empty. */
    CHARACTER,
    /** A whole number, {@code -?digits} of at most 18 digits; 0 where the field is empty. */
    WHOLE,
    /**
     * A decimal number, {@code -?digits} or {@code -?digits.digits}; 0 where the field is empty. Its value is in exact
     * hundredths: more than two significant decimals, or more than 16 digits before the point, are unsound.
     */
    DECIMAL,
    /** Any text, and every field without a name. Its value is the whole number that it spells, if it spells one. */
    TEXT;

    /**
     * Whether a text can be unsound as this type at a place. The code is judged apart; of the times only the record's
     * own is vital, which stands second.
     */
    boolean isStrict(int index) {
        return switch (this) {
            case WHOLE, DECIMAL, CHARACTER -> true;
            case TIME -> index == 1;
            case CODE, TEXT -> false;
        };
    }

    /** The value of an empty text. */
    long ofEmpty() {
        return switch (this) {
            case WHOLE, DECIMAL -> 0;
            case CHARACTER -> ' ';
            case CODE, TIME, TEXT -> FeedRecord.NO_VALUE;
        };
    }

    /** The name as layout tables write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The type of a label.
     *
     * @throws IllegalArgumentException if there is no such type
     */
    static FieldType of(String label) {
        for (FieldType type : values()) {
            if (type.label().equals(label)) {
                return type;
            }
        }
        throw new IllegalArgumentException("'" + label + "' is no type of a field");
    }
}
