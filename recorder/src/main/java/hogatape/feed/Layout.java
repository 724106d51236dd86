package hogatape.feed;

import hogatape.message.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of a TR's records of one width. Immutable. */
public final class Layout {
    private final String tr;
    private final FeedKind kind;
    private final String since;
    private final boolean known;
    private final List<Field> fields;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final FieldType[] types;
    private final boolean[] whole;
    private final boolean[] strict;
    private final int krxMiddle;
    private final int nxtMiddle;

    Layout(String tr, FeedKind kind, String since, boolean known, List<Field> fields) {
        this.tr = tr;
        this.kind = kind;
        this.since = since;
        this.known = known;
        this.fields = List.copyOf(fields);
        this.types = fields.stream().map(Field::type).toArray(FieldType[]::new);
        this.whole = new boolean[types.length];
        this.strict = new boolean[types.length];
        for (Field field : fields) {
            whole[field.index()] = field.type() == FieldType.WHOLE;
            strict[field.index()] = field.type().isStrict(field.index());
            if (field.isNamed()) {
                indexes.put(field.element(), field.index());
            }
        }
        this.krxMiddle = triple("KMID_PRC", "KMID_TOTAL_RSQN", "KMID_CLS_CODE");
        this.nxtMiddle = triple("NMID_PRC", "NMID_TOTAL_RSQN", "NMID_CLS_CODE");
    }

    /** This layout with unnamed fields after its last, for a width that no table knows. */
    Layout widened(int width) {
        List<Field> all = new ArrayList<>(fields);
        for (int index = fields.size(); index < width; index++) {
            all.add(Field.unnamed(index));
        }
        return new Layout(tr, kind, "", false, all);
    }

    /** The TR. */
    public String tr() {
        return tr;
    }

    /** What the records are. */
    public FeedKind kind() {
        return kind;
    }

    /** The number of fields in a record. */
    public int width() {
        return types.length;
    }

    /**
     * The day from which the width was seen, as exactly as the sources tell: {@code 2026-09-14}, {@code 2025}, or empty
     * where no source dates it.
     */
    public String since() {
        return since;
    }

    /** Whether a table has this width; if not, the fields after the last sure one have no names. */
    public boolean isKnown() {
        return known;
    }

    /** The fields in their order. */
    public List<Field> fields() {
        return fields;
    }

    /**
     * The field at a place.
     *
     * @throws IndexOutOfBoundsException unless the index is from 0 to below the width
     */
    public Field field(int index) {
        return fields.get(index);
    }

    /** The place of a field by the broker's name, such as {@code ASKP1}; -1 where the layout has none of that name. */
    public int indexOf(String element) {
        return indexes.getOrDefault(element, -1);
    }

    FieldType type(int index) {
        return types[index];
    }

    boolean isWhole(int index) {
        return whole[index];
    }

    /** Whether a record is unsound if this field, being one of the sure ones, has no value. */
    boolean isStrict(int index) {
        return strict[index];
    }

    /** Requires that the fields of a narrower layout are at the same places here, and of the same types. */
    void requireLike(Layout sure, String name) throws LayoutException {
        for (Field field : sure.fields) {
            if (field.index() >= width() || types[field.index()] != field.type()) {
                throw new LayoutException(Messages.text(
                        "%s: field %s must be %s of the type %s, as in every record of %s.",
                        name, field.index(), field.element(), field.type().label(), sure.tr));
            }
        }
    }

    /** Where KRX's middle price, its size and its side stand, one after the other; -1 where they do not. */
    int krxMiddle() {
        return krxMiddle;
    }

    /** Where NXT's middle price, its size and its side stand, one after the other; -1 where they do not. */
    int nxtMiddle() {
        return nxtMiddle;
    }

    private int triple(String price, String size, String side) {
        int first = indexOf(price);
        return first >= 0 && indexOf(size) == first + 1 && indexOf(side) == first + 2 ? first : -1;
    }

    @Override
    public String toString() {
        return tr + " with " + width() + " fields";
    }
}
