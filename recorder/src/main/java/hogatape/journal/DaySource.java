package hogatape.journal;

import java.io.Closeable;
import java.io.IOException;

/** Reads the records of one day's file in their order, sound ones only, whatever kind of file it is. For one thread. */
interface DaySource extends Closeable {
    /** The tape time where a source does not know it. */
    long UNKNOWN = Long.MIN_VALUE;

    /** Opens a day's file as it stands now. */
    static DaySource open(DayFile file) throws IOException {
        return file.kind() == DayFile.Kind.ARCHIVED ? new ArchivedDay(file) : new WrittenDay(file);
    }

    /** Moves a view to the next sound record and returns true, or returns false at the end. */
    boolean next(RecordView record) throws IOException;

    /** What {@link #next} passed over before it came to its result, and forgets it; null where that was nothing. */
    DamagedPlace takeDamage();

    /** Whether the file says where it ends, and holds everything up to there. */
    boolean complete();

    /** Goes back to the first record and returns its sequence; 0 where there is none. */
    long rewind() throws IOException;

    /**
     * Goes to a place before the first record with a sequence or a later one, and not far before.
     *
     * @return the tape time of everything before the place, {@link #UNKNOWN} where this file does not tell it
     */
    long seekSequence(long sequence) throws IOException;

    /**
     * Goes to a place before the first record at which tape time is a time or a later one, and not far before.
     *
     * @return the tape time of everything before the place, {@link #UNKNOWN} where this file does not tell it
     */
    long seekTape(long nanos) throws IOException;
}
