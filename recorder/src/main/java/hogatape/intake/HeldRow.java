package hogatape.intake;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * A row whose time lies far ahead of all before it, kept until the next row tells whether time went on there or whether
 * it is a broken one. A journal's time never runs backwards, so a broken one would be the time of all that follows.
 */
final class HeldRow {
    private Path file;
    private long line;
    private long nanos;
    private String text;
    private byte[] frame;

    boolean isThere() {
        return frame != null;
    }

    void take(Source source, Rows row, long itsNanos) {
        file = source.file();
        line = row.line();
        nanos = itsNanos;
        text = row.text();
        frame = Arrays.copyOfRange(row.buffer(), row.offset(), row.offset() + row.length());
    }

    void drop() {
        frame = null;
    }

    Path file() {
        return file;
    }

    long line() {
        return line;
    }

    long nanos() {
        return nanos;
    }

    String text() {
        return text;
    }

    byte[] frame() {
        return frame;
    }
}
