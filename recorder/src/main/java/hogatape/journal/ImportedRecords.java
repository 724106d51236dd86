package hogatape.journal;

import hogatape.market.SeoulTime;
import hogatape.message.Sentence;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Writes frames that another recorder received as a journal of archived days. A day is in its place as soon as the tape
 * has left it; {@link #finish} completes the last one, and without it that day is dropped. Into a journal that was
 * imported before, later days may follow, and nothing else. For one thread; a
 * second one compresses.
 */
public final class ImportedRecords implements Closeable {
    private final Path folder;
    private final FileChannel lock;
    private final JournalFolder.Identity before;
    private final ImportNote note;
    private final ExecutorService compressing = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "compression");
        thread.setDaemon(true);
        return thread;
    });
    private final KeptRecords kept;
    private final LocalDate lastDay;
    private final TapeTime tapeTime;
    private long sequence;
    private boolean begun;

    private ImportedRecords(
            Path folder,
            FileChannel lock,
            JournalFolder.Identity before,
            LocalDate lastDay,
            JournalEnd end,
            ImportNote note) {
        this.folder = folder;
        this.lock = lock;
        this.before = before;
        this.lastDay = lastDay;
        this.note = note;
        sequence = end.sequence();
        tapeTime = new TapeTime(end.tapeNanos());
        kept = KeptRecords.behind(folder, before.id(), end, compressing);
    }

    /**
     * Begins an import.
     *
     * @param folder must not be there yet, be empty, or hold a journal that was imported
     * @param files the names of the files that are imported
     * @param timeFormat how their times are read
     * @throws JournalException if a recorder's journal or something else stands there, if somebody is writing there, or
     *     if it cannot be written
     */
    public static ImportedRecords open(Path folder, List<String> files, String timeFormat) throws JournalException {
        JournalFolder.Identity identity = JournalFolder.create(
                folder, JournalFolder.Identity.imported(UUID.randomUUID().toString(), List.of()));
        if (identity.imported() == null || identity.cut() != null || identity.merged() != null) {
            throw new JournalException(Sentence.of(
                    "The journal '%s' was recorded, cut or merged, and nothing is imported into it; choose a new folder.",
                    folder));
        }
        FileChannel lock = JournalFolder.lock(folder, JournalFolder.Work.IMPORTING);
        try {
            List<DayFile> days = DayFile.in(folder);
            JournalEnd end = JournalEnd.of(folder, days);
            LocalDate lastDay =
                    days.isEmpty() ? LocalDate.MIN : days.get(days.size() - 1).day();
            ImportNote note = new ImportNote(files, timeFormat, end.sequence() + 1, null, null, null);
            return new ImportedRecords(folder, lock, identity, lastDay, end, note);
        } catch (JournalException | RuntimeException e) {
            JournalFolder.unlock(folder, lock);
            throw e;
        }
    }

    /**
     * Appends a frame. The monotonic stamp of its record is the tape time, for the other recorder's is not known.
     *
     * @param wallNanos when it was received, nanoseconds since the epoch
     * @throws JournalException if it lies on a day that the journal holds already, or before it
     * @throws IOException if the disk fails
     */
    public void append(long wallNanos, byte[] buffer, int offset, int length) throws IOException {
        long now = tapeTime.advance(wallNanos);
        if (!begun) {
            begin(SeoulTime.date(now), SeoulTime.date(wallNanos));
        }
        try {
            kept.onRecord(sequence + 1, RecordKind.IMPORTED, 0, wallNanos, now, buffer, offset, length);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        sequence++;
    }

    private void begin(LocalDate tapeDay, LocalDate day) throws JournalException {
        if (!tapeDay.isAfter(lastDay)) {
            throw new JournalException(Sentence.of(
                    "The journal '%s' holds days up to %s already, and what is to be imported begins on %s; "
                            + "leave out what is there by --day, or choose a new folder.",
                    folder, lastDay, day));
        }
        begun = true;
        tell(note);
    }

    /** Records appended. */
    public long records() {
        return sequence + 1 - note.firstSequence();
    }

    /**
     * Completes the import.
     *
     * @param rejected how many lines were not taken
     * @param resolutionNanos how finely the times are told, see {@link ImportNote}
     */
    public void finish(long rejected, long resolutionNanos) throws IOException {
        try {
            kept.close();
        } catch (IOException e) {
            throw new JournalException(
                    Sentence.of(
                            "The last day of '%s' cannot be written: %s; make room, and import that day again.",
                            folder, e),
                    e);
        }
        tell(note.finished(records(), rejected, resolutionNanos));
    }

    private void tell(ImportNote latest) throws JournalException {
        List<ImportNote> notes = new ArrayList<>(before.imported());
        // One that was broken off on its first day brought nothing.
        notes.removeIf(each -> each.firstSequence() == note.firstSequence());
        notes.add(latest);
        JournalFolder.replaceIdentity(folder, JournalFolder.Identity.imported(before.id(), notes));
    }

    /** Drops the day at hand if the import is not finished, and gives the journal free. */
    @Override
    public void close() throws IOException {
        try {
            kept.abandon();
        } finally {
            compressing.shutdown();
            JournalFolder.unlock(folder, lock);
        }
    }
}
