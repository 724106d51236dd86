package hogatape.journal;

import static hogatape.journal.RecordFormat.CHECKSUM_LENGTH;
import static hogatape.journal.RecordFormat.HEADER_LENGTH;
import static hogatape.journal.RecordFormat.MAX_CONNECTION;

import hogatape.message.Messages;
import hogatape.message.Sentence;
import java.io.Closeable;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.CRC32C;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.wire.DocumentContext;

/**
 * Appends records to a journal, giving each the next sequence. A journal has one writer at a time, by an OS lock, and
 * every thread of its process may append. A record whose {@link #onRecord} returned survives the death of the process;
 * whether it survives a loss of power is for the {@link SyncPolicy} to say.
 */
public final class JournalWriter implements RecordHandler, Closeable {
    private final Path folder;
    private final FileChannel lock;
    private final SingleChronicleQueue queue;
    private final ExcerptAppender appender;
    private final Syncing syncing;
    private final PagesAhead pages;
    private final byte[] header = new byte[HEADER_LENGTH];
    private final CRC32C checksum = new CRC32C();
    private final TapeTime tapeTime;
    private long sequence;
    private boolean closed;

    private JournalWriter(Path folder, FileChannel lock, SingleChronicleQueue queue, Syncing syncing, JournalEnd end) {
        this.folder = folder;
        this.lock = lock;
        this.queue = queue;
        this.syncing = syncing;
        this.pages = new PagesAhead(folder);
        this.appender = queue.createAppender();
        appender.singleThreadedCheckDisabled(true);
        sequence = end.sequence();
        tapeTime = new TapeTime(end.tapeNanos());
    }

    /** Opens a journal for writing as {@link #open(Path, SyncPolicy)} does, without syncing. */
    public static JournalWriter open(Path folder) throws JournalException {
        return open(folder, SyncPolicy.NONE);
    }

    /**
     * Opens a journal for writing, making it where there is none, and goes on behind its last record.
     *
     * @throws JournalException if another writer has it, if the folder cannot be written, if it holds other files, or
     *     if it is on a network file system
     */
    public static JournalWriter open(Path folder, SyncPolicy sync) throws JournalException {
        return open(folder, sync, RecordClock.SYSTEM);
    }

    private static void requireOwn(Path folder, JournalFolder.Identity identity) throws JournalException {
        if (identity.cut() != null) {
            throw new JournalException(Sentence.of(
                    "The journal '%s' is a cut of another one, and nothing is recorded into it; choose a new folder.",
                    folder));
        }
        if (identity.merged() != null) {
            throw new JournalException(Sentence.of(
                    "The journal '%s' is made of others, and nothing is recorded into it; choose a new folder.",
                    folder));
        }
        if (identity.imported() != null) {
            throw new JournalException(Sentence.of(
                    "The journal '%s' is imported, and nothing is recorded into it; choose a new folder.", folder));
        }
    }

    /**
     * Opens a journal for writing as {@link #open(Path, SyncPolicy)} does, for records that bear other times than now: a
     * day's file is chosen by a clock that tells them.
     */
    public static JournalWriter open(Path folder, SyncPolicy sync, RecordClock clock) throws JournalException {
        JournalPlace.requireLocal(folder);
        JournalFolder.Identity identity = JournalFolder.create(folder);
        requireOwn(folder, identity);
        FileChannel lock = JournalFolder.lock(folder, JournalFolder.Work.RECORDING);
        SingleChronicleQueue queue = null;
        try {
            SetAside.damaged(folder);
            List<DayFile> files = DayFile.in(folder);
            JournalEnd end = JournalEnd.of(folder, files);
            LocalDate lastDay = files.isEmpty()
                    ? LocalDate.EPOCH
                    : files.get(files.size() - 1).day();
            ChronicleTable.discard(folder);
            queue = SeoulDayQueue.open(folder, new FileClock(clock, lastDay), sync);
            return new JournalWriter(folder, lock, queue, new Syncing(sync, clock), end);
        } catch (JournalException | RuntimeException e) {
            if (queue != null) {
                queue.close();
            }
            JournalFolder.unlock(folder, lock);
            throw e instanceof JournalException told
                    ? told
                    : new JournalException(
                            Sentence.of("The journal '%s' cannot be opened for writing: %s", folder, e.toString()), e);
        }
    }

    @Override
    public synchronized void onRecord(
            long ignored,
            RecordKind kind,
            int connection,
            long wallNanos,
            long monotonicNanos,
            byte[] buffer,
            int offset,
            int length) {
        if (connection < 0 || connection > MAX_CONNECTION) {
            throw new IllegalArgumentException(
                    Messages.text("connection %s is not within 0 and %s", connection, MAX_CONNECTION));
        }
        RecordFormat.header(header, kind, connection, length, sequence + 1, wallNanos, monotonicNanos);
        checksum.reset();
        checksum.update(header, 0, HEADER_LENGTH);
        checksum.update(buffer, offset, length);
        long end;
        try (DocumentContext document = appender.writingDocument()) {
            Bytes<?> bytes = document.wire().bytes();
            bytes.ensureCapacity(bytes.writePosition() + HEADER_LENGTH + length + CHECKSUM_LENGTH);
            bytes.write(header, 0, HEADER_LENGTH);
            bytes.write(buffer, offset, length);
            bytes.writeInt((int) checksum.getValue());
            end = bytes.writePosition();
        }
        pages.written(end);
        sequence++;
        tapeTime.advance(wallNanos);
        if (syncing.due()) {
            appender.sync();
        }
    }

    /** The sequence of the last record; 0 in an empty journal. */
    public synchronized long lastSequence() {
        return sequence;
    }

    /** The tape time at the last record, nanoseconds since the epoch; {@link Long#MIN_VALUE} in an empty journal. */
    public synchronized long tapeNanos() {
        return tapeTime.nanos();
    }

    /** Closes the journal and gives it free for another writer. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            if (syncing.pending()) {
                appender.sync();
            }
            pages.close();
            appender.close();
            queue.close();
            JournalFolder.unlock(folder, lock);
        }
    }
}
