package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hogatape.journal.JournalException;
import hogatape.journal.RecordKind;
import hogatape.journal.Subscription;
import hogatape.journal.Subscription.Standing;
import hogatape.journal.SubscriptionKey;
import hogatape.kis.ApprovalKeys;
import hogatape.kis.Backoff;
import hogatape.kis.Credentials;
import hogatape.kis.OwnThread;
import hogatape.kis.ScriptedApproval;
import hogatape.kis.ScriptedBroker;
import hogatape.kis.ServerFrames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A connection with a broker, a clock and a journal that a test moves step by step. */
@Timeout(120)
abstract class ConnectionFixture {
    static final SubscriptionKey A = new SubscriptionKey("H0NXASP0", "000001");
    static final SubscriptionKey B = new SubscriptionKey("H0NXASP0", "000002");
    static final SubscriptionKey C = new SubscriptionKey("H0NXASP0", "000003");
    static final SubscriptionKey D = new SubscriptionKey("H0NXASP0", "000004");
    static final SubscriptionKey E = new SubscriptionKey("H0NXASP0", "000005");
    static final String DATA = "0|H0NXASP0|001|000001^x";
    private static final RandomGenerator NO_JITTER = () -> 0;

    final ManualClock clock = new ManualClock();
    final List<String> records = new CopyOnWriteArrayList<>();
    final List<String> events = new CopyOnWriteArrayList<>();
    ScriptedBroker broker;
    ScriptedApproval approval;
    Connection connection;
    int trading;

    @BeforeEach
    void open() throws IOException {
        broker = new ScriptedBroker();
        approval = new ScriptedApproval();
        ApprovalKeys keys = new ApprovalKeys(approval.address(), new Credentials("app", "secret"), clock);
        Attempts attempts =
                new Attempts(0, broker.address(), keys, new Backoff(NO_JITTER), new DialPace(), clock, this::keep);
        connection = new Connection(0, attempts, (kind, sentence) -> events.add(kind + " " + sentence));
    }

    @AfterEach
    void close() throws IOException {
        connection.abandon("the test ends");
        broker.close();
        approval.close();
    }

    void subscribe(SubscriptionKey... issues) throws Exception {
        connection.want(List.of(issues));
        connect();
        for (SubscriptionKey issue : issues) {
            assertThat(nextRequest()).startsWith("1 " + issue.symbol());
        }
        grant(issues);
    }

    void connect() throws Exception {
        CompletableFuture<Void> accepted = OwnThread.run(() -> broker.accept(new byte[0]));
        tick();
        assertThat(connection.isConnecting()).isTrue();
        Waiting.until("the connection", () -> {
            if (connection.isConnecting()) {
                tick();
            }
            return connection.isUp();
        });
        accepted.get(60, TimeUnit.SECONDS);
    }

    void awaitLoss() throws Exception {
        Waiting.until("the loss", () -> !connection.isUp());
        tick();
    }

    void reconnectsOnlyAfter(long seconds) throws Exception {
        assertThat(connection.isUp()).isFalse();
        clock.advance(TimeUnit.SECONDS.toNanos(seconds) - 1, TimeUnit.NANOSECONDS);
        tick();
        assertThat(connection.isConnecting()).as("too early").isFalse();
        clock.advance(1, TimeUnit.NANOSECONDS);
        connect();
    }

    /** Ticks once and returns the request that went out: its type, issue code and approval key. */
    String nextRequest() throws Exception {
        tick();
        return request();
    }

    String request() throws IOException {
        JsonNode request = new ObjectMapper().readTree(broker.received());
        return request.at("/header/tr_type").asText() + " "
                + request.at("/body/input/tr_key").asText() + " "
                + request.at("/header/approval_key").asText();
    }

    /** A request is journaled before it is sent. */
    void assertNoRequest() throws Exception {
        int before = kinds("SENT").size();
        tick();
        tick();
        assertThat(kinds("SENT")).hasSize(before);
    }

    void grant(SubscriptionKey... issues) throws Exception {
        for (SubscriptionKey issue : issues) {
            broker.send(new ServerFrames().text(Answers.granted(issue)).toBytes());
            Waiting.until("granted", () -> standing(Standing.GRANTED).contains(issue.symbol()));
        }
    }

    void release(SubscriptionKey issue) throws Exception {
        broker.send(new ServerFrames().text(Answers.released(issue)).toBytes());
        Waiting.until("released", () -> !standing(Standing.GRANTED).contains(issue.symbol()));
    }

    void refuse(SubscriptionKey issue, String code) throws Exception {
        broker.send(new ServerFrames().text(Answers.refused(issue, code, "no")).toBytes());
        Waiting.until("refused", () -> standing(Standing.REFUSED).contains(issue.symbol()));
    }

    /** Something comes that is no data. */
    void hear() throws Exception {
        long before = kinds("FRAME").size();
        broker.send(new ServerFrames().text("{}").toBytes());
        Waiting.until("the message", () -> kinds("FRAME").size() > before);
    }

    List<String> standing(Standing standing) {
        return connection.ledger().stream()
                .filter(entry -> entry.standing() == standing)
                .map(Subscription::symbol)
                .toList();
    }

    List<String> kinds(String... kinds) {
        return records.stream()
                .map(record -> record.substring(0, record.indexOf(' ')))
                .filter(List.of(kinds)::contains)
                .toList();
    }

    void tick() throws JournalException {
        connection.tick(clock.monotonicNanos(), issues -> trading);
    }

    private void keep(
            long sequence,
            RecordKind kind,
            int number,
            long wall,
            long monotonic,
            byte[] buffer,
            int offset,
            int length) {
        String text = new String(buffer, offset, length, StandardCharsets.UTF_8);
        if (text.equals("disk full")) {
            throw new InternalError("a fault in mapped memory");
        }
        records.add(kind + " " + text);
    }
}
