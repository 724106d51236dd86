package hogatape.doctor;

import hogatape.journal.RecordClock;
import hogatape.journal.Subscription;
import hogatape.journal.SubscriptionKey;
import hogatape.kis.ApprovalKeys;
import hogatape.kis.Credentials;
import hogatape.kis.KisException;
import hogatape.kis.KisSession;
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
        String subject = "key " + number;
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
                        "connected, and no answer to a subscription within " + ANSWER_SECONDS
                                + " s; try again in some minutes."));
            }
            Subscription answer = session.ledger().get(0);
            if (answer.standing() != Subscription.Standing.GRANTED) {
                return List.of(refused(subject, answer));
            }
            session.release(issue);
            session.awaitReleased(ANSWER_SECONDS, TimeUnit.SECONDS);
            return List.of(Finding.green(
                    subject,
                    "approved, connected, and " + issue.tr() + " " + issue.symbol() + " granted and released"));
        } catch (KisException e) {
            return List.of(Finding.red(subject, e.getMessage()));
        }
    }

    private Finding refused(String subject, Subscription answer) {
        String told = answer.code() + " (" + answer.message() + ")";
        if (answer.code().equals("OPSP8996")) {
            return Finding.red(
                    subject,
                    "in use by another session, " + told
                            + "; end it, or give this recorder an appkey of its own. One that was"
                            + " cut off lingers for a minute or two.");
        }
        return Finding.red(subject, "the broker refused " + issue.tr() + " " + issue.symbol() + " with " + told + ".");
    }
}
