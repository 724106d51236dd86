package hogatape.recorder;

import hogatape.journal.SubscriptionKey;
import hogatape.kis.KisSession;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Releases every subscription of a session and waits for the answers, so that nothing sent is lost by the close. */
final class OrderlyEnd {
    private static final Logger LOG = LoggerFactory.getLogger(OrderlyEnd.class);

    private final long requestNanos;
    private final long answerSeconds;

    /**
     * @param requestNanos how long to wait from one request to the next
     * @param answerSeconds how long to wait for the answers
     */
    OrderlyEnd(long requestNanos, long answerSeconds) {
        this.requestNanos = requestNanos;
        this.answerSeconds = answerSeconds;
    }

    void release(KisSession session) throws InterruptedException {
        // What the broker grants after a release of the others would go on to the end, and its last frames be lost.
        if (!session.awaitAnswered(answerSeconds, TimeUnit.SECONDS)) {
            warn(session, "request");
        }
        for (SubscriptionKey issue : session.granted()) {
            if (session.ending().isPresent()) {
                break;
            }
            if (!session.isReleasing(issue)) {
                session.release(issue);
                TimeUnit.NANOSECONDS.sleep(requestNanos);
            }
        }
        if (!session.awaitReleased(answerSeconds, TimeUnit.SECONDS)) {
            warn(session, "release");
        }
    }

    private static void warn(KisSession session, String what) {
        LOG.warn(
                "Connection {}: not every {} was answered; frames on their way may be lost",
                session.connection(),
                what);
    }
}
