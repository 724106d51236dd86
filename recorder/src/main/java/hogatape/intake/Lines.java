package hogatape.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines of a stream, in one buffer: bytes without their end of line. */
final class Lines {
    /** No recorder's line is longer; a longer one is passed over, only its beginning is kept. */
    static final int LONGEST = 1 << 20;

    private final InputStream stream;
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int filled;
    private int lineFrom;
    private int lineTo;
    private long line;
    private boolean ended;
    private boolean tooLong;

    Lines(InputStream stream) {
        this.stream = stream;
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        tooLong = false;
        int at = from;
        while (true) {
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            if (at < filled || ended) {
                break;
            }
            if (at - from >= LONGEST) {
                tooLong = true;
                filled = from + LONGEST;
                at = filled;
            }
            at -= from;
            fill();
            at += from;
        }
        if (at == filled && from == filled) {
            return false;
        }
        lineFrom = from;
        lineTo = tooLong ? Math.min(at, from + LONGEST) : at;
        if (lineTo > lineFrom && buffer[lineTo - 1] == '\r') {
            lineTo--;
        }
        from = Math.min(filled, at + 1);
        line++;
        return true;
    }

    /** Reads more behind the line that is not whole yet, moving it to the buffer's beginning where there is no room. */
    private void fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, filled - from);
            filled -= from;
            from = 0;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        int read = stream.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            ended = true;
        } else {
            filled += read;
        }
    }

    /** The number of the line, from 1. */
    long line() {
        return line;
    }

    /** Whether the line is longer than {@link #LONGEST}. */
    boolean isTooLong() {
        return tooLong;
    }

    /** Whether nothing but blanks stands in it. */
    boolean isBlank() {
        for (int at = lineFrom; at < lineTo; at++) {
            if (buffer[at] != ' ' && buffer[at] != '\t') {
                return false;
            }
        }
        return true;
    }

    byte[] buffer() {
        return buffer;
    }

    int offset() {
        return lineFrom;
    }

    int length() {
        return lineTo - lineFrom;
    }

    /** The line, a character a byte. */
    String text() {
        return new String(buffer, lineFrom, lineTo - lineFrom, StandardCharsets.ISO_8859_1);
    }
}
