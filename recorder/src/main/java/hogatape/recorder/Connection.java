package hogatape.recorder;

import hogatape.journal.Gap.Subscribed;
import hogatape.journal.JournalException;
import hogatape.journal.RecordClock;
import hogatape.journal.RecordHandler;
import hogatape.journal.Subscription;
import hogatape.journal.Subscription.Standing;
import hogatape.kis.ApprovalKeys;
import hogatape.kis.Backoff;
import hogatape.kis.KisException;
import hogatape.kis.KisSession;
import hogatape.kis.RefusedKeyException;
import hogatape.recorder.RecorderEvents.Kind;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One appkey's connection through all its sessions: connects, asks for what is wanted, notices the end or the silence of
 * a session, and connects again after a while. The recorder's thread ticks it; it never waits.
 */
final class Connection {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    /** A session that lived so long did its work: what ends it is not the fault of the last attempt. */
    private static final long HEALTHY_NANOS = TimeUnit.MINUTES.toNanos(1);

    /** Neither the handshake of a WebSocket nor the body of an answer has a timeout of its own. */
    private static final long DIAL_NANOS = TimeUnit.SECONDS.toNanos(40);

    private static final long LINGERING_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long ASK_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final int number;
    private final URI address;
    private final ApprovalKeys keys;
    private final Backoff backoff;
    private final RecordClock clock;
    private final RecordHandler records;
    private final RecorderEvents events;

    private Set<Subscribed> wanted = Set.of();
    private Dial dial;
    private long dialledAt;
    private KisSession session;
    private SilenceWatchdog watchdog;
    private long upSince;
    private long nextAttempt = Long.MIN_VALUE;
    private String trouble = "";
    private int sessions;
    private boolean keyIsRefused;
    private final Map<Subscribed, Subscription> refused = new HashMap<>();
    private final Map<Subscribed, Long> askAgain = new HashMap<>();

    Connection(
            int number,
            URI address,
            ApprovalKeys keys,
            Backoff backoff,
            RecordClock clock,
            RecordHandler records,
            RecorderEvents events) {
        this.number = number;
        this.address = address;
        this.keys = keys;
        this.backoff = backoff;
        this.clock = clock;
        this.records = records;
        this.events = events;
    }

    /** Says what is to be subscribed from now on; requests follow at one a tick. */
    void want(List<Subscribed> issues) {
        Set<Subscribed> now = new LinkedHashSet<>(issues);
        if (!now.equals(wanted)) {
            refused.keySet().retainAll(now);
            askAgain.keySet().retainAll(now);
            wanted = now;
        }
    }

    /**
     * Does what there is to do at this moment.
     *
     * @param trading how many of some issues trade continuously at this moment
     * @throws JournalException if a record could not be kept
     */
    void tick(long monotonic, ToIntFunction<List<Subscribed>> trading) throws JournalException {
        if (keyIsRefused) {
            return;
        }
        if (session != null) {
            tickSession(monotonic, trading);
        } else if (dial != null) {
            tickDial(monotonic);
        } else if (!wanted.isEmpty() && monotonic >= nextAttempt) {
            dial = Dial.start(address, keys, number, clock, records);
            dialledAt = monotonic;
        }
    }

    private void tickDial(long monotonic) {
        if (!dial.isDone()) {
            if (monotonic - dialledAt > DIAL_NANOS) {
                dial.cancel();
                dial = null;
                retry(monotonic, "the broker accepts the connection and does not answer", backoff.afterFailure());
            }
            return;
        }
        Dial done = dial;
        dial = null;
        try {
            session = done.session();
            watchdog = new SilenceWatchdog();
            upSince = monotonic;
            trouble = "";
            sessions++;
            events.tell(
                    Kind.OPENED,
                    "Connection " + number + " stands" + (sessions > 1 ? " again" : "") + ", to " + address + ".");
        } catch (RefusedKeyException e) {
            keyIsRefused = true;
            trouble = e.getMessage();
            events.tell(Kind.REFUSED, "Connection " + number + ": " + e.getMessage());
        } catch (KisException e) {
            retry(monotonic, e.getMessage(), backoff.afterFailure());
        }
    }

    private void tickSession(long monotonic, ToIntFunction<List<Subscribed>> trading) throws JournalException {
        if (session.failure().isPresent()) {
            RuntimeException failure = session.failure().get();
            throw new JournalException(
                    "The journal cannot be written (" + failure + "); what came before is kept.", failure);
        }
        Optional<String> ending = session.ending();
        if (ending.isPresent()) {
            lost(monotonic, ending.get());
            return;
        }
        if (monotonic - upSince > HEALTHY_NANOS && session.dataFrames() > 0) {
            backoff.succeeded();
        }
        String silence = watchdog.verdict(new SilenceWatchdog.Hearing(
                monotonic,
                upSince,
                session.lastHeardMonotonic(),
                session.lastDataMonotonic(),
                session.dataFrames(),
                trading.applyAsInt(session.granted())));
        if (silence != null) {
            session.abandon(silence);
            return; // The next tick finds it ended.
        }
        if (!heedRefusals(monotonic)) {
            request(monotonic);
        }
    }

