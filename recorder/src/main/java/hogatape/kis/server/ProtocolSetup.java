package hogatape.kis.server;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import java.util.function.Supplier;

/** Sets a new connection up: HTTP until it becomes a WebSocket, whose messages a handler of its own takes. */
public final class ProtocolSetup extends ChannelInitializer<SocketChannel> {
    private static final int LONGEST_REQUEST_BYTES = 64 * 1024;
    // No compression is offered, pings of a client are answered, and its pongs are let through: they may answer
    // PINGPONG. A connection is dropped as the broker does it: without a close frame.
    private static final WebSocketServerProtocolConfig WEB_SOCKET = WebSocketServerProtocolConfig.newBuilder()
            .websocketPath("/")
            .checkStartsWith(true)
            .dropPongFrames(false)
            .sendCloseFrame(null)
            .maxFramePayloadLength(LONGEST_REQUEST_BYTES)
            .build();

    private final Approvals approvals;
    private final ChannelGroup connections;
    private final Supplier<ChannelHandler> session;

    /**
     * Sets connections up.
     *
     * @param connections gets each of them
     * @param session makes the handler of each, which takes WebSocket frames, whole ones
     */
    public ProtocolSetup(Approvals approvals, ChannelGroup connections, Supplier<ChannelHandler> session) {
        this.approvals = approvals;
        this.connections = connections;
        this.session = session;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        connections.add(channel);
        channel.pipeline()
                .addLast(new HttpServerCodec())
                .addLast(new HttpObjectAggregator(LONGEST_REQUEST_BYTES))
                .addLast(new FrontDoor(approvals))
                .addLast(new WebSocketServerProtocolHandler(WEB_SOCKET))
                .addLast(new WebSocketFrameAggregator(LONGEST_REQUEST_BYTES))
                .addLast(session.get());
    }
}
