package hogatape.journal;

import hogatape.message.Sentence;
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
    private final transient Sentence what;

    private DamagedJournalException(
            Path folder, DayFile file, long sequence, long lastSequence, Sentence what, Sentence message) {
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
        Sentence extent = extent(first, last, place != null);
        Sentence what = place == null ? extent : Sentence.of("%s: %s", extent, place);
        Sentence message = Sentence.of(
                "The journal '%s' is damaged on %s: %s;"
                        + " 'hogatape journal verify' tells the extent, 'hogatape journal salvage' saves the rest.",
                folder, file.day(), what);
        return new DamagedJournalException(folder, file, first, last, what, message);
    }

    private static Sentence extent(long first, long last, boolean placed) {
        if (last == Long.MAX_VALUE) {
            return Sentence.of("the records from %d on are lost, how many is not known", Math.max(1, first));
        }
        if (first == 0) {
            return Sentence.of("the records before %d are lost, how many is not known", last + 1);
        }
        if (last < first) {
            return last == first - 1
                    ? Sentence.of("no record is lost")
                    : Sentence.of("record %d says that it is %d", first, last + 1);
        }
        return first == last
                ? Sentence.of(placed ? "record %d is damaged" : "record %d is missing", first)
                : Sentence.of(placed ? "records %d to %d are lost" : "records %d to %d are missing", first, last);
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
        return what.english();
    }

    /** The same for a person. */
    public String whatSaid() {
        return what.said();
    }
}
