package hogatape.kis;

import hogatape.journal.RecordClock;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.Subscription;
import hogatape.journal.Subscription.Standing;
import hogatape.journal.SubscriptionKey;
import hogatape.message.Sentence;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to the broker. Everything that comes over it is handed to a {@link RecordHandler} first, and only then
 * looked at: answers change the ledger of subscriptions, PINGPONG is echoed. Frames are handed on by the socket's
 * thread, the session's own records by that thread or the caller's.
 *
 * <p>Each record is handed on, and each change of the ledger made, under the handler's monitor: whoever holds it sees the
 * session as the records so far tell it. Nothing is handed on behind {@code DISCONNECTED}.
 */
public final class KisSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KisSession.class);
    private static final long CLOSE_PATIENCE_SECONDS = 5;
    /** For the name, the connection and the handshake together; the library waits for the last one without an end. */
    private static final long CONNECT_PATIENCE_MILLIS = 20_000;

    private final URI address;
    private final String approvalKey;
    private final int connection;
    private final SessionRecords records;
    private final LastHeard heard;
    private final Ledger ledger = new Ledger();
    private final CountDownLatch decided = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final FrameSocket socket;
    private volatile Sentence ending;

    private KisSession(URI address, String approvalKey, int connection, RecordClock clock, RecordHandler records) {
        this.address = address;
        this.approvalKey = approvalKey;
        this.connection = connection;
        this.records = new SessionRecords(records, connection, clock);
        heard = new LastHeard(clock.wallNanos(), clock.monotonicNanos());
        socket = new FrameSocket(address, clock, this::onOpened, this::onMessage, this::onEnded);
    }

    /**
     * Connects and returns the session once the connection stands.
     *
     * @param address the whole address, see {@link KisAddress#webSocket}
     * @param keys give the approval key that opens the session
     * @param connection the number that its records bear
     * @throws RefusedKeyException if the broker refuses the appkey or its secret
     * @throws KisException if no approval key or no connection can be had
     */
    public static KisSession connect(
            URI address, ApprovalKeys keys, int connection, RecordClock clock, RecordHandler records)
            throws KisException, InterruptedException {
        return connect(address, keys.current(), connection, clock, records);
    }

    static KisSession connect(URI address, String approvalKey, int connection, RecordClock clock, RecordHandler records)
            throws KisException, InterruptedException {
        return connect(address, approvalKey, connection, clock, records, CONNECT_PATIENCE_MILLIS);
    }

    static KisSession connect(
            URI address,
            String approvalKey,
            int connection,
            RecordClock clock,
            RecordHandler records,
            long patienceMillis)
            throws KisException, InterruptedException {
        KisSession session = new KisSession(address, approvalKey, connection, clock, records);
        session.awaitOpening(patienceMillis);
        if (!session.records.stood()) { // How it goes on is for its user to see.
            Exception error = session.socket.error();
            Object why = error != null && error.getMessage() != null ? error.getMessage() : session.ending;
            throw new KisException(
                    Sentence.of("No connection to %s (%s); check the network and --ws-url.", address, why), error);
        }
        return session;
    }

    private void awaitOpening(long millis) throws InterruptedException {
        try {
            socket.connect();
            if (!decided.await(millis, TimeUnit.MILLISECONDS)) {
                abandon(Sentence.of("no answer to the handshake within %s s", millis / 1000.0));
            }
        } catch (InterruptedException e) {
            abandon(Sentence.quoted("nobody waits for the connection any more"));
            throw e;
        }
    }

    /** The broker does not accept the approval key of this session: the next session is to have a new one. */
    public void forgetKey(ApprovalKeys keys) {
        keys.refused(approvalKey);
    }

    /** Asks for an issue. The answer comes later, see {@link #ledger}. */
    public void subscribe(SubscriptionKey issue) {
        // Entered before it is sent: the answer may be here before this method returns.
        records.change(() -> Optional.of(ledger.asked(issue)));
        send(
                Message.request(true, Message.BLANKED, issue.tr(), issue.symbol()),
                Message.request(true, approvalKey, issue.tr(), issue.symbol()));
    }

    /** Asks to end the subscription of an issue. The answer comes later, see {@link #awaitReleased}. */
    public void release(SubscriptionKey issue) {
        ledger.releasing(issue);
        send(
                Message.request(false, Message.BLANKED, issue.tr(), issue.symbol()),
                Message.request(false, approvalKey, issue.tr(), issue.symbol()));
    }

    /** Whether an issue was asked to be released and the answer has not come. */
    public boolean isReleasing(SubscriptionKey issue) {
        return ledger.isReleasing(issue);
    }

    /** Waits until every release is answered: then the broker sends no more data. Returns false if time ran out. */
    public boolean awaitReleased(long time, TimeUnit unit) throws InterruptedException {
        return ledger.awaitReleased(unit.toNanos(time));
    }

    /** Waits until everything asked for is granted or refused, or the connection is gone. Returns false if time ran out. */
    public boolean awaitAnswered(long time, TimeUnit unit) throws InterruptedException {
        return ledger.awaitAnswered(unit.toNanos(time));
    }

    /** Everything asked for and what became of it, in the order of the asking. */
    public List<Subscription> ledger() {
        return ledger.entries();
    }

    /** The issues that the broker delivers. */
    public List<SubscriptionKey> granted() {
        return ledger.with(Standing.GRANTED);
    }

    /** When messages came last. */
    public LastHeard heard() {
        return heard;
    }

    /** The number that this session's records bear. */
    public int connection() {
        return connection;
    }

    /** Why the connection has ended; empty while it stands. */
    public Optional<Sentence> ending() {
        return ended.getCount() == 0 ? Optional.of(ending) : Optional.empty();
    }

    /** What the record handler threw, which ended the connection; empty if it threw nothing. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(records.failure());
    }

    /**
     * Gives the connection up without a close, as one does with a dead one; returns at once.
     *
     * @param reason for the record of the end, in English, and for {@link #ending}
     */
    public void abandon(Sentence reason) {
        socket.abandon(reason);
    }

    /** Closes the connection and waits for its end, ten seconds at most. */
    @Override
    public void close() {
        socket.close();
        try {
            if (!ended.await(CLOSE_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                socket.abandon(Sentence.quoted("the broker did not answer the close"));
                ended.await(CLOSE_PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void onOpened() {
        records.begin(address.toString());
        endIfFailed();
        decided.countDown();
    }

    private void onMessage(long wallNanos, long monotonicNanos, byte[] buffer, int offset, int length) {
        heard.message(wallNanos, monotonicNanos);
        if (!records.put(RecordKind.FRAME, wallNanos, monotonicNanos, buffer, offset, length)) {
            endIfFailed();
            return;
        }
        if (length == 0 || buffer[offset] != '{') {
            heard.data(monotonicNanos);
        } else {
            Message.parse(buffer, offset, length)
                    .ifPresentOrElse(
                            answer -> onAnswer(answer.without(approvalKey), buffer, offset, length),
                            () -> LOG.warn("A message of {} bytes begins like JSON and is none", length));
        }
    }

    private void onAnswer(Message.Answer answer, byte[] buffer, int offset, int length) {
        if (answer.isPingPong()) {
            String echo = new String(buffer, offset, length, StandardCharsets.UTF_8);
            send(echo, echo);
            return;
        }
        Optional<Subscription> changed = records.change(() -> ledger.answered(answer));
        endIfFailed();
        if (changed.isEmpty()) {
            LOG.warn("The broker says {} ({}) to nothing that was asked", answer.code(), answer.text());
        }
    }

    private void onEnded(Sentence reason) {
        records.end(reason.english(), heard.wallNanos(), () -> {
            ending = reason;
            ledger.abandon();
            ended.countDown();
        });
        decided.countDown();
    }

    /** Journals a message first, so that no answer stands before its request, and sends it. */
    private void send(String journaled, String sent) {
        records.put(RecordKind.SENT, journaled.getBytes(StandardCharsets.UTF_8));
        endIfFailed();
        try {
            socket.send(sent);
        } catch (WebsocketNotConnectedException e) {
            LOG.warn("Not sent, for the connection has ended");
        }
    }

    /**
     * What cannot be kept must not be acknowledged by going on. Never to be called under the handler's monitor: the
     * library's own is taken before that one.
     */
    private void endIfFailed() {
        if (records.failure() != null) {
            socket.abandon(Sentence.quoted("the record could not be kept"));
        }
    }
}
