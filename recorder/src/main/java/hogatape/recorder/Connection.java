package hogatape.recorder;

import hogatape.journal.JournalException;
import hogatape.journal.RecordClock;
import hogatape.journal.RecordHandler;
import hogatape.journal.Subscription;
import hogatape.journal.Subscription.Standing;
import hogatape.journal.SubscriptionKey;
import hogatape.kis.ApprovalKeys;
import hogatape.kis.Backoff;
import hogatape.kis.KisException;
import hogatape.kis.KisSession;
import hogatape.kis.RefusedKeyException;
import hogatape.recorder.RecorderEvents.Kind;
import java.net.URI;
import java.util.LinkedHashMap;
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

    /** Each step of an attempt has its own patience; this is the end of it, whatever hangs. */
    private static final long DIAL_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static final long LINGERING_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final int number;
    private final URI address;
    private final ApprovalKeys keys;
    private final Backoff backoff;
    private final DialPace pace;
    private final RecordClock clock;
    private final RecordHandler records;
    private final RecorderEvents events;

    private Set<SubscriptionKey> wanted = Set.of();
    private Dial dial;
    private long dialledAt;
    private KisSession session;
    private Requests requests;
    private SilenceWatchdog watchdog;
    private long upSince;
    private long nextAttempt = Long.MIN_VALUE;
    private String trouble = "";
    private int sessions;
    private RefusedKeyException refusedKey;
    private final Map<SubscriptionKey, Subscription> refused = new LinkedHashMap<>();
    /** Refused at some time of the recording, wanted still or not. */
    private final Map<SubscriptionKey, Subscription> everRefused = new LinkedHashMap<>();

    Connection(
            int number,
            URI address,
            ApprovalKeys keys,
            Backoff backoff,
            DialPace pace,
            RecordClock clock,
            RecordHandler records,
            RecorderEvents events) {
        this.number = number;
        this.address = address;
        this.keys = keys;
        this.backoff = backoff;
        this.pace = pace;
        this.clock = clock;
        this.records = records;
        this.events = events;
    }

    /**
     * Says what is to be subscribed from now on; requests follow at one a tick. What was refused and is wanted again after
     * it was not is asked for again.
     */
    void want(List<SubscriptionKey> issues) {
        Set<SubscriptionKey> now = new LinkedHashSet<>(issues);
        if (now.equals(wanted)) {
            return;
        }
        refused.keySet().retainAll(now);
        for (SubscriptionKey issue : now) {
            if (requests != null && !wanted.contains(issue)) {
                requests.askAnew(issue);
            }
        }
        wanted = now;
        if (refusedKey != null) {
            refuseAll();
        }
    }

    /**
     * Does what there is to do at this moment.
     *
     * @param trading how many of some issues trade continuously at this moment
     * @throws JournalException if a record could not be kept
     */
    void tick(long monotonic, ToIntFunction<List<SubscriptionKey>> trading) throws JournalException {
        if (refusedKey != null) {
            return;
        }
        if (session != null) {
            tickSession(monotonic, trading);
        } else if (dial != null) {
            tickDial(monotonic);
        } else if (!wanted.isEmpty() && monotonic >= nextAttempt && pace.mayDial(monotonic)) {
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
            requests = new Requests(session);
            watchdog = new SilenceWatchdog();
            upSince = monotonic;
            trouble = "";
            sessions++;
            events.tell(
                    Kind.OPENED,
                    "Connection " + number + " stands" + (sessions > 1 ? " again" : "") + ", to " + address + ".");
        } catch (RefusedKeyException e) {
            refusedKey = e;
            trouble = e.getMessage();
            refuseAll();
            events.tell(Kind.REFUSED, "Connection " + number + ": " + e.getMessage());
        } catch (KisException e) {
            retry(monotonic, e.getMessage(), backoff.afterFailure());
        }
    }

    private void tickSession(long monotonic, ToIntFunction<List<SubscriptionKey>> trading) throws JournalException {
        requireKept(session);
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
        if (requests.isLeftUnanswered(monotonic)) {
            session.abandon("the broker does not answer requests");
            return;
        }
        if (!heedRefusals(monotonic)) {
            requests.sendNext(wanted, refused.keySet(), monotonic);
        }
    }

    private void requireKept(KisSession session) throws JournalException {
        if (session.failure().isPresent()) {
            Throwable failure = session.failure().get();
            session.abandon("the journal cannot be written");
            throw new JournalException(
                    "The journal cannot be written (" + failure + "); what came before is kept.", failure);
        }
    }

    /** Looks at refusals not seen yet; returns whether the session is given up for one. */
    private boolean heedRefusals(long monotonic) {
        for (Subscription entry : session.ledger()) {
            SubscriptionKey issue = new SubscriptionKey(entry.tr(), entry.symbol());
            if (entry.standing() == Standing.GRANTED) {
                everRefused.remove(issue);
            }
            if (entry.standing() != Standing.REFUSED || requests.isAskedLater(issue)) {
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
                    if (wanted.contains(issue) && requests.askLater(issue, monotonic)) {
                        tellRefused(entry);
                    }
                }
                case FINAL -> {
                    if (wanted.contains(issue) && refused.put(issue, entry) == null) {
                        everRefused.put(issue, entry);
                        tellRefused(entry);
                    }
                }
            }
        }
        return false;
    }

    /** The appkey is refused, and with it whatever is wanted of it. */
    private void refuseAll() {
        refused.clear();
        for (SubscriptionKey issue : wanted) {
            refused.put(
                    issue,
                    new Subscription(
                            issue.tr(), issue.symbol(), Standing.REFUSED, refusedKey.code(), refusedKey.getMessage()));
        }
        everRefused.putAll(refused);
    }

    private void tellRefused(Subscription entry) {
        events.tell(
                Kind.REFUSED,
                "The broker refuses " + entry.tr() + " " + entry.symbol() + ": " + entry.code() + " (" + entry.message()
                        + ").");
    }

    private void giveUp(long monotonic, Subscription entry, long wait) {
        String reason = "the broker says " + entry.code() + " (" + entry.message() + ")";
        boolean heard = !session.granted().isEmpty();
        session.abandon(entry.code());
        session = null;
        requests = null;
        if (heard) {
            events.tell(Kind.HOLE, "Connection " + number + " is given up: " + reason + "; a hole begins.");
        }
        retry(monotonic, reason, wait);
    }

    private void lost(long monotonic, String reason) {
        session = null;
        requests = null;
        events.tell(Kind.HOLE, "Connection " + number + " is lost: " + reason + "; a hole begins.");
        retry(monotonic, reason, backoff.afterFailure());
    }

    private void retry(long monotonic, String reason, long wait) {
        trouble = reason;
        nextAttempt = monotonic + wait;
        LOG.warn("Connection {}: {}; connecting again in {} s", number, reason, TimeUnit.NANOSECONDS.toSeconds(wait));
    }

    /**
     * Ends the session in order: every subscription is released and its answer awaited, so that nothing sent is lost.
     *
     * @throws JournalException if a record could not be kept
     */
    void close(long requestNanos, long answerSeconds) throws JournalException, InterruptedException {
        abandonDial();
        if (session == null) {
            return;
        }
        try (KisSession closing = session) {
            session = null;
            // What the broker grants after a release of the others would go on to the end, and its last frames be lost.
            if (!closing.awaitAnswered(answerSeconds, TimeUnit.SECONDS)) {
                LOG.warn("Connection {}: not every request was answered; frames on their way may be lost", number);
            }
            for (SubscriptionKey issue : closing.granted()) {
                if (closing.ending().isPresent()) {
                    break;
                }
                if (!closing.isReleasing(issue)) {
                    closing.release(issue);
                    TimeUnit.NANOSECONDS.sleep(requestNanos);
                }
            }
            if (!closing.awaitReleased(answerSeconds, TimeUnit.SECONDS)) {
                LOG.warn("Connection {}: not every release was answered; frames on their way may be lost", number);
            }
            requireKept(closing);
        }
    }

    /** Leaves everything as it is and returns at once, or nearly: for a recorder that cannot go on. */
    void abandon(String reason) {
        abandonDial();
        if (session != null) {
            session.abandon(reason);
            session = null;
        }
    }

    private void abandonDial() {
        if (dial != null) {
            dial.cancel();
            dial = null;
        }
    }

    int number() {
        return number;
    }

    boolean isUp() {
        return session != null && session.ending().isEmpty();
    }

    /** Whether an attempt to connect is under way. */
    boolean isConnecting() {
        return dial != null;
    }

    /** Whether an attempt to connect has failed and none has succeeded. */
    boolean neverStood() {
        return sessions == 0 && !trouble.isEmpty();
    }

    /** Whether nothing can come of this connection: its appkey is refused, or each of its issues. */
    boolean isHopeless() {
        return refusedKey != null || !wanted.isEmpty() && refused.keySet().containsAll(wanted);
    }

    /** Whether the broker refused the appkey. */
    boolean keyIsRefused() {
        return refusedKey != null;
    }

    /** Sessions after the first one. */
    int reconnects() {
        return Math.max(0, sessions - 1);
    }

    /** What keeps the connection from standing; empty while it stands. */
    String trouble() {
        return trouble;
    }

    /** The issues that the broker delivers; none while there is no session. */
    List<SubscriptionKey> granted() {
        return session == null ? List.of() : session.granted();
    }

    /** The ledger of the session, released entries left out; empty while there is none. */
    List<Subscription> ledger() {
        return session == null
                ? List.of()
                : session.ledger().stream()
                        .filter(entry -> entry.standing() != Standing.RELEASED)
                        .toList();
    }

    /** What the broker refused for good and is still wanted; everything that is wanted if it refused the appkey. */
    List<Subscription> refused() {
        return List.copyOf(refused.values());
    }

    /** What the broker refused for good at any time and never granted after, wanted still or not. */
    List<Subscription> everRefused() {
        return List.copyOf(everRefused.values());
    }
}
