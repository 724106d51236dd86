package hogatape.feed;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * Says of a data frame, {@code 0|TR|NNN|f^f^…}, which TR it is of and which issues its records are about, without
 * decoding them and whether or not the TR has a layout. Reused from frame to frame; for one thread.
 */
public final class FrameIssues {
    private final FrameHeader header = new FrameHeader();
    private byte[] buffer;
    private int end;
    private boolean encrypted;
    private int width;

    /**
     * Reads a frame, whose bytes must not change as long as it is asked.
     *
     * @return whether it is a data frame, encrypted or not; otherwise nothing may be asked
     */
    public boolean read(byte[] bytes, int offset, int length) {
        buffer = bytes;
        end = offset + length;
        if (length < 2 || bytes[offset + 1] != '|' || bytes[offset] != '0' && bytes[offset] != '1') {
            return false;
        }
        encrypted = bytes[offset] == '1';
        if (!header.read(bytes, offset, end)) {
            return false;
        }
        int fields = encrypted ? 0 : Delimiters.count(bytes, header.body(), end) + 1;
        width = fields % header.count() == 0 ? fields / header.count() : 0;
        return true;
    }

    /** Whether the payload is encrypted: then it tells no issue. */
    public boolean isEncrypted() {
        return encrypted;
    }

    /** The TR, such as {@code H0NXASP0}. */
    public String tr() {
        return header.tr(buffer);
    }

    /** How many records tell their issue: one alone where the fields cannot be shared out evenly. */
    public int count() {
        return encrypted ? 0 : width == 0 ? 1 : header.count();
    }

    /** Calls for the issue code of each record, in their order, until somebody is satisfied; whether somebody was. */
    public boolean any(Predicate<String> wanted) {
        int from = header.body();
        for (int record = 0; record < count(); record++) {
            int to = Delimiters.next(buffer, from, end);
            if (wanted.test(new String(buffer, from, to - from, StandardCharsets.UTF_8))) {
                return true;
            }
            from = record == count() - 1 ? end : Delimiters.after(buffer, from, width);
        }
        return false;
    }
}
