package hogatape.feed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes data frames, {@code 0|TR|NNN|f^f^…}, into a buffer that it reuses: the way back of the decoder, for the
 * simulated exchange and for tapes built in tests. Not safe for use by several threads.
 */
public final class FrameEncoder {
    private static final int RECORD_COUNT_DIGITS = 3;

    private byte[] buffer = new byte[1024];
    private int length;
    private int countOffset;
    private int records;
    private boolean recordIsEmpty;

    /** Begins a frame of a TR, forgetting the frame before. */
    public FrameEncoder begin(String tr) {
        length = 0;
        records = 0;
        append('0');
        append('|');
        append(tr);
        append('|');
        countOffset = length;
        append("000");
        append('|');
        return this;
    }

    /** Begins the frame's next record. */
    public FrameEncoder beginRecord() {
        if (records > 0) {
            append('^');
        }
        records++;
        recordIsEmpty = true;
        int rest = records;
        for (int digit = RECORD_COUNT_DIGITS - 1; digit >= 0; digit--) {
            buffer[countOffset + digit] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return this;
    }

    /** Appends a field that holds a text; the text may be empty. */
    public FrameEncoder field(String text) {
        separate();
        append(text);
        return this;
    }

    /** Appends a field that holds a whole number. */
    public FrameEncoder field(long value) {
        separate();
        append(value);
        return this;
    }

    /** Appends a field that holds a number with two decimals, such as {@code -100.00} for -10000. */
    public FrameEncoder hundredths(long hundredths) {
        separate();
        if (hundredths < 0) {
            append('-');
        }
        long magnitude = Math.abs(hundredths);
        append(magnitude / 100);
        append('.');
        append((char) ('0' + magnitude / 10 % 10));
        append((char) ('0' + magnitude % 10));
        return this;
    }

    /** Appends a field that holds a price of so many half won, 0 or more: {@code 2002.5} for 4005, {@code 2003} for 4006. */
    public FrameEncoder halves(long halves) {
        field(halves / 2);
        if (halves % 2 != 0) {
            append('.');
            append('5');
        }
        return this;
    }

    /** Appends a field that holds a time of day, as {@code HHMMSS}. */
    public FrameEncoder time(int secondOfDay) {
        separate();
        twoDigits(secondOfDay / 3600);
        twoDigits(secondOfDay / 60 % 60);
        twoDigits(secondOfDay % 60);
        return this;
    }

    /** The buffer that holds the frame from its first byte on; valid until the next change. */
    public byte[] buffer() {
        return buffer;
    }

    /** The frame's length in bytes. */
    public int length() {
        return length;
    }

    /** A copy of the frame. */
    public byte[] toBytes() {
        return Arrays.copyOf(buffer, length);
    }

    private void separate() {
        if (!recordIsEmpty) {
            append('^');
        }
        recordIsEmpty = false;
    }

    private void twoDigits(int value) {
        append((char) ('0' + value / 10));
        append((char) ('0' + value % 10));
    }

    private void append(long value) {
        if (value < 0) {
            append('-');
            if (value == Long.MIN_VALUE) {
                append("9223372036854775808");
                return;
            }
            value = -value;
        }
        int digits = 1;
        for (long bound = 10; digits < 19 && value >= bound; bound *= 10) {
            digits++;
        }
        ensure(digits);
        for (int i = length + digits - 1; i >= length; i--) {
            buffer[i] = (byte) ('0' + value % 10);
            value /= 10;
        }
        length += digits;
    }

    private void append(char ascii) {
        ensure(1);
        buffer[length++] = (byte) ascii;
    }

    private void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                append(c);
            } else {
                byte[] rest = text.substring(i).getBytes(StandardCharsets.UTF_8);
                ensure(rest.length);
                System.arraycopy(rest, 0, buffer, length, rest.length);
                length += rest.length;
                return;
            }
        }
    }

    private void ensure(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + more));
        }
    }
}
