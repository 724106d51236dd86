package hogatape.samples.exchange;

import hogatape.feed.FrameEncoder;
import hogatape.journal.SubscriptionKey;
import io.netty.util.concurrent.EventExecutor;
import java.util.HashMap;
import java.util.Map;

/** The frames of a simulated market: each connection has its own pace, all see the same books. */
final class MarketFeed implements Feed {
    private final Market market;
    private final MarketClock clock;
    private final int rate;
    private final long seed;
    private final FrameEncoder encoder = new FrameEncoder();
    private final Map<ClientSession, MarketPump> pumps = new HashMap<>();
    private final EventExecutor loop;
    private boolean stopped;

    MarketFeed(Market market, MarketClock clock, int rate, long seed, EventExecutor loop) {
        this.market = market;
        this.clock = clock;
        this.rate = rate;
        this.seed = seed;
        this.loop = loop;
    }

    @Override
    public void subscribed(ClientSession session, SubscriptionKey registration) {
        clock.watch(System.nanoTime());
        SimulatedBook book = market.book(registration);
        // A registration without a book is granted and stays silent, like an issue that NXT does not have.
        if (book != null && !stopped) {
            pumps.computeIfAbsent(session, this::pump).add(registration, book);
        }
    }

    private MarketPump pump(ClientSession session) {
        Draw draw = new Draw(seed, "connection " + session.number());
        return new MarketPump(market, clock, encoder, session.outbox(), new Pace(rate), draw, loop);
    }

    @Override
    public void unsubscribed(ClientSession session, SubscriptionKey registration) {
        MarketPump pump = pumps.get(session);
        if (pump != null) {
            pump.remove(registration);
        }
    }

    @Override
    public void writable(ClientSession session) {
        MarketPump pump = pumps.get(session);
        if (pump != null) {
            pump.run();
        }
    }

    @Override
    public void closed(ClientSession session) {
        MarketPump pump = pumps.remove(session);
        if (pump != null) {
            pump.stop();
        }
    }

    @Override
    public void stop() {
        stopped = true;
        pumps.values().forEach(MarketPump::stop);
    }
}
