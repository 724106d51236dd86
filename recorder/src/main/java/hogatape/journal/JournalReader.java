package hogatape.journal;

import java.io.Closeable;
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
public final class JournalReader implements Closeable {
    private final Path folder;
    private final String id;
    private final CutNote cut;
    private final boolean recordingGoesOn;
    private final RecordChain chain;
    private TapeTime tapeTime = new TapeTime();
    /** The record in hand is sound and still to be handed on. */
    private boolean inHand;
    /** Damage before the record in hand, still to be told. */
    private DamagedJournalException untold;

    private JournalReader(Path folder, JournalFolder.Identity identity, boolean recordingGoesOn, RecordChain chain) {
        this.folder = folder;
        id = identity.id();
        cut = identity.cut();
        this.recordingGoesOn = recordingGoesOn;
        this.chain = chain;
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
            return new JournalReader(folder, identity, recordingGoesOn, new RecordChain(folder, files));
        } catch (JournalException e) {
            throw e;
        } catch (IOException e) {
            throw new JournalException("The journal '" + folder + "' cannot be read: " + e.getMessage(), e);
        }
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

    /** Whether somebody was recording into the journal on opening: then more stands there by now. */
    public boolean recordingGoesOn() {
        return recordingGoesOn;
    }

    /**
     * The tape time of every record before the next one, nanoseconds since the epoch; {@link Long#MIN_VALUE} where none
     * stands before it. Right behind a seek it is as exact as if everything had been read.
     */
    public long tapeNanos() {
        return tapeTime.nanos();
    }

    /**
     * Goes to the record with a sequence, or to the first one behind it where that is missing; behind the last record
     * where the journal ends before it.
     *
     * @throws JournalException if the journal cannot be read
     */
    public void seekSequence(long sequence) throws JournalException {
        try {
            tapeTime = new TapeTime(new ChainSeek(chain.files()).toSequence(chain, sequence));
        } catch (IOException e) {
            throw new JournalException("The journal '" + folder + "' cannot be read: " + e.getMessage(), e);
        }
        passOver(sequence, Long.MAX_VALUE);
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
        try {
            tapeTime = new TapeTime(new ChainSeek(chain.files()).toTape(chain, epochNanos));
        } catch (IOException e) {
            throw new JournalException("The journal '" + folder + "' cannot be read: " + e.getMessage(), e);
        }
        passOver(Long.MAX_VALUE, epochNanos);
    }

    private void passOver(long untilSequence, long untilNanos) {
        inHand = false;
        while (chain.advance()) {
            DamagedJournalException damage = chain.takeDamage();
            RecordView record = chain.record();
            if (record.sequence() >= untilSequence || Math.max(tapeTime.nanos(), record.wallNanos()) >= untilNanos) {
                inHand = true;
                untold = record.sequence() == untilSequence ? null : damage;
                return;
            }
            tapeTime.advance(record.wallNanos());
        }
        untold = chain.takeDamage();
    }

    /**
     * Hands the next record to a handler and returns true, or returns false at the end.
     *
     * @throws DamagedJournalException if the record is damaged, if records before it are missing, or if the journal
     *     ends before its last record; reading goes on behind the damage
     */
    public boolean read(RecordHandler handler) throws DamagedJournalException {
        if (untold == null && !inHand) {
            inHand = chain.advance();
            untold = chain.takeDamage();
        }
        if (untold != null) {
            DamagedJournalException damage = untold;
            untold = null;
            throw damage;
        }
        if (!inHand) {
            return false;
        }
        inHand = false;
        tapeTime.advance(chain.record().wallNanos());
        chain.record().handTo(handler);
        return true;
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
        try {
            chain.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
