package hogatape.samples.exchange;

import hogatape.kis.server.ProtocolSetup;
import hogatape.message.Messages;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A KIS exchange on a loopback port: approval keys over HTTP, the order-book feed over WebSocket. It runs on one thread
 * of its own until it is closed; the methods may be called from any other.
 */
public final class SimulatedExchange implements AutoCloseable {
    private static final int LOW_WATER_BYTES = 256 * 1024;
    private static final int HIGH_WATER_BYTES = 1024 * 1024;

    private final MultiThreadIoEventLoopGroup group;
    private final EventLoop loop;
    private final ExchangeFloor floor;
    private final ChannelGroup connections;
    private Channel door;

    private SimulatedExchange(ExchangeOptions options, Faults faults, WireListener listener) throws IOException {
        group = new MultiThreadIoEventLoopGroup(
                1, new DefaultThreadFactory("exchange", true), NioIoHandler.newFactory());
        loop = group.next();
        connections = new DefaultChannelGroup(loop, true);
        try {
            floor = new ExchangeFloor(options, feed(options), faults, listener);
            door = open(options.port());
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts an exchange; it accepts connections when this returns.
     *
     * @throws IOException if the port is in use, or the frames file or the journal cannot be read
     */
    public static SimulatedExchange start(ExchangeOptions options) throws IOException {
        return start(options, Faults.NONE, WireListener.NONE);
    }

    /**
     * Starts an exchange on which things go wrong.
     *
     * @param listener hears what goes out
     * @throws IOException if the port is in use, or the frames file or the journal cannot be read
     */
    public static SimulatedExchange start(ExchangeOptions options, Faults faults, WireListener listener)
            throws IOException {
        return new SimulatedExchange(options, faults, listener);
    }

    private Feed feed(ExchangeOptions options) throws IOException {
        if (options.frames().isPresent()) {
            FrameLines lines = FrameLines.scan(options.frames().get(), options.rate());
            return new FramesFeed(lines, 1, options.settle(), loop);
        }
        if (options.tape().isPresent()) {
            ServedTape tape = options.tape().get();
            return new FramesFeed(TapeFrames.scan(tape), tape.startAfter(), options.settle(), loop);
        }
        List<Issue> issues = options.symbols().isEmpty()
                ? Issue.all()
                : options.symbols().stream().distinct().map(Issue::of).toList();
        MarketClock clock = new MarketClock(options.times());
        boolean everyDay = !options.times().start().isAbsolute();
        Market market = new Market(issues, options.seed(), clock.startDay(), everyDay);
        return new MarketFeed(market, clock, options.rate(), options.seed(), loop);
    }

    private Channel open(int port) throws IOException {
        ChannelFuture bound = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(
                        ChannelOption.WRITE_BUFFER_WATER_MARK,
                        new WriteBufferWaterMark(LOW_WATER_BYTES, HIGH_WATER_BYTES))
                .childHandler(new ProtocolSetup(floor, connections, () -> new ClientSession(floor)))
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .awaitUninterruptibly();
        if (bound.isSuccess()) {
            return bound.channel();
        }
        if (bound.cause() instanceof BindException) {
            throw new IOException(
                    Messages.text("Port %s is not free; choose another one, or 0 for any that is.", port),
                    bound.cause());
        }
        throw new IOException(
                Messages.text(
                        "Cannot listen on port %s: %s", port, bound.cause().getMessage()),
                bound.cause());
    }

    /** The port that it listens on, on 127.0.0.1. */
    public int port() {
        return ((InetSocketAddress) door.localAddress()).getPort();
    }

    /** The base of its WebSocket, such as {@code ws://127.0.0.1:21000}. */
    public URI webSocketBase() {
        return URI.create("ws://127.0.0.1:" + port());
    }

    /** The base of its approval service, such as {@code http://127.0.0.1:21000}. */
    public URI approvalBase() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** The data frames that the sockets have taken, in all. A frame counts once, however many records it has. */
    public long framesSent() {
        return framesSentByConnection().stream().mapToLong(Long::longValue).sum();
    }

    /** The data frames of each connection since the start, closed ones included, by their order of arrival. */
    public List<Long> framesSentByConnection() {
        return floor.framesSent();
    }

    /**
     * How often a connection could not take a frame that was ready for it. 0 means that every frame was offered when it
     * was due.
     */
    public long timesHeldBack() {
        return floor.timesHeldBack();
    }

    /**
     * Waits until the sockets have taken the last frame of a served file or journal; a market goes on for ever.
     *
     * @return whether they have, within the time given
     */
    public boolean awaitEnd(Duration atMost) throws InterruptedException {
        return floor.feed().end().await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    /**
     * Produces no more data frames, for good, and waits until the sockets have taken all that was produced. Answers and
     * PINGPONG go on.
     *
     * @return whether they have, within the time given
     */
    public boolean stopProducing(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        Future<List<? extends Future<?>>> stopping = loop.submit(() -> {
            floor.feed().stop();
            return floor.present().stream()
                    .map(session -> session.outbox().drain())
                    .toList();
        });
        if (!stopping.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        for (Future<?> drained : stopping.getNow()) {
            if (!drained.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Drops all connections, as the broker does: without a close frame. Who wants every frame first lets the clients
     * unsubscribe, or stops producing and lets them read.
     */
    @Override
    public void close() {
        // Netty's own shutdown leaves connections open where it begins amid a task that runs on the loop.
        if (door != null) {
            door.close().awaitUninterruptibly();
        }
        connections.close().awaitUninterruptibly();
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
