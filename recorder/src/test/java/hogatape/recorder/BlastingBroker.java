package hogatape.recorder;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * The broker's end of one WebSocket that sends frames at a fixed rate from bytes framed beforehand: any encoder would be
 * slower than the client that is measured.
 */
final class BlastingBroker implements Callable<Void>, AutoCloseable {
    private static final int CHUNK = 100;
    private static final int FIELDS = 65;

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final byte[] chunk = chunk();
    private final int rate;
    private final int seconds;
    private final CompletableFuture<Sent> result = new CompletableFuture<>();

    /**
     * What was sent.
     *
     * @param frames how many
     * @param nanos how long that took
     * @param lateness how long after its time each chunk was taken by the socket, in microseconds
     */
    record Sent(long frames, long nanos, Histogram lateness) {}

    BlastingBroker(int rate, int seconds) throws IOException {
        this.rate = rate;
        this.seconds = seconds;
        Thread thread = new Thread(new FutureTask<>(this), "sender");
        thread.setDaemon(true);
        thread.start();
    }

    URI address() {
        return URI.create("ws://127.0.0.1:" + server.getLocalPort() + "/tryitout");
    }

    /** Waits for the end of the sending. */
    Sent sent() throws Exception {
        return result.get(seconds * 4L + 60, TimeUnit.SECONDS);
    }

    /** The bytes of a frame's payload. */
    static int payloadBytes() {
        return payload(0).length;
    }

    @Override
    public Void call() throws Exception {
        try (Socket socket = server.accept()) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            out.write(handshake(new DataInputStream(socket.getInputStream())));
            Histogram lateness = new Histogram(3);
            long chunks = (long) rate * seconds / CHUNK;
            long begin = System.nanoTime();
            for (long sent = 0; sent < chunks; sent++) {
                long due = begin + (long) (sent * (CHUNK * 1e9 / rate));
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                out.write(chunk);
                lateness.recordValue((System.nanoTime() - due) / 1000);
            }
            long nanos = System.nanoTime() - begin;
            result.complete(new Sent(chunks * CHUNK, nanos, lateness));
            awaitTheClient(socket);
            return null;
        }
    }

    /** The client reads to the end before the connection goes. */
    private static void awaitTheClient(Socket socket) {
        try {
            socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(5));
            while (socket.getInputStream().read() >= 0) {}
        } catch (IOException expected) {
            // It took its time, or went away.
        }
    }

    private static byte[] handshake(DataInputStream in) throws Exception {
        StringBuilder request = new StringBuilder();
        while (request.indexOf("\r\n\r\n") < 0) {
            request.append((char) in.readUnsignedByte());
        }
        String key = request.toString().replaceAll("(?is).*sec-websocket-key: *(\\S+).*", "$1");
        byte[] hash = MessageDigest.getInstance("SHA-1")
                .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
        return ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(hash) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] chunk() {
        int length = payloadBytes();
        byte[] all = new byte[CHUNK * (length + 4)];
        for (int i = 0, at = 0; i < CHUNK; i++, at += length + 4) {
            all[at] = (byte) 0x81;
            all[at + 1] = 126;
            all[at + 2] = (byte) (length >> 8);
            all[at + 3] = (byte) length;
            System.arraycopy(payload(i), 0, all, at + 4, length);
        }
        return all;
    }

    private static byte[] payload(int number) {
        StringBuilder text = new StringBuilder("0|H0NXASP0|001|").append(100_000 + number % 10);
        text.append("^114827^0");
        for (int field = 3; field < FIELDS; field++) {
            boolean character = field == 58 || field == 61 || field == 64;
            text.append('^').append(character ? 0 : 314_000 + 500 * field);
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
