package hogatape.feed;

/**
 * Tells of a frame, or of one record of it, that the decoder passes over. A flyweight: valid until the callback that
 * brings it returns. The bytes stand in the journal under {@link #sequence()}.
 */
public final class Undecoded {
    /** Why something is not decoded. */
    public enum Reason {
        /** The message is neither data nor JSON. */
        NOT_A_FRAME(true),
        /** The message begins as data, but TR or record count cannot be read. */
        BROKEN_HEADER(true),
        /** The number of fields is no multiple of the record count. */
        UNEVEN(true),
        /** The records have fewer fields than any record of the TR. */
        TOO_NARROW(true),
        /** The records have more fields than {@link FrameDecoder#MAX_WIDTH}. */
        TOO_WIDE(true),
        /** The frame holds several times as many records as its count says. */
        WRONG_COUNT(true),
        /** A field that must be sound is not. */
        UNSOUND_FIELD(true),
        /** No layout tells what the TR's fields are. */
        UNKNOWN_TR(false),
        /** The payload is encrypted. */
        ENCRYPTED(false);

        private final boolean malformed;

        Reason(boolean malformed) {
            this.malformed = malformed;
        }

        /** Whether the bytes break the rules of the feed; otherwise they are sound but not for this decoder. */
        public boolean isMalformed() {
            return malformed;
        }
    }

    Frame frame;
    String tr;
    int width;
    int record;
    int field;
    Reason reason;
    Layout layout;

    Undecoded() {}

    /** The TR; empty if the header is broken. */
    public String tr() {
        return tr;
    }

    /** The number of fields a record; 0 if it is not known. */
    public int width() {
        return width;
    }

    /** The sequence in the journal of the frame. */
    public long sequence() {
        return frame.sequence;
    }

    /** The number of the connection that brought the frame. */
    public int connection() {
        return frame.connection;
    }

    /** When the frame was received, by the wall clock, in nanoseconds since the epoch. */
    public long receiveNanos() {
        return frame.receiveNanos;
    }

    /** The number of the record in its frame, from 0; -1 if it is about the whole frame. */
    public int record() {
        return record;
    }

    /** The index of the field that is unsound; -1 if it is not about one. */
    public int field() {
        return field;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Why, in a new sentence for people. */
    public String sentence() {
        return switch (reason) {
            case NOT_A_FRAME -> "The message is neither data nor JSON.";
            case BROKEN_HEADER -> "The frame's TR or record count cannot be read.";
            case UNEVEN -> "The frame's fields do not divide by its record count.";
            case TOO_NARROW -> "The records of " + tr + " have " + width + " fields, fewer than any record of that TR.";
            case TOO_WIDE -> "The records of " + tr + " have more than " + FrameDecoder.MAX_WIDTH + " fields.";
            case WRONG_COUNT ->
                "The " + width + " fields that the frame's count makes one record of " + tr + " are several records.";
            case UNSOUND_FIELD ->
                "Field " + field + " (" + layout.field(field).element() + ") of record " + record
                        + " cannot be read as " + layout.type(field).label() + ".";
            case UNKNOWN_TR -> "No layout tells the fields of " + tr + ".";
            case ENCRYPTED -> "The payload is encrypted.";
        };
    }

    @Override
    public String toString() {
        return "sequence " + sequence() + ": " + sentence();
    }
}
