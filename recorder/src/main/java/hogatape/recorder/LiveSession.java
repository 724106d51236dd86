package hogatape.recorder;

import hogatape.journal.SubscriptionKey;
import hogatape.kis.KisSession;
import hogatape.kis.LastHeard;
import hogatape.message.Sentence;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/** A session that stands, with what watches it. */
final class LiveSession {
    /** A session that lived so long did its work: what ends it is not the fault of the last attempt. */
    private static final long HEALTHY_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final KisSession session;
    private final Requests requests;
    private final SilenceWatchdog watchdog = new SilenceWatchdog();
    private final long since;

    /**
     * @param monotonic when it came to stand
     */
    LiveSession(KisSession session, long monotonic) {
        this.session = session;
        this.requests = new Requests(session);
        since = monotonic;
    }

    KisSession session() {
        return session;
    }

    Requests requests() {
        return requests;
    }

    boolean hasProvedItself(long monotonic) {
        return monotonic - since > HEALTHY_NANOS && session.heard().dataFrames() > 0;
    }

    /**
     * Why the session is to be given up though its connection stands; null where it is sound.
     *
     * @param trading how many of some issues trade continuously at this moment
     */
    Sentence fault(long monotonic, ToIntFunction<List<SubscriptionKey>> trading) {
        LastHeard heard = session.heard();
        Sentence silence = watchdog.verdict(new SilenceWatchdog.Hearing(
                monotonic,
                since,
                heard.monotonicNanos(),
                heard.dataMonotonicNanos(),
                heard.dataFrames(),
                trading.applyAsInt(session.granted())));
        if (silence != null) {
            return silence;
        }
        return requests.isLeftUnanswered(monotonic) ? Sentence.of("the broker does not answer requests") : null;
    }
}
