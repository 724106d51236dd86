package hogatape.journal;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.LocalDate;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.wire.DocumentContext;

/**
 * Reads a journal from its first record to the last one that stood there on opening, checking each record's checksum
 * and sequence. Never writes to the journal, and may read one that is being recorded. For one thread.
 */
public final class JournalReader implements Closeable {
    private final Path folder;
    private final String id;
    private final boolean recordingGoesOn;
    private final SingleChronicleQueue queue;
    private final ExcerptTailer tailer;
    private final long lastIndex;
    private final RecordBuffer record = new RecordBuffer();
    private long index = -1;
    private long sequence;
    private boolean ended;
    /** The record in hand is sound, but the ones before it are missing: told already, still to be handed on. */
    private boolean behindHole;

    private JournalReader(Path folder, String id, boolean recordingGoesOn, SingleChronicleQueue queue) {
        this.folder = folder;
        this.id = id;
        this.recordingGoesOn = recordingGoesOn;
        this.queue = queue;
        tailer = queue.createTailer();
        lastIndex = queue.lastIndex();
    }

    /**
     * Opens a journal at its first record.
     *
     * @throws JournalException if there is no journal, or if it cannot be read
     */
    public static JournalReader open(Path folder) throws JournalException {
        String id = JournalFolder.identity(folder).id();
        boolean recordingGoesOn = JournalFolder.recording(folder).isPresent();
        try {
            return new JournalReader(folder, id, recordingGoesOn, SeoulDayQueue.open(folder, true));
        } catch (RuntimeException e) {
            throw new JournalException("The journal '" + folder + "' cannot be read: " + e, e);
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

    /** Whether somebody was recording into the journal on opening: then more stands there by now. */
    public boolean recordingGoesOn() {
        return recordingGoesOn;
    }

    /**
     * Hands the next record to a handler and returns true, or returns false at the end.
     *
     * @throws DamagedJournalException if the record is damaged, if records before it are missing, or if the journal
     *     ends before its last record; reading goes on behind the damage, where that can be
     */
    public boolean read(RecordHandler handler) throws DamagedJournalException {
        if (!behindHole && (ended || !take())) {
            return false;
        }
        behindHole = false;
        record.handTo(handler);
        return true;
    }

    /**
     * Hands every record that is left to a handler.
     *
     * @throws DamagedJournalException at the first damage
     */
    public void readAll(RecordHandler handler) throws DamagedJournalException {
        while (read(handler)) {}
    }

    /** Copies the next record; the document is closed before anybody sees the copy, so that a handler may throw. */
    private boolean take() throws DamagedJournalException {
        String damage;
        try (DocumentContext document = tailer.readingDocument()) {
            if (!document.isPresent() || document.index() > lastIndex) {
                ended = true;
                requireLastIndex();
                return false;
            }
            index = document.index();
            damage = record.take(document.wire().bytes());
        }
        long expected = sequence + 1;
        if (damage != null) {
            sequence = expected;
            throw damaged(expected, "record " + expected + " is damaged: " + damage);
        }
        sequence = record.sequence();
        if (sequence != expected && expected != 1) {
            String what = sequence > expected
                    ? "records " + expected + " to " + (sequence - 1) + " are missing"
                    : "record " + expected + " says that it is " + sequence;
            behindHole = true;
            throw damaged(expected, what);
        }
        return true;
    }

    /** Chronicle reads damage to its own headers as the end of the queue, without a word. */
    private void requireLastIndex() throws DamagedJournalException {
        if (index != lastIndex && lastIndex >= 0) {
            throw damaged(
                    sequence + 1,
                    "the records from " + (sequence + 1) + " on cannot be reached, though the journal holds more");
        }
    }

    private DamagedJournalException damaged(long expected, String what) {
        LocalDate day = SeoulDayQueue.day(index < 0 ? lastIndex : index);
        return new DamagedJournalException(
                day,
                expected,
                "The journal '" + folder + "' is damaged on " + day + ": " + what
                        + "; 'hogatape journal verify' tells the extent.");
    }

    @Override
    public void close() {
        tailer.close();
        queue.close();
    }
}
