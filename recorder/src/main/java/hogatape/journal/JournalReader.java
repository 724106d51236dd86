package hogatape.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a journal from its first record, or from where it is sent, to the last one that stood there on opening, checking
 * each record's checksum and sequence. Days may be as the writer left them or archived. Never writes to the journal, and
 * may read one that is being recorded. For one thread.
 */
public final class JournalReader implements RecordSource {
    private final Path folder;
    private final String id;
    private final CutNote cut;
    private final List<ImportNote> imported;
    /** Null where the journal is none of several. */
    private final MergedConnections merged;

    private final boolean recordingGoesOn;
    private final TapeCursor cursor;

    private JournalReader(Path folder, JournalFolder.Identity identity, boolean recordingGoesOn, TapeCursor cursor) {
        this.folder = folder;
        id = identity.id();
        cut = identity.cut();
        imported = identity.imported() == null ? List.of() : List.copyOf(identity.imported());
        merged = identity.merged() == null ? null : new MergedConnections();
        this.recordingGoesOn = recordingGoesOn;
        this.cursor = cursor;
    }

    /**
     * Opens a journal at its first record.
     *
     * @throws JournalException if there is no journal, or if it cannot be read
     */
    public static JournalReader open(Path folder) throws JournalException {
        return open(folder, LocalDate.MIN, LocalDate.MAX);
    }

    /** Opens the files of some days alone, from the first day to the last, both included. */
    static JournalReader open(Path folder, LocalDate from, LocalDate to) throws JournalException {
        JournalFolder.Identity identity = JournalFolder.identity(folder);
        boolean recordingGoesOn = JournalFolder.recording(folder).isPresent();
        try {
            List<DayFile> files = DayFile.in(folder).stream()
                    .filter(file -> !file.day().isBefore(from) && !file.day().isAfter(to))
                    .toList();
            TapeCursor cursor = new TapeCursor(folder, new RecordChain(folder, files), null);
            return new JournalReader(folder, identity, recordingGoesOn, cursor);
        } catch (JournalException e) {
            throw e;
        } catch (IOException e) {
            throw TapeCursor.unreadable(folder, e);
        }
    }

    /**
     * Opens a journal at its first record to follow it: at the end {@link #read} returns false for now, and true once more has
     * been recorded, over the ends of days and the restarts of recorders. The caller waits as it likes best; asking costs about a
     * microsecond. Nothing is ever written, so any number may follow.
     *
     * @throws JournalException if there is no journal, or if it cannot be read; one without any record may be followed
     */
    public static JournalReader follow(Path folder) throws JournalException {
        return follow(folder, Follower.LOOK_NANOS);
    }

    static JournalReader follow(Path folder, long betweenLooks) throws JournalException {
        JournalFolder.Identity identity = JournalFolder.identity(folder);
        boolean recordingGoesOn = JournalFolder.recording(folder).isPresent();
        try {
            Follower follower = new Follower(folder, betweenLooks);
            TapeCursor cursor = new TapeCursor(folder, new RecordChain(folder, follower.files()), follower);
            return new JournalReader(folder, identity, recordingGoesOn, cursor);
        } catch (JournalException e) {
            throw e;
        } catch (IOException e) {
            throw TapeCursor.unreadable(folder, e);
        }
    }

    @Override
    public String name() {
        return folder.toString();
    }

    /** Whether the reader follows what is being recorded. */
    @Override
    public boolean follows() {
        return cursor.follows();
    }

    /** The folder of the journal. */
    public Path folder() {
        return folder;
    }

    /** The journal's identity, given to it when it was made; the same for every copy of it. */
    public String id() {
        return id;
    }

    /** What was left out of the journal on purpose; empty where nothing was. */
    public Optional<CutNote> cut() {
        return Optional.ofNullable(cut);
    }

    /**
     * Each import that the journal was made by, in their order; none where it was recorded. A cut and a merge have those of the
     * journals that they were made of, which tell of the sequences there.
     */
    public List<ImportNote> imported() {
        return imported;
    }

    /** Whether the journal was made of several, whose records tell by {@link MergedJournals#journalOf} where they come from. */
    public boolean isMerged() {
        return merged != null;
    }

    /** Whether somebody was recording into the journal on opening: then more stands there by now. */
    public boolean recordingGoesOn() {
        return recordingGoesOn;
    }

    /**
     * The tape time of every record before the next one, nanoseconds since the epoch; {@link Long#MIN_VALUE} where none
     * stands before it. Right behind a seek it is as exact as if everything had been read.
     */
    public long tapeNanos() {
        return cursor.tapeNanos();
    }

    /** The sequence of the last record that was read, or passed over by a seek; 0 before the first. */
    public long lastSequence() {
        return cursor.lastRead();
    }

    /**
     * Goes to the record with a sequence, or to the first one behind it where that is missing; behind the last record
     * where the journal ends before it.
     *
     * @throws JournalException if the journal cannot be read
     */
    public void seekSequence(long sequence) throws JournalException {
        cursor.toSequence(sequence, RecordHandler.NOBODY);
    }

    /**
     * Goes to the first record at which tape time is a time or a later one; behind the last record where tape time ends
     * before it. A day in which the clock was thrown back, or that holds no {@link RecordKind#STATE}, is read from its
     * beginning; otherwise the place is found without reading more than some minutes of the tape.
     *
     * @param epochNanos nanoseconds since the epoch
     * @throws JournalException if the journal cannot be read
     */
    public void seekTime(long epochNanos) throws JournalException {
        seekTime(epochNanos, RecordHandler.NOBODY);
    }

    /**
     * Goes to a time as {@link #seekTime(long)} does, and hands on what stands right before it: every record from the last
     * {@link RecordKind#STATE} on, if there is one. So a handler learns what was subscribed, and what happened since.
     *
     * @throws JournalException if the journal cannot be read
     */
    @Override
    public void seekTime(long epochNanos, RecordHandler before) throws JournalException {
        cursor.toTime(epochNanos, ofJournal(before));
    }

    /**
     * Hands the next record to a handler and returns true, or returns false at the end: for now, where the reader follows.
     *
     * @throws DamagedJournalException if the record is damaged, if records before it are missing, or if the journal
     *     ends before its last record; reading goes on behind the damage
     * @throws UncheckedIOException if a file that somebody records into cannot be read on; its cause has a sentence
     */
    @Override
    public boolean read(RecordHandler handler) throws DamagedJournalException {
        RecordView record = cursor.next();
        if (record == null) {
            return false;
        }
        record.handTo(ofJournal(handler));
        return true;
    }

    private RecordHandler ofJournal(RecordHandler handler) {
        return merged == null ? handler : merged.to(handler);
    }

    /**
     * Hands every sound record that is left to a handler, whatever is damaged between.
     *
     * @param damages takes each damage, in the order of the tape
     */
    public void readSound(RecordHandler handler, Consumer<DamagedJournalException> damages) {
        boolean more = true;
        while (more) {
            try {
                more = read(handler);
            } catch (DamagedJournalException damage) {
                damages.accept(damage);
            }
        }
    }

    /**
     * Hands every record that is left to a handler.
     *
     * @throws DamagedJournalException at the first damage
     */
    public void readAll(RecordHandler handler) throws DamagedJournalException {
        while (read(handler)) {}
    }

    @Override
    public void close() {
        cursor.close();
    }
}
