package hogatape.feed;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A record of a data frame. A flyweight: the decoder fills the same object again and again, and what it tells is valid
 * until the callback that brings it returns. To be read by the thread that decodes, and by no other.
 *
 * <p>There is no floating point: a decimal value is a {@code long} in hundredths.
 */
public abstract sealed class FeedRecord permits Book, Trade, Status {
    /** What a field reads as that holds no such value: text where a number is asked for, or an unsound number. */
    public static final long NO_VALUE = Long.MIN_VALUE;

    /** Where each field begins, and one past the last one's end; found when the first text is asked for. */
    private final int[] places = new int[FrameDecoder.MAX_WIDTH + 1];

    private boolean placed;
    private int width;
    private int start;
    private int end;

    Frame frame;
    LastRecord fields;
    private long[] values;

    /** Whether the values are as {@link FieldScan} left them. */
    private boolean scanned;

    int record;

    FeedRecord() {}

    /** What the record is about. */
    public final Issue issue() {
        return fields.issue;
    }

    /** The TR that the record came by. */
    public final String tr() {
        return fields.issue.tr();
    }

    /** The issue code. */
    public final String symbol() {
        return fields.issue.symbol();
    }

    /** The sequence in the journal of the frame that held the record. */
    public final long sequence() {
        return frame.sequence;
    }

    /** The number of the record in its frame, from 0. */
    public final int record() {
        return record;
    }

    /**
     * The number of the connection that brought the frame. On a tape of several journals 65,536 times the journal's number, from
     * 0, is added, see {@link hogatape.journal.MergedJournals}.
     */
    public final int connection() {
        return frame.connection;
    }

    /** When the frame was received, by the wall clock, in nanoseconds since the epoch. */
    public final long receiveNanos() {
        return frame.receiveNanos;
    }

    /** What the fields are. */
    public final Layout layout() {
        return fields.layout;
    }

    /** The number of fields. */
    public final int width() {
        return width;
    }

    /**
     * The value of a field: a whole number as it is, a decimal in hundredths, a time as the second of the day, a
     * character as its code, an issue code as the {@link Issue#number()}. An empty number is 0.
     *
     * @return {@link #NO_VALUE} if the field has none: an unsound field after the sure ones, or text that spells no
     *     whole number
     * @throws IndexOutOfBoundsException unless the index is from 0 to below the width
     */
    public final long value(int index) {
        return at(Objects.checkIndex(index, width));
    }

    /**
     * Copies the values of fields that stand side by side, each as {@link #value(int)} gives it.
     *
     * @throws IndexOutOfBoundsException unless the record has the fields and the target has room
     */
    public final void copyValues(int index, int count, long[] target, int offset) {
        Objects.checkFromIndexSize(index, count, width);
        readAll();
        System.arraycopy(values, index, target, offset, count);
    }

    /**
     * The value of a field by the broker's name, as {@link #value(int)} gives it. Finding a name costs more than an
     * index; {@link Layout#indexOf} finds it once.
     *
     * @return {@link #NO_VALUE} also where the layout has no field of that name
     */
    public final long value(String element) {
        int index = layout().indexOf(element);
        return index < 0 ? NO_VALUE : value(index);
    }

    /**
     * The text of a field as received, in a new string. The first text asked of a record costs a look at all its bytes.
     *
     * @throws IndexOutOfBoundsException unless the index is from 0 to below the width
     */
    public final String text(int index) {
        int from = from(index);
        return new String(frame.buffer, from, to(index) - from, StandardCharsets.UTF_8);
    }

    /** The text of a field by the broker's name; null where the layout has no field of that name. */
    public final String text(String element) {
        int index = layout().indexOf(element);
        return index < 0 ? null : text(index);
    }

    /**
     * The number of bytes of a field's text as received.
     *
     * @throws IndexOutOfBoundsException unless the index is from 0 to below the width
     */
    public final int textLength(int index) {
        int from = from(index);
        return to(index) - from;
    }

    /**
     * Copies the text of a field as received.
     *
     * @return the number of bytes copied
     * @throws IndexOutOfBoundsException unless the index is from 0 to below the width and the target has room
     */
    public final int copyText(int index, byte[] target, int offset) {
        int from = from(index);
        int length = to(index) - from;
        System.arraycopy(frame.buffer, from, target, offset, length);
        return length;
    }

    /** The value of a field that the record has. */
    final long at(int index) {
        return scanned ? FieldScan.value(values[index]) : values[index];
    }

    /** Reads every field, so that each value is a load from now on: for who asks for most of them, or more than once. */
    final void readAll() {
        if (scanned) {
            FieldScan.readAll(values, width);
            scanned = false;
        }
    }

    final void place(LastRecord fields, int record, int start, int end) {
        this.fields = fields;
        this.values = fields.values;
        this.scanned = !fields.compared;
        this.width = fields.layout.width();
        this.record = record;
        this.start = start;
        this.end = end;
        this.placed = false;
    }

    /** Becomes a copy of another record that stands alone; not for one that a decoder fills. */
    final void become(FeedRecord other) {
        if (fields == null) {
            frame = new Frame();
            frame.buffer = new byte[0];
            fields = new LastRecord(other.fields.issue);
        }
        fields.become(other.fields);
        frame.become(other.frame, other.start, other.end);
        place(fields, other.record, 0, other.end - other.start);
    }

    private int from(int index) {
        Objects.checkIndex(index, width);
        if (!placed) {
            findPlaces();
        }
        return places[index];
    }

    private int to(int index) {
        return places[index + 1] - 1;
    }

    private void findPlaces() {
        int field = 0;
        places[field++] = start;
        for (int at = start; at < end; at++) {
            if (frame.buffer[at] == '^') {
                places[field++] = at + 1;
            }
        }
        places[field] = end + 1;
        placed = true;
    }
}
