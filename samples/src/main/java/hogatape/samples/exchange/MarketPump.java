package hogatape.samples.exchange;

import hogatape.feed.FrameEncoder;
import hogatape.journal.SubscriptionKey;
import io.netty.util.concurrent.EventExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Sends one connection the books it subscribed to. At its natural rate each issue has its own rhythm; at a fixed rate
 * the order of these rhythms stays and the frames follow each other at that rate. For the event loop.
 */
final class MarketPump {
    /** So many frames, then other connections and requests have their turn. */
    private static final int TURN = 512;
    /** At high rates frames leave in bursts this far apart: a timer for each would cost more than the frame. */
    private static final long SHORTEST_WAIT_NANOS = 500_000;
    /** How often a silent market is looked at again. */
    private static final long QUIET_WAIT_NANOS = 100_000_000;

    private static final long MILLI_NANOS = 1_000_000;
    private static final int SEVERAL_RECORDS_PERMILLE = 30;

    private static final class Entry {
        private final SubscriptionKey registration;
        private final SimulatedBook book;
        private long dueNanos;
        private boolean closed;

        private Entry(SubscriptionKey registration, SimulatedBook book) {
            this.registration = registration;
            this.book = book;
        }
    }

    private final Market market;
    private final MarketClock clock;
    private final FrameEncoder encoder;
    private final Outbox outbox;
    private final Pace pace;
    private final Draw draw;
    private final EventExecutor loop;
    private final List<Entry> entries = new ArrayList<>();
    private Future<?> next;
    private boolean quiet = true;
    private boolean stopped;
    private long fixedDueNanos;

    MarketPump(
            Market market,
            MarketClock clock,
            FrameEncoder encoder,
            Outbox outbox,
            Pace pace,
            Draw draw,
            EventExecutor loop) {
        this.market = market;
        this.clock = clock;
        this.encoder = encoder;
        this.outbox = outbox;
        this.pace = pace;
        this.draw = draw;
        this.loop = loop;
    }

    void add(SubscriptionKey registration, SimulatedBook book) {
        Entry entry = new Entry(registration, book);
        // Even a sleepy issue shows itself within a second of its subscription.
        long first = Math.min(1000, book.issue().intervalMillis()) * MILLI_NANOS;
        long from = pace.isFixed() ? fixedDueNanos : System.nanoTime();
        entry.dueNanos = from + first / 1000 * draw.below(1000);
        entries.add(entry);
        run();
    }

    void remove(SubscriptionKey registration) {
        entries.removeIf(entry -> entry.registration.equals(registration));
    }

    void stop() {
        stopped = true;
        if (next != null) {
            next.cancel(false);
        }
    }

    /** Sends what is due and sees to it that the rest follows. */
    void run() {
        if (next != null) {
            next.cancel(false);
            next = null;
        }
        for (int frame = 0; frame < TURN; frame++) {
            if (stopped || outbox.holdsBack()) {
                // Whoever makes the connection writable again calls.
                outbox.flush();
                return;
            }
            long wait = sendIfDue(System.nanoTime());
            if (wait > 0) {
                outbox.flush();
                next = loop.schedule(this::run, Math.max(wait, SHORTEST_WAIT_NANOS), TimeUnit.NANOSECONDS);
                return;
            }
        }
        outbox.flush();
        next = loop.submit(this::run);
    }

    /** Sends the next frame if it is time; tells how long to wait otherwise. */
    private long sendIfDue(long now) {
        market.setTime(clock.epochNanos(now));
        Entry entry = nextOpen(now);
        if (entry == null) {
            quiet = true;
            return QUIET_WAIT_NANOS;
        }
        if (quiet) {
            quiet = false;
            pace.restart(now);
        }
        long wait = pace.isFixed() ? pace.untilDue(now) : entry.dueNanos - now;
        if (wait <= 0) {
            send(entry, now);
        }
        return Math.min(wait, QUIET_WAIT_NANOS);
    }

    private Entry nextOpen(long now) {
        Entry first = null;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (!market.isOpen(entry.book)) {
                entry.closed = true;
                continue;
            }
            if (entry.closed) {
                entry.closed = false;
                // Nobody owes what a closed venue did not send.
                entry.dueNanos = Math.max(entry.dueNanos, pace.isFixed() ? fixedDueNanos : now);
            }
            if (first == null || entry.dueNanos < first.dueNanos) {
                first = entry;
            }
        }
        return first;
    }

    private void send(Entry entry, long now) {
        int records = draw.permille(SEVERAL_RECORDS_PERMILLE) ? 2 + draw.below(3) : 1;
        market.write(encoder, entry.book, records);
        outbox.frame(encoder.buffer(), 0, encoder.length());
        pace.sent();
        fixedDueNanos = entry.dueNanos;
        long interval = interval(entry.book.issue());
        // What was missed while nothing could be sent is conflated away, except at a fixed rate, which owes it.
        entry.dueNanos = (pace.isFixed() ? entry.dueNanos : Math.max(entry.dueNanos, now - interval)) + interval;
    }

    private long interval(Issue issue) {
        int spread = issue.intervalMillis() - 200;
        return (200 + (spread == 0 ? 0 : draw.below(2 * spread))) * MILLI_NANOS;
    }
}
