package hogatape.journal;

import static hogatape.journal.RecordFormat.CHECKSUM_LENGTH;
import static hogatape.journal.RecordFormat.CONNECTION_OFFSET;
import static hogatape.journal.RecordFormat.HEADER_LENGTH;
import static hogatape.journal.RecordFormat.INT;
import static hogatape.journal.RecordFormat.KIND_OFFSET;
import static hogatape.journal.RecordFormat.LENGTH_OFFSET;
import static hogatape.journal.RecordFormat.LONG;
import static hogatape.journal.RecordFormat.MAX_CONNECTION;
import static hogatape.journal.RecordFormat.MONOTONIC_OFFSET;
import static hogatape.journal.RecordFormat.SEQUENCE_OFFSET;
import static hogatape.journal.RecordFormat.SHORT;
import static hogatape.journal.RecordFormat.VERSION;
import static hogatape.journal.RecordFormat.VERSION_OFFSET;
import static hogatape.journal.RecordFormat.WALL_OFFSET;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.wire.DocumentContext;

/**
 * Appends records to a journal, giving each the next sequence. A journal has one writer at a time, by an OS lock, and
 * every thread of its process may append. A record whose {@link #onRecord} returned survives the death of the process,
 * but not a loss of power.
 */
public final class JournalWriter implements RecordHandler, Closeable {
    private final Path folder;
    private final FileChannel lock;
    private final SingleChronicleQueue queue;
    private final ExcerptAppender appender;
    private final byte[] header = new byte[HEADER_LENGTH];
    private final CRC32C checksum = new CRC32C();
    private long sequence;
    private boolean closed;

    private JournalWriter(Path folder, FileChannel lock, SingleChronicleQueue queue, long lastSequence) {
        this.folder = folder;
        this.lock = lock;
        this.queue = queue;
        this.appender = queue.createAppender();
        appender.singleThreadedCheckDisabled(true);
        sequence = lastSequence;
        header[VERSION_OFFSET] = VERSION;
    }

    /**
     * Opens a journal for writing, making it where there is none, and goes on behind its last record.
     *
     * @throws JournalException if another writer has it, if the folder cannot be written, or if it holds other files
     */
    public static JournalWriter open(Path folder) throws JournalException {
        JournalFolder.create(folder);
        FileChannel lock = JournalFolder.lock(folder);
        SingleChronicleQueue queue = null;
        try {
            StaleLock.clear(folder);
            queue = SeoulDayQueue.open(folder, false);
            return new JournalWriter(folder, lock, queue, LastSequence.of(queue));
        } catch (RuntimeException e) {
            if (queue != null) {
                queue.close();
            }
            release(folder, lock);
            throw new JournalException("The journal '" + folder + "' cannot be opened for writing: " + e, e);
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
            throw new IllegalArgumentException("connection " + connection + " is not within 0 and " + MAX_CONNECTION);
        }
        header[KIND_OFFSET] = kind.code();
        SHORT.set(header, CONNECTION_OFFSET, (short) connection);
        INT.set(header, LENGTH_OFFSET, length);
        LONG.set(header, SEQUENCE_OFFSET, sequence + 1);
        LONG.set(header, WALL_OFFSET, wallNanos);
        LONG.set(header, MONOTONIC_OFFSET, monotonicNanos);
        checksum.reset();
        checksum.update(header, 0, HEADER_LENGTH);
        checksum.update(buffer, offset, length);
        try (DocumentContext document = appender.writingDocument()) {
            Bytes<?> bytes = document.wire().bytes();
            bytes.ensureCapacity(bytes.writePosition() + HEADER_LENGTH + length + CHECKSUM_LENGTH);
            bytes.write(header, 0, HEADER_LENGTH);
            bytes.write(buffer, offset, length);
            bytes.writeInt((int) checksum.getValue());
        }
        sequence++;
    }

    /** The sequence of the last record; 0 in an empty journal. */
    public synchronized long lastSequence() {
        return sequence;
    }

    /** Closes the journal and gives it free for another writer. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            appender.close();
            queue.close();
            release(folder, lock);
        }
    }

    private static void release(Path folder, FileChannel lock) {
        try (lock) {
            JournalFolder.recordingEnded(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
