package hogatape.feed;

/**
 * A field of a layout.
 *
 * @param index the field's place in a record, from 0
 * @param element the broker's name, such as {@code ASKP1}; empty where the sources do not agree on one
 * @param korean the broker's Korean name; may be empty
 * @param type how its text is read
 * @param meaning what it tells, in English; may be empty
 */
public record Field(int index, String element, String korean, FieldType type, String meaning) {
    /** A field of which nothing but its place is known. */
    static Field unnamed(int index) {
        return new Field(index, "", "", FieldType.TEXT, "");
    }

    /** Whether it is known what the field is. */
    public boolean isNamed() {
        return !element.isEmpty();
    }
}
