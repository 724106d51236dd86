package hogatape.samples.exchange;

import io.netty.util.concurrent.EventExecutor;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The frames of a file, once through in its order. It starts when a client has subscribed to something that the file
 * has and no registration has followed for a while. A data frame goes to those who are subscribed to its TR and issue at
 * that moment, any other line to everyone with a registration; a line that nobody wants is left out and takes no time.
 * While no client has any registration, the file waits. At its end nothing is repeated, and PINGPONG goes on.
 */
final class FileFeed implements Feed {
    private static final Logger LOG = LoggerFactory.getLogger(FileFeed.class);
    private static final int USUAL_RATE = 10;
    private static final int TURN = 512;
    private static final long SHORTEST_WAIT_NANOS = 500_000;

    private final FrameLines lines;
    private final Pace pace;
    private final Duration settle;
    private final EventExecutor loop;
    private final Set<ClientSession> sessions = new LinkedHashSet<>();
    private boolean started;
    private boolean ended;
    private Future<?> next;
    private long served;
    private long leftOut;

    FileFeed(FrameLines lines, int rate, Duration settle, EventExecutor loop) {
        this.lines = lines;
        this.settle = settle;
        this.loop = loop;
        pace = new Pace(rate == 0 ? USUAL_RATE : rate);
    }

    @Override
    public boolean has(Registration registration) {
        return lines.registrations().contains(registration);
    }

    @Override
    public void subscribed(ClientSession session, Registration registration) {
        sessions.add(session);
        // A file without a single data frame is for everyone.
        boolean wanted =
                next != null || has(registration) || lines.registrations().isEmpty();
        if (wanted && !started && !ended) {
            cancel();
            next = loop.schedule(this::start, settle.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void start() {
        started = true;
        pace.restart(System.nanoTime());
        run();
    }

    @Override
    public void unsubscribed(ClientSession session, Registration registration) {
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
            for (int line = 0; line < TURN && !ended; line++) {
                if (sessions.isEmpty()) {
                    // Nobody listens: the file waits here for the next who subscribes.
                    started = false;
                    return;
                }
                if (sessions.stream().anyMatch(session -> session.outbox().holdsBack())) {
                    flush();
                    return;
                }
                long wait = pace.untilDue(System.nanoTime());
                if (wait > 0) {
                    flush();
                    next = loop.schedule(this::run, Math.max(wait, SHORTEST_WAIT_NANOS), TimeUnit.NANOSECONDS);
                    return;
                }
                serve();
            }
        } catch (IOException e) {
            LOG.error("The frames file broke off: {}", e.getMessage());
            stop();
        }
        flush();
        if (!ended) {
            next = loop.submit(this::run);
        }
    }

    private void serve() throws IOException {
        if (!lines.next()) {
            LOG.info("end of the frames file: {} lines served, {} that nobody had subscribed to", served, leftOut);
            stop();
            return;
        }
        Registration about = lines.registration();
        Set<ClientSession> takers = takers(about);
        if (takers.isEmpty()) {
            leftOut++;
            return;
        }
        for (ClientSession session : takers) {
            session.outbox().frame(lines.buffer(), 0, lines.length());
        }
        served++;
        pace.sent();
    }

    private Set<ClientSession> takers(Registration about) {
        Set<ClientSession> takers = new HashSet<>();
        for (ClientSession session : sessions) {
            if (about == null || session.registrations().contains(about)) {
                takers.add(session);
            }
        }
        return takers;
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
    public void stop() {
        ended = true;
        cancel();
        try {
            lines.close();
        } catch (IOException e) {
            LOG.warn("The frames file cannot be closed: {}", e.getMessage());
        }
    }
}
