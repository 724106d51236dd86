package hogatape.samples.exchange;

import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;

/** Sets a new connection up: HTTP until it becomes a WebSocket. */
final class ConnectionSetup extends ChannelInitializer<SocketChannel> {
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

    private final ExchangeFloor floor;
    private final ChannelGroup connections;

    ConnectionSetup(ExchangeFloor floor, ChannelGroup connections) {
        this.floor = floor;
        this.connections = connections;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        connections.add(channel);
        channel.pipeline()
                .addLast(new HttpServerCodec())
                .addLast(new HttpObjectAggregator(LONGEST_REQUEST_BYTES))
                .addLast(new FrontDoor(floor))
                .addLast(new WebSocketServerProtocolHandler(WEB_SOCKET))
                .addLast(new WebSocketFrameAggregator(LONGEST_REQUEST_BYTES))
                .addLast(new ClientSession(floor));
    }
}
