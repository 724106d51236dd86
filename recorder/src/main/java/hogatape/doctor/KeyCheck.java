package hogatape.doctor;

import hogatape.journal.RecordClock;
import hogatape.journal.Subscription;
import hogatape.journal.SubscriptionKey;
import hogatape.kis.ApprovalKeys;
import hogatape.kis.Credentials;
import hogatape.kis.KisException;
import hogatape.kis.KisSession;
import hogatape.message.Sentence;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Whether an appkey opens a session, and whether the broker grants a subscription on it; it is released at once. */
final class KeyCheck implements Check {
    private static final long ANSWER_SECONDS = 10;

    private final int number;
    private final Credentials credentials;
    private final URI webSocket;
    private final URI approval;
    private final SubscriptionKey issue;

    /**
     * A check of one appkey.
     *
     * @param number tells the appkey, from 0; it is never shown itself
     * @param issue what is subscribed for a moment
     */
    KeyCheck(int number, Credentials credentials, URI webSocket, URI approval, SubscriptionKey issue) {
        this.number = number;
        this.credentials = credentials;
        this.webSocket = webSocket;
        this.approval = approval;
        this.issue = issue;
    }

    @Override
    public List<Finding> look() throws InterruptedException {
        Sentence subject = Sentence.of("key %d", number);
        ApprovalKeys keys = new ApprovalKeys(approval, credentials, RecordClock.SYSTEM);
        try (KisSession session = KisSession.connect(
                webSocket,
                keys,
                number,
                RecordClock.SYSTEM,
                (sequence, kind, connection, wall, mono, bytes, from, length) -> {})) {
            session.subscribe(issue);
            if (!session.awaitAnswered(ANSWER_SECONDS, TimeUnit.SECONDS)) {
                return List.of(Finding.red(
                        subject,
                        Sentence.of(
                                "connected, and no answer to a subscription within %d s; try again in some minutes.",
                                ANSWER_SECONDS)));
            }
            Subscription answer = session.ledger().get(0);
            if (answer.standing() != Subscription.Standing.GRANTED) {
                return List.of(refused(subject, answer));
            }
            session.release(issue);
            session.awaitReleased(ANSWER_SECONDS, TimeUnit.SECONDS);
            return List.of(Finding.green(
                    subject,
                    Sentence.of("approved, connected, and %s %s granted and released", issue.tr(), issue.symbol())));
        } catch (KisException e) {
            return List.of(Finding.red(subject, e));
        }
    }

    private Finding refused(Sentence subject, Subscription answer) {
        String told = answer.code() + " (" + answer.message() + ")";
        if (answer.code().equals("OPSP8996")) {
            return Finding.red(
                    subject,
                    Sentence.of(
                            "in use by another session, %s; end it, or give this recorder an appkey of its own."
                                    + " One that was cut off lingers for a minute or two.",
                            told));
        }
        return Finding.red(subject, Sentence.of("the broker refused %s %s with %s.", issue.tr(), issue.symbol(), told));
    }
}
