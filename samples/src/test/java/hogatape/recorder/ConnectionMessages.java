package hogatape.recorder;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** The messages of one connection in their order: of each its checksum, its length and its kind. Any thread may ask. */
final class ConnectionMessages {
    /** More than any test needs; whoever sends more has lost control. */
    private static final int MOST = 4_000_000;

    private static final int DATA = 0;
    private static final int ANSWER = 1;
    private static final int PINGPONG = 2;

    private final CRC32C checksum = new CRC32C();
    private long[] digests = new long[1024];
    private int count;
    private int data;
    private int answers;

    synchronized void add(byte[] buffer, int offset, int length) {
        if (count == MOST) {
            throw new IllegalStateException("more than " + MOST + " messages on one connection");
        }
        if (count == digests.length) {
            digests = Arrays.copyOf(digests, 2 * count);
        }
        checksum.reset();
        checksum.update(buffer, offset, length);
        int kind = kind(buffer, offset, length);
        digests[count++] = checksum.getValue() << 32 | (long) length << 2 | kind;
        data += kind == DATA ? 1 : 0;
        answers += kind == ANSWER ? 1 : 0;
    }

    synchronized int size() {
        return count;
    }

    /** How many are no JSON. */
    synchronized int data() {
        return data;
    }

    /** How many are JSON, PINGPONG left out. */
    synchronized int answers() {
        return answers;
    }

    /** How many of the first messages are the same in both. */
    static int agreeing(ConnectionMessages one, ConnectionMessages other) {
        int mismatch = Arrays.mismatch(one.copy(), other.copy());
        return mismatch < 0 ? one.size() : mismatch;
    }

    /** Whether nothing but PINGPONG stands behind the first messages. */
    synchronized boolean onlyPingPongBehind(int first) {
        return Arrays.stream(digests, first, count).allMatch(digest -> (digest & 3) == PINGPONG);
    }

    private synchronized long[] copy() {
        return Arrays.copyOf(digests, count);
    }

    private static int kind(byte[] buffer, int offset, int length) {
        if (length == 0 || buffer[offset] != '{') {
            return DATA;
        }
        boolean pingPong = new String(buffer, offset, length, StandardCharsets.UTF_8).contains("\"PINGPONG\"");
        return pingPong ? PINGPONG : ANSWER;
    }
}