    /** Sends the one request that is next: releases first, so that the limit is never exceeded. */
    private void request(long monotonic) {
        List<Subscription> ledger = session.ledger();
        for (Subscription entry : ledger) {
            Subscribed issue = new Subscribed(entry.tr(), entry.symbol());
            if (entry.standing() == Standing.GRANTED && !wanted.contains(issue)) {
                if (session.isReleasing(issue)) {
                    return; // Its place is free once the broker says so.
                }
                session.release(issue);
                return;
            }
        }
        Map<Subscribed, Standing> standings = new HashMap<>();
        ledger.forEach(entry -> standings.put(new Subscribed(entry.tr(), entry.symbol()), entry.standing()));
        for (Subscribed issue : wanted) {
            Standing standing = standings.get(issue);
            boolean open = standing == null || standing == Standing.RELEASED;
            Long again = askAgain.get(issue);
            boolean due = standing == Standing.REFUSED && again != null && monotonic >= again;
            if (open && !refused.containsKey(issue) || due) {
                askAgain.remove(issue);
                session.subscribe(issue);
                return;
            }
        }
    }

    /** Looks at refusals not seen yet; returns whether the session is given up for one. */
    private boolean heedRefusals(long monotonic) {
        for (Subscription entry : session.ledger()) {
            Subscribed issue = new Subscribed(entry.tr(), entry.symbol());
            if (entry.standing() != Standing.REFUSED || askAgain.containsKey(issue)) {
                continue;
            }
            switch (Refusal.of(entry.code())) {
                case KEY -> {
                    session.forgetKey(keys);
                    giveUp(monotonic, entry, backoff.afterFailure());
                    return true;
                }
                case LINGERING_SESSION -> {
                    giveUp(monotonic, entry, Math.max(LINGERING_NANOS, backoff.afterFailure()));
                    return true;
                }
                case PASSING -> {
                    askAgain.put(issue, monotonic + ASK_AGAIN_NANOS);
                    tellRefused(entry);
                }
                case FINAL -> {
                    if (refused.put(issue, entry) == null) {
                        tellRefused(entry);
                    }
                }
            }
        }
        return false;
    }

    private void tellRefused(Subscription entry) {
        events.tell(
                Kind.REFUSED,
                "The broker refuses " + entry.tr() + " " + entry.symbol() + ": " + entry.code() + " (" + entry.message()
                        + ").");
    }

    private void giveUp(long monotonic, Subscription entry, long wait) {
        session.abandon(entry.code());
        session = null;
        retry(monotonic, "the broker says " + entry.code() + " (" + entry.message() + ")", wait);
    }

    private void lost(long monotonic, String reason) {
        session = null;
        events.tell(Kind.HOLE, "Connection " + number + " is lost: " + reason + "; a hole begins.");
        retry(monotonic, reason, backoff.afterFailure());
    }

    private void retry(long monotonic, String reason, long wait) {
        trouble = reason;
        nextAttempt = monotonic + wait;
        LOG.warn("Connection {}: {}; connecting again in {} s", number, reason, TimeUnit.NANOSECONDS.toSeconds(wait));
    }

    /** Ends the session in order: every subscription is released and its answer awaited, so that nothing sent is lost. */
    void close(long requestNanos, long answerSeconds) {
        if (dial != null) {
            dial.cancel();
        }
        if (session == null) {
            return;
        }
        try (KisSession closing = session) {
            session = null;
            // What the broker grants after a release of the others would go on to the end, and its last frames be lost.
            if (!closing.awaitAnswered(answerSeconds, TimeUnit.SECONDS)) {
                LOG.warn("Connection {}: not every request was answered; frames on their way may be lost", number);
            }
            for (Subscribed issue : closing.granted()) {
                if (closing.ending().isPresent()) {
                    return;
                }
                closing.release(issue);
                TimeUnit.NANOSECONDS.sleep(requestNanos);
            }
            if (!closing.awaitReleased(answerSeconds, TimeUnit.SECONDS)) {
                LOG.warn("Connection {}: not every release was answered; frames on their way may be lost", number);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int number() {
        return number;
    }

    boolean isUp() {
        return session != null && session.ending().isEmpty();
    }

    /** Whether an attempt to connect has failed and none has succeeded. */
    boolean neverStood() {
        return sessions == 0 && !trouble.isEmpty();
    }

    /** Whether nothing can come of this connection: its appkey is refused, or each of its issues. */
    boolean isHopeless() {
        return keyIsRefused || !wanted.isEmpty() && refused.keySet().containsAll(wanted);
    }

    /** Whether the broker refused the appkey. */
    boolean keyIsRefused() {
        return keyIsRefused;
    }

    /** Sessions after the first one. */
    int reconnects() {
        return Math.max(0, sessions - 1);
    }

    /** What keeps the connection from standing; empty while it stands. */
    String trouble() {
        return trouble;
    }

    /** The ledger of the session, released entries left out; empty while there is none. */
    List<Subscription> ledger() {
        return session == null
                ? List.of()
                : session.ledger().stream()
                        .filter(entry -> entry.standing() != Standing.RELEASED)
                        .toList();
    }

    /** What the broker refused for good and is still wanted. */
    List<Subscription> refused() {
        return new ArrayList<>(refused.values());
    }
}
