package hogatape.relay;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** One WebSocket whose frames whoever has them writes himself: the least that a way to a client can be. */
final class DirectServer implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final FutureTask<Void> client = new FutureTask<>(this::accept);
    private volatile Socket socket;
    private byte[] framed = new byte[0];

    DirectServer() throws IOException {
        Thread thread = new Thread(client, "direct");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** Waits for the client. */
    void await() throws Exception {
        client.get(60, TimeUnit.SECONDS);
    }

    private Void accept() throws Exception {
        socket = server.accept();
        socket.setTcpNoDelay(true);
        DataInputStream in = new DataInputStream(socket.getInputStream());
        StringBuilder request = new StringBuilder();
        while (request.indexOf("\r\n\r\n") < 0) {
            request.append((char) in.readUnsignedByte());
        }
        String key = request.toString().replaceAll("(?is).*sec-websocket-key: *(\\S+).*", "$1");
        byte[] hash = MessageDigest.getInstance("SHA-1")
                .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream()
                .write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                + "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(hash) + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return null;
    }

    /** Writes a frame of 126 to 65,535 bytes. */
    void write(byte[] buffer, int offset, int length) {
        if (framed.length != length + 4) {
            framed = new byte[length + 4];
            framed[0] = (byte) 0x81;
            framed[1] = 126;
            framed[2] = (byte) (length >> 8);
            framed[3] = (byte) length;
        }
        System.arraycopy(buffer, offset, framed, 4, length);
        try {
            socket.getOutputStream().write(framed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        if (socket != null) {
            socket.close();
        }
    }
}
