package hogatape.samples.exchange;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client on the bare socket, which reads nothing until it is told to. */
final class RawClient implements AutoCloseable {
    private final Socket socket;
    private final DataInputStream in;
    private final String approvalKey;

    private RawClient(SimulatedExchange exchange, String appKey) throws Exception {
        approvalKey = TestClient.approve(exchange, TestClient.approval(appKey, "secret"))
                .path("approval_key")
                .asText();
        socket = new Socket();
        socket.setReceiveBufferSize(1 << 13);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), exchange.port()));
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
        socket.getOutputStream()
                .write(("GET /tryitout HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        for (int matched = 0; matched < 4; ) {
            int read = in.readUnsignedByte();
            matched = read == "\r\n\r\n".charAt(matched) ? matched + 1 : read == '\r' ? 1 : 0;
        }
    }

    static RawClient connect(SimulatedExchange exchange, String appKey) throws Exception {
        return new RawClient(exchange, appKey);
    }

    String request(String type, String tr, String symbol) {
        return "{\"header\":{\"approval_key\":\"" + approvalKey + "\",\"custtype\":\"P\",\"tr_type\":\"" + type
                + "\",\"content-type\":\"utf-8\"},\"body\":{\"input\":{\"tr_id\":\"" + tr + "\",\"tr_key\":\"" + symbol
                + "\"}}}";
    }

    /** Sends a text frame, masked with zeros. */
    void send(String text) throws IOException {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(0x81);
        frame.write(0x80 | 126);
        frame.write(payload.length >> 8);
        frame.write(payload.length);
        frame.write(new byte[4]);
        frame.write(payload);
        socket.getOutputStream().write(frame.toByteArray());
    }

    /** Sends a request to unsubscribe, then reads all there is up to its answer. */
    long countFramesUntilAckOf(String request) throws IOException {
        send(request);
        long frames = 0;
        while (true) {
            in.readUnsignedByte();
            int length = in.readUnsignedByte();
            byte[] payload = in.readNBytes(length == 126 ? in.readUnsignedShort() : length);
            String text = new String(payload, StandardCharsets.UTF_8);
            if (text.contains("OPSP0001")) {
                return frames;
            }
            frames += text.startsWith("0|") ? 1 : 0;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
