package hogatape.samples.exchange;

import hogatape.journal.SubscriptionKey;
import hogatape.kis.server.PingPong;
import hogatape.kis.server.Reply;
import hogatape.kis.server.Request;
import hogatape.market.SeoulTime;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One WebSocket of a client: its registrations, its PINGPONG, and what goes out to it. */
final class ClientSession extends SimpleChannelInboundHandler<WebSocketFrame> {
    private static final Logger LOG = LoggerFactory.getLogger(ClientSession.class);

    private final ExchangeFloor floor;
    private final Set<SubscriptionKey> registrations = new LinkedHashSet<>();
    private final PingPong pingPong;
    private int number;
    private Outbox outbox;
    private Future<?> pings;
    private String appKey;
    private boolean gone;

    ClientSession(ExchangeFloor floor) {
        this.floor = floor;
        pingPong = new PingPong(floor.options().pingPatience());
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        if (event instanceof HandshakeComplete) {
            outbox = floor.enter(this, context);
            number = outbox.number();
            long interval = floor.options().pingInterval().toNanos();
            pings = context.executor()
                    .scheduleAtFixedRate(() -> ping(context), interval, interval, TimeUnit.NANOSECONDS);
            LOG.info("connection {} opened", number);
        }
        super.userEventTriggered(context, event);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        if (frame instanceof PongWebSocketFrame) {
            pingPong.answered();
        } else if (frame instanceof TextWebSocketFrame text) {
            Request request = Request.parse(text.text(), floor.feed()::has);
            if (request.isPingPong()) {
                pingPong.answered();
            } else if (floor.faults().delay().isZero()) {
                serve(request);
            } else {
                long delay = floor.faults().delay().toNanos();
                context.executor().schedule(() -> serve(request), delay, TimeUnit.NANOSECONDS);
            }
        } else {
            reply(Reply.NO_JSON, null);
        }
    }

    private void serve(Request request) {
        if (gone) {
            return; // It left while its request waited.
        }
        Reply refusal = refusal(request);
        SubscriptionKey registration = request.registration();
        if (refusal != null) {
            reply(refusal, registration);
        } else if (request.subscribe()) {
            registrations.add(registration);
            reply(Reply.SUBSCRIBED, registration);
            floor.feed().subscribed(this, registration);
        } else {
            // The feed lets go first, and the outbox keeps the order: behind the ACK no frame follows.
            registrations.remove(registration);
            floor.feed().unsubscribed(this, registration);
            reply(Reply.UNSUBSCRIBED, registration);
        }
    }

    private Reply refusal(Request request) {
        if (request.fault() != null) {
            return request.fault();
        }
        if (number < floor.faults().lingeringSessions()) {
            return Reply.APPKEY_IN_USE;
        }
        String asking = floor.appKeys().appKey(request.approvalKey());
        if (asking == null) {
            return Reply.UNKNOWN_APPROVAL;
        } else if ((appKey != null && !appKey.equals(asking))
                || !floor.appKeys().claim(asking, this)) {
            return Reply.APPKEY_IN_USE;
        }
        appKey = asking;
        boolean has = registrations.contains(request.registration());
        if (!request.subscribe()) {
            return has ? null : Reply.NOT_SUBSCRIBED;
        } else if (has) {
            return Reply.ALREADY_SUBSCRIBED;
        }
        return registrations.size() < floor.options().registrations() ? null : Reply.TOO_MANY;
    }

    private void reply(Reply reply, SubscriptionKey registration) {
        if (reply.isRefusal()) {
            LOG.info("connection {} refused: {} {}", number, reply.code(), registration);
        }
        outbox.message(reply.text(registration));
    }

    private void ping(ChannelHandlerContext context) {
        long now = System.nanoTime();
        if (pingPong.isGivenUp(now)) {
            LOG.info("connection {} dropped: PINGPONG stayed unanswered", number);
            context.close();
        } else {
            outbox.message(PingPong.text(LocalDateTime.now(SeoulTime.ZONE)));
            pingPong.asked(now);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (outbox != null && outbox.isWritable()) {
            // This may come from inside a write of the feed itself, which has to end first.
            context.executor().execute(() -> floor.feed().writable(this));
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        gone = true;
        if (outbox != null) {
            pings.cancel(false);
            floor.appKeys().release(this);
            floor.feed().closed(this);
            floor.leave(this);
            LOG.info("connection {} closed after {} frames", number, outbox.framesSent());
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.info("connection {} broke: {}", number, cause.toString());
        context.close();
    }

    /** Which WebSocket of the exchange this is, from 0. */
    int number() {
        return number;
    }

    Set<SubscriptionKey> registrations() {
        return registrations;
    }

    Outbox outbox() {
        return outbox;
    }
}
