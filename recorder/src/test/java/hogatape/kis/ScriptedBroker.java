package hogatape.kis;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;

/** A broker on loopback that talks over one WebSocket at a time; a test says what it sends and when. */
public final class ScriptedBroker implements Closeable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private BrokerLine line;

    public ScriptedBroker() throws IOException {
        server.setSoTimeout(PATIENCE_MILLIS);
    }

    public URI address() {
        return KisAddress.webSocket("ws://127.0.0.1:" + server.getLocalPort());
    }

    /** Accepts the next client, sending some bytes together with the answer to its handshake. */
    public void accept(byte[] atOnce) {
        try {
            line = BrokerLine.accept(server, atOnce);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Accepts the next client and never answers its handshake. */
    public void acceptWithoutAnswer() {
        try {
            line = BrokerLine.accept(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void send(byte[] bytes) throws IOException {
        line.send(bytes);
    }

    /** The next text message that the client sends. */
    public String received() throws IOException {
        return line.received();
    }

    /** Waits until the client has closed the connection; returns whether it did. */
    public boolean awaitEnd() throws IOException {
        return line.awaitEnd();
    }

    /** Ends the connection as a broken network does. */
    public void cut() throws IOException {
        line.cut();
    }

    @Override
    public void close() throws IOException {
        if (line != null) {
            line.close();
        }
        server.close();
    }
}
