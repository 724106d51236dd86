package hogatape.kis;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/** The broker's end of one WebSocket, written byte by byte. */
public final class BrokerLine implements Closeable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final DataInputStream in;

    private BrokerLine(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new DataInputStream(socket.getInputStream());
    }

    /** Accepts a client and reads its handshake without an answer. */
    static BrokerLine accept(ServerSocket server) throws IOException {
        return new BrokerLine(server.accept());
    }

    /** Accepts a client, sending some bytes together with the answer to its handshake. */
    public static BrokerLine accept(ServerSocket server, byte[] atOnce) throws IOException {
        BrokerLine line = accept(server);
        line.shakeHands(atOnce);
        return line;
    }

    private void shakeHands(byte[] atOnce) throws IOException {
        String key = null;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key:")) {
                key = line.substring(line.indexOf(':') + 1).strip();
            }
        }
        byte[] answer = ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: " + accepting(key) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] both = new byte[answer.length + atOnce.length];
        System.arraycopy(answer, 0, both, 0, answer.length);
        System.arraycopy(atOnce, 0, both, answer.length, atOnce.length);
        send(both);
    }

    private static String accepting(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1")
                    .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** The next text message that the client sends. */
    public String received() throws IOException {
        int first = in.readUnsignedByte();
        int length = in.readUnsignedByte() & 0x7F;
        if (length == 126) {
            length = in.readUnsignedShort();
        }
        byte[] mask = in.readNBytes(4);
        byte[] payload = in.readNBytes(length);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        return (first & 0x0F) == ServerFrames.TEXT
                ? new String(payload, StandardCharsets.UTF_8)
                : "opcode " + (first & 0x0F);
    }

    /** Waits until the client has closed the connection; returns whether it did. */
    public boolean awaitEnd() throws IOException {
        try {
            while (in.read() >= 0) {}
        } catch (SocketException e) {
            return true; // A reset ends it too.
        }
        return true;
    }

    /** Ends the connection as a broken network does. */
    public void cut() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.readUnsignedByte(); c != '\n'; c = in.readUnsignedByte()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
