package hogatape.relay;

import hogatape.journal.SubscriptionKey;
import hogatape.kis.server.PingPong;
import hogatape.kis.server.Reply;
import hogatape.kis.server.Request;
import hogatape.market.SeoulTime;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client's WebSocket. For the event loop. */
final class RelayClient extends SimpleChannelInboundHandler<WebSocketFrame> {
    private static final Logger LOG = LoggerFactory.getLogger(RelayClient.class);
    private static final long PING_SECONDS = 10;
    private static final Duration PING_PATIENCE = Duration.ofSeconds(100);
    /** What may wait for a client's socket, some twenty thousand books, before the client is cut. */
    private static final long MOST_WAITING_BYTES = 8 << 20;

    private final RelayFloor floor;
    private final Set<SubscriptionKey> subscribed = new LinkedHashSet<>();
    private final PingPong pingPong = new PingPong(PING_PATIENCE);
    private ChannelHandlerContext context;
    private Future<?> pings;
    private boolean cut;

    RelayClient(RelayFloor floor) {
        this.floor = floor;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext its, Object event) throws Exception {
        if (event instanceof HandshakeComplete) {
            context = its;
            floor.enter(this);
            pings = its.executor().scheduleAtFixedRate(this::ping, PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
        }
        super.userEventTriggered(its, event);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext its, WebSocketFrame frame) {
        if (frame instanceof PongWebSocketFrame) {
            pingPong.answered();
        } else if (frame instanceof TextWebSocketFrame text) {
            // Any TR may be asked for: the broker knows which there are.
            Request request = Request.parse(text.text(), any -> true);
            if (request.isPingPong()) {
                pingPong.answered();
            } else {
                serve(request);
            }
        } else {
            send(Reply.NO_JSON.text(null));
        }
    }

    private void serve(Request request) {
        SubscriptionKey issue = request.registration();
        if (request.fault() != null) {
            send(request.fault().text(issue));
        } else if (!floor.keys().knows(request.approvalKey())) {
            send(Reply.UNKNOWN_APPROVAL.text(issue));
        } else if (request.subscribe()) {
            if (subscribed.add(issue)) {
                floor.subscribe(this, issue);
            } else {
                send(Reply.ALREADY_SUBSCRIBED.text(issue));
            }
        } else if (subscribed.remove(issue)) {
            floor.unsubscribe(this, issue);
            send(Reply.UNSUBSCRIBED.text(issue));
        } else {
            send(Reply.NOT_SUBSCRIBED.text(issue));
        }
    }

    /** An issue is not delivered any more, or never was; the text says why. */
    void refuse(SubscriptionKey issue, String text) {
        subscribed.remove(issue);
        send(text);
    }

    void send(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
        context.flush();
    }

    /** Puts a message behind those before it; it leaves with the next flush. The bytes are read later and must stay. */
    void write(byte[] message) {
        if (cut) {
            return;
        }
        context.write(new TextWebSocketFrame(Unpooled.wrappedBuffer(message)), context.voidPromise());
        ChannelOutboundBuffer waiting = context.channel().unsafe().outboundBuffer();
        if (waiting != null && waiting.totalPendingWriteBytes() > MOST_WAITING_BYTES) {
            cut = true;
            LOG.warn("{} is cut: it does not read what it asked for", this);
            context.close();
        }
    }

    void flush() {
        context.flush();
    }

    private void ping() {
        if (pingPong.isGivenUp(System.nanoTime())) {
            LOG.info("{} is dropped: PINGPONG stayed unanswered", this);
            context.close();
        } else {
            send(PingPong.text(LocalDateTime.now(SeoulTime.ZONE)));
            pingPong.asked(System.nanoTime());
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext its) {
        if (context != null) {
            pings.cancel(false);
            floor.leave(this, subscribed);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext its, Throwable cause) {
        LOG.info("{} broke: {}", this, cause.toString());
        its.close();
    }

    @Override
    public String toString() {
        return "Relay client " + (context == null ? "" : context.channel().remoteAddress());
    }
}
