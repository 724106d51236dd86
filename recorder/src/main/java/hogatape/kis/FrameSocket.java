package hogatape.kis;

import hogatape.journal.RecordClock;
import hogatape.message.Sentence;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshake;

/** The WebSocket of a session, as the library's client, without pings of its own: the broker drops sessions for them. */
final class FrameSocket extends WebSocketClient {
    private static final int CONNECT_TIMEOUT_MILLIS = 10_000;
    private static final int RECEIVE_BUFFER = 1 << 18;

    private final Runnable opened;
    private final Ending ending;
    private volatile Exception error;
    /** Why the connection was given up here; null while it was not. */
    private volatile Sentence givenUp;

    /** Told once when the connection has ended, on the socket's thread. */
    interface Ending {
        void onEnded(Sentence reason);
    }

    /**
     * @param opened told on the socket's thread when the connection stands, before its first message
     */
    FrameSocket(
            URI address, RecordClock clock, Runnable opened, RawFrameDraft.MessageReceiver receiver, Ending ending) {
        this(address, clock, opened, receiver, ending, new WebSocketImpl[1]);
    }

    private FrameSocket(
            URI address,
            RecordClock clock,
            Runnable opened,
            RawFrameDraft.MessageReceiver receiver,
            Ending ending,
            WebSocketImpl[] engine) {
        super(address, new RawFrameDraft(clock, receiver, engineIn(engine)), null, CONNECT_TIMEOUT_MILLIS);
        engine[0] = (WebSocketImpl) getConnection();
        this.opened = opened;
        this.ending = ending;
        setConnectionLostTimeout(0);
        setTcpNoDelay(true);
        setReceiveBufferSize(RECEIVE_BUFFER);
        setDaemon(true);
    }

    /** The draft is made before the client that it belongs to. */
    private static Supplier<WebSocketImpl> engineIn(WebSocketImpl[] holder) {
        return () -> holder[0];
    }

    /**
     * Ends the connection without a close and returns at once. The library alone would leave the socket to its writing
     * thread, which may hang in a write, or not have begun: then a connection that nobody wants would stand for good.
     */
    void abandon(Sentence reason) {
        givenUp = reason;
        closeConnection(CloseFrame.ABNORMAL_CLOSE, reason.english());
        closeSocket();
    }

    private void closeSocket() {
        Socket socket = getSocket();
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            error = e;
        }
    }

    /** The socket stands and the handshake is to go out: the last moment to leave without the broker's noticing. */
    @Override
    public void onWebsocketHandshakeSentAsClient(WebSocket connection, ClientHandshake request)
            throws InvalidDataException {
        if (givenUp != null) {
            closeSocket();
            throw new InvalidDataException(CloseFrame.NEVER_CONNECTED, "nobody waits for the connection any more");
        }
    }

    /** What went wrong last; null if nothing did. */
    Exception error() {
        return error;
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        opened.run();
    }

    @Override
    public void onMessage(String message) {
        throw new IllegalStateException("a text message passed the draft by");
    }

    @Override
    public void onMessage(ByteBuffer message) {
        throw new IllegalStateException("a binary message passed the draft by");
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        if (reason == null || reason.isEmpty()) {
            ending.onEnded(Sentence.of(
                    remote ? "the broker closed the connection, code %d" : "the connection was closed here, code %d",
                    code));
            return;
        }
        Sentence own = givenUp;
        Sentence why = own != null && reason.equals(own.english()) ? own : Sentence.quoted(reason);
        ending.onEnded(Sentence.of(
                remote
                        ? "the broker closed the connection, code %d: %s"
                        : "the connection was closed here, code %d: %s",
                code,
                why));
    }

    @Override
    public void onError(Exception e) {
        error = e;
    }
}
