package hogatape.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * The bytes of a day's file, through a window that is moved over it. Read by system calls, not mapped: a file that is
 * cut while it is read then gives an error and not the death of the JVM; and not by a channel, which an interrupt of the
 * reading thread would close.
 */
final class DayBytes implements Closeable {
    private static final int WINDOW = 1 << 17;

    private final RandomAccessFile file;
    private final byte[] few = new byte[Integer.BYTES];
    private long size;
    private byte[] window = new byte[WINDOW];
    private long start;
    private int filled;

    DayBytes(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "r");
        size = file.length();
    }

    /** The length of the file on opening, or at the last {@link #grow}. */
    long size() {
        return size;
    }

    /** What {@link #at} points into; another array after a call of it. */
    byte[] array() {
        return window;
    }

    /** Where in {@link #array} a stretch of the file stands; -1 where the file ends before it does. */
    int at(long position, int length) throws IOException {
        long ahead = position - start;
        if (ahead >= 0 && ahead + length <= filled) {
            return (int) ahead;
        }
        return position < 0 || position + length > size ? -1 : moveTo(position, length);
    }

    /** Takes the length that the file has now. */
    void grow() throws IOException {
        size = file.length();
    }

    /** The four bytes at a position as they stand at this moment, as a number; 0 behind the file's end. */
    int now(long position) throws IOException {
        file.seek(position);
        return file.read(few, 0, few.length) < few.length ? 0 : (int) RecordFormat.INT.get(few, 0);
    }

    /** Has the next look read the file anew, which somebody may be writing. */
    void forget() {
        filled = 0;
    }

    private int moveTo(long position, int length) throws IOException {
        if (length > window.length) {
            window = new byte[length];
        }
        filled = 0;
        start = position;
        file.seek(position);
        while (filled < length) {
            int read = file.read(window, filled, window.length - filled);
            if (read < 0) {
                return -1;
            }
            filled += read;
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
