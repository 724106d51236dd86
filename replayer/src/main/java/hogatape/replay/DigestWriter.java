package hogatape.replay;

import hogatape.feed.FeedRecord;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Turns values into the bytes of a SHA-256: an integer into eight bytes, the highest first; a text into its length and its
 * UTF-16 units, two bytes each; a field's text into its length and the bytes as received. Makes no garbage.
 */
final class DigestWriter {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final MessageDigest sha256 = sha256();
    private byte[] buffer = new byte[8192];
    private int filled;

    void integer(long value) {
        ensure(Long.BYTES);
        LONG.set(buffer, filled, value);
        filled += Long.BYTES;
    }

    void text(String text) {
        integer(text.length());
        for (int i = 0; i < text.length(); i++) {
            ensure(Character.BYTES);
            char unit = text.charAt(i);
            buffer[filled++] = (byte) (unit >>> 8);
            buffer[filled++] = (byte) unit;
        }
    }

    void text(FeedRecord record, int index) {
        int length = record.textLength(index);
        integer(length);
        ensure(length);
        filled += record.copyText(index, buffer, filled);
    }

    String hex() {
        flush();
        return HexFormat.of().formatHex(sha256.digest());
    }

    private void ensure(int more) {
        if (filled + more > buffer.length) {
            flush();
            if (more > buffer.length) {
                buffer = new byte[more];
            }
        }
    }

    private void flush() {
        sha256.update(buffer, 0, filled);
        filled = 0;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
