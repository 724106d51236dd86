package hogatape.kis;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes WebSocket frames as a server sends them, byte by byte. */
public final class ServerFrames {
    public static final int CONTINUATION = 0;
    public static final int TEXT = 1;
    public static final int BINARY = 2;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public ServerFrames text(String payload) {
        return frame(true, TEXT, payload.getBytes(StandardCharsets.UTF_8));
    }

    public ServerFrames frame(boolean last, int opcode, byte[] payload) {
        return raw((last ? 0x80 : 0) | opcode, payload);
    }

    /** A frame with a first byte of any kind. */
    public ServerFrames raw(int firstByte, byte[] payload) {
        bytes.write(firstByte);
        if (payload.length < 126) {
            bytes.write(payload.length);
        } else if (payload.length < 1 << 16) {
            bytes.write(126);
            bytes.write(payload.length >> 8);
            bytes.write(payload.length);
        } else {
            bytes.write(127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                bytes.write((int) ((long) payload.length >> shift));
            }
        }
        bytes.writeBytes(payload);
        return this;
    }

    public byte[] toBytes() {
        return bytes.toByteArray();
    }
}
