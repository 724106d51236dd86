package hogatape.samples.exchange;

import hogatape.journal.SubscriptionKey;
import io.netty.channel.ChannelFuture;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import io.netty.util.concurrent.PromiseCombiner;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Frames that are there already, once through in their order. They start when a client has subscribed to something that
 * they are about, enough registrations are there, and none has followed for a while. A frame goes to those who
 * want it at that moment; one that nobody wants is left out. While no client has any registration, the frames wait;
 * while a client's connection takes nothing, too, so that nothing is dropped. At the end nothing is repeated, and
 * PINGPONG goes on.
 */
final class FramesFeed implements Feed {
    private static final Logger LOG = LoggerFactory.getLogger(FramesFeed.class);
    private static final int TURN = 512;
    private static final long SHORTEST_WAIT_NANOS = 500_000;

    private final FrameSource frames;
    private final int startAfter;
    private final Duration settle;
    private final EventExecutor loop;
    private final Set<ClientSession> sessions = new LinkedHashSet<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private boolean wanted;
    private boolean started;
    private boolean restarting;
    private boolean inHand;
    private boolean ended;
    private Future<?> next;
    private long served;
    private long leftOut;

    /**
     * A feed that has sent nothing.
     *
     * @param startAfter how many registrations there must be, over all connections, before it begins
     * @param settle how long none may have followed then
     */
    FramesFeed(FrameSource frames, int startAfter, Duration settle, EventExecutor loop) {
        this.frames = frames;
        this.startAfter = startAfter;
        this.settle = settle;
        this.loop = loop;
    }

    @Override
    public boolean has(SubscriptionKey registration) {
        return frames.registrations().contains(registration);
    }

    @Override
    public void subscribed(ClientSession session, SubscriptionKey registration) {
        sessions.add(session);
        // Frames that are about nothing are for everyone.
        wanted |= has(registration) || frames.registrations().isEmpty();
        if (wanted && !started && !ended) {
            cancel();
        }
        if (wanted && !started && !ended && registrations() >= startAfter) {
            next = loop.schedule(this::start, settle.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private int registrations() {
        return sessions.stream()
                .mapToInt(session -> session.registrations().size())
                .sum();
    }

    private void start() {
        started = true;
        restarting = true;
        run();
    }

    @Override
    public void unsubscribed(ClientSession session, SubscriptionKey registration) {
        if (session.registrations().isEmpty()) {
            sessions.remove(session);
        }
    }

    @Override
    public void closed(ClientSession session) {
        sessions.remove(session);
        writable(session);
    }

    @Override
    public void writable(ClientSession session) {
        if (started && !ended) {
            run();
        }
    }

    private void run() {
        cancel();
        try {
            for (int frame = 0; frame < TURN && !ended; frame++) {
                if (sessions.isEmpty()) {
                    // Nobody listens: the frames wait here for the next who subscribes.
                    started = false;
                    wanted = false;
                    return;
                }
                if (sessions.stream().anyMatch(session -> session.outbox().holdsBack())) {
                    flush();
                    return;
                }
                if (!inHand && !take()) {
                    break;
                }
                long now = System.nanoTime();
                if (restarting) {
                    restarting = false;
                    frames.restart(now);
                }
                long wait = frames.untilDue(now);
                if (wait > 0) {
                    flush();
                    next = loop.schedule(this::run, Math.max(wait, SHORTEST_WAIT_NANOS), TimeUnit.NANOSECONDS);
                    return;
                }
                serve();
            }
        } catch (IOException e) {
            LOG.error("{} broke off: {}", frames.name(), e.getMessage());
            over();
        }
        flush();
        if (!ended) {
            next = loop.submit(this::run);
        }
    }

    /** Goes on to a frame that somebody wants now; one that nobody wants takes no time. */
    private boolean take() throws IOException {
        for (int leaving = 0; leaving < TURN; leaving++) {
            if (!frames.next()) {
                LOG.info(
                        "end of {}: {} frames served, {} that nobody had subscribed to",
                        frames.name(),
                        served,
                        leftOut);
                over();
                return false;
            }
            if (sessions.stream().anyMatch(this::takes)) {
                inHand = true;
                return true;
            }
            leftOut++;
        }
        return false; // Others have their turn.
    }

    private boolean takes(ClientSession session) {
        return frames.isFor(session.registrations());
    }

    private void serve() {
        inHand = false;
        boolean taken = false;
        for (ClientSession session : List.copyOf(sessions)) {
            if (takes(session)) {
                taken = true;
                session.outbox().frame(frames.buffer(), 0, frames.length());
            }
        }
        if (taken) {
            served++;
            frames.sent();
        } else {
            leftOut++; // Whoever wanted it went while it was waited for.
        }
    }

    private void over() {
        stop();
        PromiseCombiner drains = new PromiseCombiner(loop);
        for (ClientSession session : sessions) {
            ChannelFuture left = session.outbox().drain();
            drains.add(left);
        }
        Promise<Void> drained = loop.newPromise();
        drains.finish(drained);
        // A connection that broke meanwhile is waited for no longer.
        drained.addListener(done -> end.countDown());
    }

    private void flush() {
        sessions.forEach(session -> session.outbox().flush());
    }

    private void cancel() {
        if (next != null) {
            next.cancel(false);
            next = null;
        }
    }

    @Override
    public CountDownLatch end() {
        return end;
    }

    @Override
    public void stop() {
        ended = true;
        cancel();
        try {
            frames.close();
        } catch (IOException e) {
            LOG.warn("{} cannot be closed: {}", frames.name(), e.getMessage());
        }
    }
}
