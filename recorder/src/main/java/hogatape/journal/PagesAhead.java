package hogatape.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the day's file a little ahead of its writer, on a thread of its own, so that the memory which the next records
 * need is there. The kernel fills it with zeros where it is first touched, megabytes at a time, and amid an append that
 * takes milliseconds. Reading changes nothing, so an append meanwhile does no harm. It begins with the second megabyte:
 * small journals need no thread.
 */
final class PagesAhead implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(PagesAhead.class);
    private static final long BEGIN_BYTES = 1 << 20;
    private static final long AHEAD_BYTES = 16 << 20;
    private static final int PIECE_BYTES = 1 << 16;
    /** At 100 MB/s the writer gets two megabytes further in this time. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Path folder;
    private final Thread thread = new Thread(this::run, "pages-ahead");
    private long first = -1;
    private boolean started;
    /** Where the last record ends in its file. */
    private volatile long written;

    private volatile boolean closed;

    /** For the writer of a journal's folder. */
    PagesAhead(Path folder) {
        this.folder = folder;
        thread.setDaemon(true);
    }

    /** The writer has come to a place of the day's file; an earlier one is in another day's. */
    void written(long position) {
        written = position;
        if (!started) {
            first = first < 0 ? position : first;
            started = position - first > BEGIN_BYTES;
            if (started) {
                thread.start();
            }
        }
    }

    private void run() {
        try {
            while (!closed) {
                List<DayFile> files = DayFile.in(folder);
                if (files.isEmpty()) {
                    throw new IOException("its files are gone");
                }
                readAhead(files.get(files.size() - 1).path());
            }
        } catch (IOException e) {
            if (!closed) {
                LOG.warn("The journal's file cannot be read ahead ({}); appends may take longer", e.toString());
            }
        }
    }

    /** Reads on ahead until the writer is in another file. */
    private void readAhead(Path file) throws IOException {
        ByteBuffer piece = ByteBuffer.allocateDirect(PIECE_BYTES);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long at = 0;
            long last = 0;
            for (long now = written; now >= last && !closed; now = written) {
                last = now;
                at = Math.max(at, now);
                if (at >= now + AHEAD_BYTES || channel.read(piece.clear(), at) < 0) {
                    LockSupport.parkNanos(LOOK_NANOS);
                } else {
                    at += piece.position();
                }
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
