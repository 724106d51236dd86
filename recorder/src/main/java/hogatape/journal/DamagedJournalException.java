package hogatape.journal;

import java.time.LocalDate;

/** A record that does not hold what was written, or records that are missing. */
public final class DamagedJournalException extends JournalException {
    private static final long serialVersionUID = 1;

    private final LocalDate day;
    private final long sequence;

    DamagedJournalException(LocalDate day, long sequence, String message) {
        super(message);
        this.day = day;
        this.sequence = sequence;
    }

    /** The Seoul day of the file with the damage. */
    public LocalDate day() {
        return day;
    }

    /** The sequence that the first damaged or missing record has or should have; 0 where no record before it is known. */
    public long sequence() {
        return sequence;
    }
}
