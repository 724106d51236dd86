package hogatape.journal;

import hogatape.message.Messages;
import java.nio.file.Path;
import java.time.LocalDate;

/** A record that does not hold what was written, or records that are missing. */
public final class DamagedJournalException extends JournalException {
    private static final long serialVersionUID = 1;

    private final transient Path folder;
    private final LocalDate day;
    private final String file;
    private final long sequence;
    private final long lastSequence;
    private final String what;

    private DamagedJournalException(
            Path folder, DayFile file, long sequence, long lastSequence, String what, String message) {
        super(message);
        this.folder = folder;
        this.day = file.day();
        this.file = file.name();
        this.sequence = sequence;
        this.lastSequence = lastSequence;
        this.what = what;
    }

    /**
     * A damage with its sentence.
     *
     * @param reached the file of the first sound record behind the damage, or the last file
     * @param place where the damage is; null where sequence numbers are missing and nothing shows why
     * @param first the first sequence that is missing; 0 where no record before it is known
     * @param last the last one; less than the first where none is missing, {@link Long#MAX_VALUE} where that is not known
     */
    static DamagedJournalException at(Path folder, DayFile reached, DamagedPlace place, long first, long last) {
        DayFile file = place == null ? reached : place.file();
        String what = extent(first, last, place != null) + (place == null ? "" : ": " + place);
        String message = Messages.text(
                "The journal '%s' is damaged on %s: %s;"
                        + " 'hogatape journal verify' tells the extent, 'hogatape journal salvage' saves the rest.",
                folder, file.day(), what);
        return new DamagedJournalException(folder, file, first, last, what, message);
    }

    private static String extent(long first, long last, boolean placed) {
        if (last == Long.MAX_VALUE) {
            return "the records from " + Math.max(1, first) + " on are lost, how many is not known";
        }
        if (first == 0) {
            return "the records before " + (last + 1) + " are lost, how many is not known";
        }
        if (last < first) {
            return last == first - 1 ? "no record is lost" : "record " + first + " says that it is " + (last + 1);
        }
        return first == last
                ? "record " + first + (placed ? " is damaged" : " is missing")
                : "records " + first + " to " + last + (placed ? " are lost" : " are missing");
    }

    /** The journal's folder. */
    public Path folder() {
        return folder;
    }

    /** The Seoul day of the file with the damage. */
    public LocalDate day() {
        return day;
    }

    /** The name of the file with the damage, in the journal's folder. */
    public String file() {
        return file;
    }

    /** The sequence that the first damaged or missing record has or should have; 0 where no record before it is known. */
    public long sequence() {
        return sequence;
    }

    /**
     * The sequence of the last record that is damaged or missing: less than {@link #sequence} where none is, {@link
     * Long#MAX_VALUE} where the tape is cut off and nobody knows.
     */
    public long lastSequence() {
        return lastSequence;
    }

    /** Extent and place in English words, for journals and machines too; without the journal's name and without advice. */
    public String what() {
        return what;
    }
}
