package hogatape.recorder;

import hogatape.journal.JournalException;
import hogatape.journal.Subscription;
import hogatape.journal.Subscription.Standing;
import hogatape.journal.SubscriptionKey;
import hogatape.kis.KisException;
import hogatape.kis.KisSession;
import hogatape.kis.RefusedKeyException;
import hogatape.message.Sentence;
import java.util.LinkedHashSet;
import java.util.List;
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
    private static final long LINGERING_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final Sentence NONE = Sentence.quoted("");

    private final int number;
    private final Attempts attempts;
    private final ConnectionStory story;
    private final Refusals refusals = new Refusals();

    private Set<SubscriptionKey> wanted = Set.of();
    private LiveSession live;
    private Sentence trouble = NONE;
    private int sessions;
    private RefusedKeyException refusedKey;

    Connection(int number, Attempts attempts, RecorderEvents events) {
        this.number = number;
        this.attempts = attempts;
        this.story = new ConnectionStory(number, events);
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
        refusals.want(now);
        for (SubscriptionKey issue : now) {
            if (live != null && !wanted.contains(issue)) {
                live.requests().askAnew(issue);
            }
        }
        wanted = now;
        if (refusedKey != null) {
            refusals.refuseAll(wanted, refusedKey);
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
        if (live != null) {
            tickSession(monotonic, trading);
        } else if (attempts.isUnderWay()) {
            awaitSession(monotonic);
        } else if (!wanted.isEmpty()) {
            attempts.begin(monotonic);
        }
    }

    private void awaitSession(long monotonic) {
        try {
            Optional<KisSession> session = attempts.session(monotonic);
            if (session.isPresent()) {
                live = new LiveSession(session.get(), monotonic);
                trouble = NONE;
                sessions++;
                story.opened(attempts.address().toString());
            }
        } catch (RefusedKeyException e) {
            refusedKey = e;
            trouble = Sentence.toldBy(e);
            refusals.refuseAll(wanted, e);
            story.keyRefused(e.getMessage());
        } catch (KisException e) {
            story.notMade(e.getMessage());
            retry(monotonic, Sentence.toldBy(e), 0);
        }
    }

    private void tickSession(long monotonic, ToIntFunction<List<SubscriptionKey>> trading) throws JournalException {
        KisSession session = live.session();
        requireKept(session);
        Optional<Sentence> ending = session.ending();
        if (ending.isPresent()) {
            live = null;
            story.lost(ending.get().english());
            retry(monotonic, ending.get(), 0);
            return;
        }
        if (live.hasProvedItself(monotonic)) {
            attempts.succeeded();
        }
        Sentence fault = live.fault(monotonic, trading);
        if (fault != null) {
            session.abandon(fault);
            return; // The next tick finds it ended.
        }
        if (!heedAnswers(monotonic)) {
            live.requests().sendNext(wanted, refusals.issues(), monotonic);
        }
    }

    private static void requireKept(KisSession session) throws JournalException {
        if (session.failure().isPresent()) {
            Throwable failure = session.failure().get();
            session.abandon(Sentence.quoted("the journal cannot be written"));
            throw new JournalException(
                    Sentence.of("The journal cannot be written (%s); what came before is kept.", failure.toString()),
                    failure);
        }
    }

    /** Looks at answers not seen yet; returns whether the session is given up for one. */
    private boolean heedAnswers(long monotonic) {
        for (Subscription entry : live.session().ledger()) {
            SubscriptionKey issue = new SubscriptionKey(entry.tr(), entry.symbol());
            if (entry.standing() == Standing.GRANTED) {
                refusals.grant(issue);
                story.granted();
            }
            if (entry.standing() == Standing.REFUSED
                    && !live.requests().isAskedLater(issue)
                    && heedRefusal(issue, entry, monotonic)) {
                return true;
            }
        }
        Set<SubscriptionKey> granted = Set.copyOf(live.session().granted());
        if (granted.size() + refusals.issues().size() == wanted.size()) {
            story.delivers(granted);
        }
        return false;
    }

    private boolean heedRefusal(SubscriptionKey issue, Subscription entry, long monotonic) {
        switch (Refusal.of(entry.code())) {
            case KEY -> {
                attempts.forgetKeyOf(live.session());
                giveUp(monotonic, entry, 0);
                return true;
            }
            case LINGERING_SESSION -> {
                giveUp(monotonic, entry, LINGERING_NANOS);
                return true;
            }
            case PASSING -> {
                if (wanted.contains(issue)) {
                    refusals.refuseForNow(issue, entry);
                    if (live.requests().askLater(issue, monotonic)) {
                        story.refused(entry);
                    }
                }
            }
            case FINAL -> {
                if (wanted.contains(issue) && refusals.refuse(issue, entry)) {
                    story.refused(entry);
                }
            }
        }
        return false;
    }

    private void giveUp(long monotonic, Subscription entry, long waitAtLeast) {
        Sentence reason = Sentence.of("the broker says %s (%s)", entry.code(), entry.message());
        boolean heard = !live.session().granted().isEmpty();
        live.session().abandon(Sentence.quoted(entry.code()));
        live = null;
        story.givenUp(reason.english(), heard);
        retry(monotonic, reason, waitAtLeast);
    }

    private void retry(long monotonic, Sentence reason, long waitAtLeast) {
        trouble = reason;
        String why = trouble().endsWith(".") ? trouble().substring(0, trouble().length() - 1) : trouble();
        long wait = attempts.pause(monotonic, waitAtLeast);
        LOG.warn("Connection {}: {}; connecting again in {} s", number, why, TimeUnit.NANOSECONDS.toSeconds(wait));
    }

    /**
     * Ends the session in order, if there is one.
     *
     * @throws JournalException if a record could not be kept
     */
    void close(OrderlyEnd end) throws JournalException, InterruptedException {
        attempts.cancel();
        if (live != null) {
            try (KisSession session = live.session()) {
                live = null;
                end.release(session);
                requireKept(session);
            }
        }
    }

    /**
     * Leaves everything as it is and returns at once, or nearly: for a recorder that cannot go on.
     *
     * @param reason for the record of the end, in English
     */
    void abandon(String reason) {
        attempts.cancel();
        if (live != null) {
            live.session().abandon(Sentence.quoted(reason));
            live = null;
        }
    }

    int number() {
        return number;
    }

    boolean isUp() {
        return live != null && live.session().ending().isEmpty();
    }

    /** Whether an attempt to connect is under way. */
    boolean isConnecting() {
        return attempts.isUnderWay();
    }

    /** Whether an attempt to connect has failed and none has succeeded. */
    boolean neverStood() {
        return sessions == 0 && trouble != NONE;
    }

    /** Whether nothing can come of this connection: its appkey is refused, or each of its issues. */
    boolean isHopeless() {
        return refusedKey != null || !wanted.isEmpty() && refusals.issues().containsAll(wanted);
    }

    /** Whether the broker refused the appkey. */
    boolean keyIsRefused() {
        return refusedKey != null;
    }

    /** Sessions after the first one. */
    int reconnects() {
        return Math.max(0, sessions - 1);
    }

    /** What keeps the connection from standing, in English; empty while it stands. */
    String trouble() {
        return trouble.english();
    }

    /** The same for a person, too. */
    Sentence told() {
        return trouble;
    }

    /** Whether it is to bring something at this moment and does not stand, or its appkey is refused. */
    boolean isMissed() {
        return refusedKey != null || !wanted.isEmpty() && !isUp();
    }

    /** The issues that the broker delivers; none while there is no session. */
    List<SubscriptionKey> granted() {
        return live == null ? List.of() : live.session().granted();
    }

    /** The ledger of the session, released entries left out; empty while there is none. */
    List<Subscription> ledger() {
        return live == null
                ? List.of()
                : live.session().ledger().stream()
                        .filter(entry -> entry.standing() != Standing.RELEASED)
                        .toList();
    }

    /** What the broker refused, see {@link Refusals}. */
    Refusals refusals() {
        return refusals;
    }
}
