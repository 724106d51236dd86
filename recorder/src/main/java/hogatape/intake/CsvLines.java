package hogatape.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The lines of a CSV file put together to rows: a quoted cell may go over several. A quote that is not closed would swallow
 * all rows up to the next quote in the file; so one that is not closed within some lines, or behind which its cell does not end,
 * takes only its own line with it.
 */
final class CsvLines {
    private static final int LINES_A_ROW = 64;

    private final Lines lines;
    /** Lines that were read ahead in search of a quote's end, and belong to no row yet. */
    private final Deque<Line> ahead = new ArrayDeque<>();

    private byte[] buffer;
    private int offset;
    private int length;
    private long line;
    private boolean quoted;
    private RowProblem problem;

    private record Line(long number, byte[] bytes, boolean tooLong) {}

    CsvLines(InputStream stream) {
        lines = new Lines(stream);
    }

    /** Goes to the next row, over empty lines; false at the end. */
    boolean next() throws IOException {
        do {
            if (!nextLine()) {
                return false;
            }
        } while (length == 0);
        quoted = problem == null && hasQuote();
        if (quoted && CsvQuotes.end(buffer, offset, length) == CsvQuotes.OPEN) {
            join();
        }
        return true;
    }

    private boolean nextLine() throws IOException {
        Line kept = ahead.poll();
        if (kept != null) {
            take(kept.bytes, 0, kept.bytes.length, kept.number, kept.tooLong);
            return true;
        }
        if (!lines.next()) {
            return false;
        }
        take(lines.buffer(), lines.offset(), lines.length(), lines.line(), lines.isTooLong());
        return true;
    }

    private void take(byte[] bytes, int from, int count, long number, boolean tooLong) {
        buffer = bytes;
        offset = from;
        length = count;
        line = number;
        problem = tooLong ? RowProblem.of(RowProblem.Kind.TOO_LONG) : null;
    }

    private boolean hasQuote() {
        for (int at = offset; at < offset + length; at++) {
            if (buffer[at] == '"') {
                return true;
            }
        }
        return false;
    }

    /** Adds the lines up to the one with the quote's end; where there is none, leaves them for rows of their own. */
    private void join() throws IOException {
        byte[] first = Arrays.copyOfRange(buffer, offset, offset + length);
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        row.write(first);
        Deque<Line> taken = new ArrayDeque<>();
        int end = CsvQuotes.OPEN;
        while (end == CsvQuotes.OPEN && taken.size() < LINES_A_ROW && row.size() < Lines.LONGEST) {
            Line next = ahead.isEmpty() ? read() : ahead.poll();
            if (next == null) {
                break;
            }
            taken.add(next);
            row.write('\n');
            row.write(next.bytes);
            byte[] all = row.toByteArray();
            end = next.tooLong ? CsvQuotes.BROKEN : CsvQuotes.end(all, 0, all.length);
        }
        buffer = end == CsvQuotes.CLOSED ? row.toByteArray() : first;
        offset = 0;
        length = buffer.length;
        if (end != CsvQuotes.CLOSED) {
            problem = RowProblem.of(RowProblem.Kind.OPEN_QUOTE);
            while (!taken.isEmpty()) {
                ahead.addFirst(taken.removeLast());
            }
        }
    }

    private Line read() throws IOException {
        if (!lines.next()) {
            return null;
        }
        int from = lines.offset();
        return new Line(
                lines.line(), Arrays.copyOfRange(lines.buffer(), from, from + lines.length()), lines.isTooLong());
    }

    /** The line in which the row begins, from 1. */
    long line() {
        return line;
    }

    /** What is wrong with it; null where nothing is. */
    RowProblem problem() {
        return problem;
    }

    /** Whether any quote stands in it; otherwise its cells are what stands between its commas. */
    boolean isQuoted() {
        return quoted;
    }

    byte[] buffer() {
        return buffer;
    }

    int offset() {
        return offset;
    }

    int length() {
        return length;
    }

    /** The row as it stands, a character a byte. */
    String text() {
        return new String(buffer, offset, length, StandardCharsets.ISO_8859_1);
    }
}
