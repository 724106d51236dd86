package hogatape.relay;

import hogatape.journal.RecordHandler;
import hogatape.journal.SubscriptionKey;
import hogatape.kis.Credentials;
import hogatape.kis.server.ProtocolSetup;
import hogatape.message.Messages;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the recorder's sessions to local clients by the broker's own protocol, approval keys included, on one port. Its methods may be called
 * by any thread.
 */
public final class Relay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final MultiThreadIoEventLoopGroup group =
            new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("relay", true), NioIoHandler.newFactory());
    private final EventLoop loop = group.next();
    private final ChannelGroup connections = new DefaultChannelGroup(loop, true);
    private final RelayFloor floor;
    private final boolean keepsPrivate;
    private final Channel door;
    private RelayTap tap;
    private Set<SubscriptionKey> told = Set.of();

    private Relay(InetSocketAddress address, Optional<Credentials> only, boolean keepsPrivate) throws IOException {
        this.keepsPrivate = keepsPrivate;
        floor = new RelayFloor(new RelayKeys(only));
        ChannelFuture bound = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ProtocolSetup(floor.keys(), connections, () -> new RelayClient(floor)))
                .bind(address)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
            throw new IOException(
                    Messages.text(
                            "The relay cannot listen on %s:%d (%s); choose another --serve.",
                            address.getHostString(),
                            address.getPort(),
                            bound.cause().getMessage()),
                    bound.cause());
        }
        door = bound.channel();
        LOG.info(
                "Clients may share this recorder's sessions at ws://{}:{}",
                address.getAddress().getHostAddress(),
                port());
    }

    /**
     * Opens the door; clients may come when this returns.
     *
     * @param address where to listen; port 0 for any that is free
     * @param only the appkey and secret that open it; empty where everybody who gets there may listen
     * @param keepsPrivate whether frames of the user's own executions go to the journal, too
     * @throws IOException with a sentence, if it cannot listen there
     */
    public static Relay open(InetSocketAddress address, Optional<Credentials> only, boolean keepsPrivate)
            throws IOException {
        return new Relay(address, only, keepsPrivate);
    }

    /** Stands between the sessions and a journal: hands each record to the journal first. Once a recording. */
    public RecordHandler behind(RecordHandler journal) {
        tap = new RelayTap(journal, keepsPrivate, floor, loop);
        return tap;
    }

    /** What clients ask for at this moment, in the order of the asking. */
    public Set<SubscriptionKey> wanted() {
        told = floor.interest();
        return told;
    }

    /** Whether clients ask for something else than when {@link #wanted} was asked last. For its thread. */
    public boolean isChanged() {
        return told != floor.interest();
    }

    /** Whether the journal may tell of a TR: of the user's own executions only where that is wanted. */
    public boolean mayTell(String tr) {
        return keepsPrivate || !PrivateTr.is(tr);
    }

    /** There is no place for an issue that only clients want: they are told so, and it is wanted no more. */
    public void noRoom(SubscriptionKey issue) {
        loop.execute(() -> floor.noRoom(issue));
    }

    /** How many clients are there. */
    public int clients() {
        return floor.clients();
    }

    /** The port that it listens on. */
    public int port() {
        return ((InetSocketAddress) door.localAddress()).getPort();
    }

    /** Drops all clients and says how the frames went. */
    @Override
    public void close() {
        if (tap != null && tap.lag().getTotalCount() > 0) {
            Histogram lag = tap.lag();
            LOG.info(
                    "The relay handed on {} frames, {} µs behind the socket read in the median, {} at the 99th percentile",
                    lag.getTotalCount(),
                    lag.getValueAtPercentile(50) / 1000,
                    lag.getValueAtPercentile(99) / 1000);
        }
        connections.close().awaitUninterruptibly();
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
