package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hogatape.journal.Gap.Subscribed;
import hogatape.journal.JournalException;
import hogatape.journal.RecordKind;
import hogatape.journal.Subscription;
import hogatape.journal.Subscription.Standing;
import hogatape.kis.ApprovalKeys;
import hogatape.kis.Backoff;
import hogatape.kis.Credentials;
import hogatape.kis.ScriptedApproval;
import hogatape.kis.ScriptedBroker;
import hogatape.kis.ServerFrames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ConnectionTest {
    private static final Subscribed A = new Subscribed("H0NXASP0", "000001");
    private static final Subscribed B = new Subscribed("H0NXASP0", "000002");
    private static final Subscribed C = new Subscribed("H0NXASP0", "000003");
    private static final Subscribed D = new Subscribed("H0NXASP0", "000004");
    private static final Subscribed E = new Subscribed("H0NXASP0", "000005");
    private static final String DATA = "0|H0NXASP0|001|000001^x";
    private static final RandomGenerator NO_JITTER = () -> 0;

    private final ManualClock clock = new ManualClock();
    private final List<String> records = new CopyOnWriteArrayList<>();
    private final List<String> events = new CopyOnWriteArrayList<>();
    private ScriptedBroker broker;
    private ScriptedApproval approval;
    private Connection connection;
    private int trading;

    @BeforeEach
    void open() throws IOException {
        broker = new ScriptedBroker();
        approval = new ScriptedApproval();
        ApprovalKeys keys = new ApprovalKeys(approval.address(), new Credentials("app", "secret"), clock);
        connection = new Connection(
                0,
                broker.address(),
                keys,
                new Backoff(NO_JITTER),
                new DialPace(),
                clock,
                this::keep,
                (kind, sentence) -> events.add(kind + " " + sentence));
    }

    @AfterEach
    void close() throws IOException {
        connection.abandon("the test ends");
        broker.close();
        approval.close();
    }

    @Test
    void connectsAndSubscribesOneIssueATick() throws Exception {
        connection.want(List.of(A, B));
        connect();
        assertThat(events).singleElement().asString().startsWith("OPENED Connection 0 stands, to ws://");

        assertThat(nextRequest()).isEqualTo("1 000001 key-1");
        assertThat(nextRequest()).isEqualTo("1 000002 key-1");
        tick();
        grant(A, B);
        assertNoRequest();
        assertThat(connection.refused()).isEmpty();
        assertThat(connection.trouble()).isEmpty();
        assertThat(approval.asked()).isEqualTo(1);
    }

    @Test
    void doesNotConnectForNothing() throws Exception {
        connection.want(List.of());
        tick();

        assertThat(connection.isConnecting()).isFalse();
    }

    @Test
    void connectsAgainAfterAWhileAndSubscribesEverythingAnew() throws Exception {
        subscribe(A, B);
        broker.send(new ServerFrames().text(DATA).toBytes());
        Waiting.until("the frame", () -> records.contains("FRAME " + DATA));
        broker.cut();
        awaitLoss();

        assertThat(events.get(1)).startsWith("HOLE Connection 0 is lost: ");
        assertThat(connection.trouble()).contains("1006");
        reconnectsOnlyAfter(5);
        assertThat(nextRequest()).isEqualTo("1 000001 key-1");
        assertThat(nextRequest()).isEqualTo("1 000002 key-1");
        assertThat(connection.reconnects()).isEqualTo(1);
        assertThat(kinds("CONNECTED", "DISCONNECTED")).containsExactly("CONNECTED", "DISCONNECTED", "CONNECTED");
    }

    @Test
    void keepsNothingOfAFrameThatWasCut() throws Exception {
        subscribe(A);
        byte[] two = new ServerFrames().text(DATA).text("never ended").toBytes();
        broker.send(Arrays.copyOf(two, two.length - 1));
        Waiting.until("the frame", () -> records.contains("FRAME " + DATA));
        broker.cut();
        awaitLoss();

        assertThat(records.get(records.size() - 2)).isEqualTo("FRAME " + DATA);
        assertThat(records.get(records.size() - 1)).startsWith("DISCONNECTED");
        reconnectsOnlyAfter(5);
        assertThat(nextRequest()).isEqualTo("1 000001 key-1");
    }

    @Test
    void waitsLongerEachTimeUntilASessionHasProvedItself() throws Exception {
        subscribe(A);
        for (long seconds : new long[] {5, 10, 20, 40, 60, 60}) {
            broker.cut();
            awaitLoss();
            reconnectsOnlyAfter(seconds);
        }
        broker.send(new ServerFrames().text(DATA).toBytes());
        Waiting.until("the frame", () -> records.contains("FRAME " + DATA));
        clock.advance(61, TimeUnit.SECONDS);
        tick();
        broker.cut();
        awaitLoss();
        reconnectsOnlyAfter(5);
    }

    @Test
    void tellsAFinalRefusalOnceAndKeepsItOverSessions() throws Exception {
        connection.want(List.of(A, B));
        connect();
        nextRequest();
        refuse(A, "OPSP8993");
        assertThat(nextRequest()).isEqualTo("1 000002 key-1");
        grant(B);
        clock.advance(90, TimeUnit.SECONDS);
        assertNoRequest();
        broker.cut();
        awaitLoss();
        reconnectsOnlyAfter(5);

        assertThat(nextRequest()).isEqualTo("1 000002 key-1");
        grant(B);
        assertNoRequest();
        assertThat(events)
                .filteredOn(event -> event.startsWith("REFUSED"))
                .containsExactly("REFUSED The broker refuses H0NXASP0 000001: OPSP8993 (no).");
        assertThat(connection.refused()).extracting(Subscription::symbol).containsExactly("000001");
        assertThat(connection.isHopeless()).isFalse();
    }

    @Test
    void isHopelessWhenEverythingIsRefused() throws Exception {
        connection.want(List.of(A));
        connect();
        nextRequest();
        refuse(A, "OPSP8993");
        tick();

        assertThat(connection.isHopeless()).isTrue();
    }

    @Test
    void asksAgainForWhatWasRefusedWhenItIsWantedAnew() throws Exception {
        connection.want(List.of(A, B));
        connect();
        nextRequest();
        refuse(A, "OPSP0008");
        nextRequest();
        grant(B);
        connection.want(List.of(B));
        assertNoRequest();
        assertThat(connection.refused()).isEmpty();
        assertThat(connection.everRefused()).extracting(Subscription::code).containsExactly("OPSP0008");

        connection.want(List.of(A, B));
        assertThat(nextRequest()).isEqualTo("1 000001 key-1");
        grant(A);
        tick();
        assertThat(connection.refused()).isEmpty();
        assertThat(connection.everRefused()).isEmpty();
    }

    @Test
    void asksAgainHalfAMinuteAfterAPassingRefusal() throws Exception {
        connection.want(List.of(A));
        connect();
        nextRequest();
        for (int i = 0; i < 3; i++) {
            refuse(A, "OPSP0007");
            assertNoRequest();
            clock.advance(29, TimeUnit.SECONDS);
            assertNoRequest();
            clock.advance(1, TimeUnit.SECONDS);
            assertThat(nextRequest()).isEqualTo("1 000001 key-1");
        }
        grant(A);
        assertThat(events).filteredOn(event -> event.startsWith("REFUSED")).hasSize(1);
        assertThat(connection.refused()).isEmpty();
    }

    @Test
    void fetchesANewKeyWhenTheBrokerDoesNotKnowTheOldOne() throws Exception {
        connection.want(List.of(A));
        connect();
        nextRequest();
        refuse(A, "OPSP0011");
        tick();
        assertThat(broker.awaitEnd()).isTrue();
        assertThat(connection.trouble()).contains("OPSP0011");
        reconnectsOnlyAfter(5);

        assertThat(approval.asked()).isEqualTo(2);
        assertThat(nextRequest()).isEqualTo("1 000001 key-2");
    }

    @Test
    void waitsPatientlyForALingeringSession() throws Exception {
        connection.want(List.of(A));
        connect();
        for (int i = 0; i < 2; i++) {
            nextRequest();
            refuse(A, "OPSP8996");
            tick();
            assertThat(broker.awaitEnd()).isTrue();
            reconnectsOnlyAfter(30);
        }
        nextRequest();
        grant(A);
        tick();

        assertThat(approval.asked()).isEqualTo(1);
        assertThat(connection.refused()).isEmpty();
        assertThat(events).noneMatch(event -> event.startsWith("HOLE"));
    }

    @Test
    void tellsTheHoleWhenASessionIsGivenUpThatDeliveredSomething() throws Exception {
        subscribe(A);
        connection.want(List.of(A, B));
        nextRequest();
        refuse(B, "OPSP8996");
        tick();

        assertThat(events.get(events.size() - 1))
                .startsWith("HOLE Connection 0 is given up")
                .contains("OPSP8996");
    }

    @Test
    void triesAgainWhenNoApprovalKeyIsToBeHad() throws Exception {
        approval.next(503, "");
        connection.want(List.of(A));
        tick();
        Waiting.until("the failure", () -> {
            tick();
            return connection.neverStood();
        });
        assertThat(connection.trouble()).contains("503");
        assertThat(connection.isHopeless()).isFalse();
        reconnectsOnlyAfter(5);

        assertThat(connection.neverStood()).isFalse();
        assertThat(nextRequest()).isEqualTo("1 000001 key-2");
    }

    @Test
    void givesUpARefusedAppkeyAndSaysSoOfEverythingWanted() throws Exception {
        approval.next(403, ScriptedApproval.refusal("invalid AppKey"));
        connection.want(List.of(A, B));
        Waiting.until("the refusal", () -> {
            tick();
            return connection.keyIsRefused();
        });
        clock.advance(1, TimeUnit.HOURS);
        tick();

        assertThat(connection.isConnecting()).isFalse();
        assertThat(connection.isHopeless()).isTrue();
        assertThat(approval.asked()).isEqualTo(1);
        assertThat(events)
                .singleElement()
                .asString()
                .startsWith("REFUSED Connection 0: ")
                .contains("EGW00103");
        assertThat(connection.refused())
                .allSatisfy(refused -> assertThat(refused.code()).isEqualTo("EGW00103"))
                .extracting(Subscription::symbol)
                .containsExactly("000001", "000002");
    }

    @Test
    void releasesBeforeItSubscribesAndNeverHoldsMoreThanBefore() throws Exception {
        subscribe(A, B, C);
        connection.want(List.of(C, D, E));
        assertThat(nextRequest()).isEqualTo("2 000001 key-1");
        assertThat(nextRequest()).isEqualTo("2 000002 key-1");
        assertNoRequest();

        release(B);
        assertThat(nextRequest()).isEqualTo("1 000004 key-1");
        assertNoRequest();
        release(A);
        assertThat(nextRequest()).isEqualTo("1 000005 key-1");
        grant(D, E);
        assertNoRequest();
        assertThat(standing(Standing.GRANTED)).containsExactlyInAnyOrder("000003", "000004", "000005");
    }

    @Test
    void asksAnewForWhatIsWantedAgainWhileItIsReleased() throws Exception {
        subscribe(A, B);
        connection.want(List.of(B));
        assertThat(nextRequest()).isEqualTo("2 000001 key-1");
        connection.want(List.of(A, B));
        assertNoRequest();

        release(A);
        assertThat(nextRequest()).isEqualTo("1 000001 key-1");
    }

    @Test
    void repeatsARefusedReleaseSeldomAndGoesOnWhereThereIsRoom() throws Exception {
        subscribe(A, B);
        connection.want(List.of(B, C, D));
        assertThat(nextRequest()).isEqualTo("2 000001 key-1");
        assertThat(nextRequest()).isEqualTo("1 000003 key-1");
        grant(C);
        broker.send(
                new ServerFrames().text(Answers.refused(A, "OPSP0007", "no")).toBytes());
        Waiting.until("the answer", () -> connection.ledger().stream()
                .anyMatch(entry -> entry.code().equals("OPSP0007")));
        assertNoRequest();

        clock.advance(30, TimeUnit.SECONDS);
        assertThat(nextRequest()).isEqualTo("2 000001 key-1");
        release(A);
        assertThat(nextRequest()).isEqualTo("1 000004 key-1");
    }

    @Test
    void repeatsARequestWithoutAnAnswerAndGivesTheSessionUpInTheEnd() throws Exception {
        connection.want(List.of(A));
        connect();
        assertThat(nextRequest()).isEqualTo("1 000001 key-1");
        for (int i = 0; i < 3; i++) {
            assertNoRequest();
            clock.advance(30, TimeUnit.SECONDS);
            hear();
            assertThat(nextRequest()).isEqualTo("1 000001 key-1");
        }
        clock.advance(1, TimeUnit.SECONDS);
        tick();
        awaitLoss();

        assertThat(connection.trouble()).contains("does not answer");
        reconnectsOnlyAfter(5);
    }

    @Test
    void connectsAgainWhenAllIsSilent() throws Exception {
        subscribe(A);
        clock.advance(100, TimeUnit.SECONDS);
        tick();
        assertThat(connection.isUp()).isTrue();
        clock.advance(1, TimeUnit.SECONDS);
        tick();
        awaitLoss();

        assertThat(broker.awaitEnd()).isTrue();
        assertThat(records.get(records.size() - 1)).startsWith("DISCONNECTED").contains("PINGPONG");
        reconnectsOnlyAfter(5);
        assertThat(nextRequest()).isEqualTo("1 000001 key-1");
    }

    @Test
    void connectsAgainWhenNoDataComesThoughTheIssuesTrade() throws Exception {
        subscribe(A);
        trading = 1;
        tick();
        for (int i = 0; i < 3; i++) {
            clock.advance(60, TimeUnit.SECONDS);
            hear();
            tick();
            assertThat(connection.isUp()).isTrue();
        }
        clock.advance(1, TimeUnit.SECONDS);
        tick();
        awaitLoss();

        assertThat(connection.trouble()).contains("no data came for 181 s");
    }

    @Test
    void endsTheRecordingWhenTheJournalCannotBeWritten() throws Exception {
        subscribe(A);
        broker.send(new ServerFrames().text("disk full").toBytes());
        assertThat(broker.awaitEnd()).isTrue();

        assertThatThrownBy(this::tick)
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("a fault in mapped memory");
        assertThat(kinds("DISCONNECTED")).isEmpty();
    }

    @Test
    void releasesEverythingAtAnOrderlyEnd() throws Exception {
        subscribe(A, B);
        CompletableFuture<Void> answering = CompletableFuture.runAsync(() -> {
            try {
                assertThat(request()).isEqualTo("2 000001 key-1");
                assertThat(request()).isEqualTo("2 000002 key-1");
                broker.send(new ServerFrames()
                        .text("0|H0NXASP0|001|000001^last")
                        .text(Answers.released(A))
                        .text(Answers.released(B))
                        .toBytes());
                assertThat(broker.received()).isEqualTo("opcode 8");
                broker.cut();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        connection.close(0, 10);
        answering.get(10, TimeUnit.SECONDS);

        assertThat(records).contains("FRAME 0|H0NXASP0|001|000001^last");
        assertThat(records.get(records.size() - 1)).startsWith("DISCONNECTED");
        assertThat(connection.isUp()).isFalse();
    }

    private void subscribe(Subscribed... issues) throws Exception {
        connection.want(List.of(issues));
        connect();
        for (Subscribed issue : issues) {
            assertThat(nextRequest()).startsWith("1 " + issue.symbol());
        }
        grant(issues);
    }

    private void connect() throws Exception {
        CompletableFuture<Void> accepted = CompletableFuture.runAsync(() -> broker.accept(new byte[0]));
        tick();
        assertThat(connection.isConnecting()).isTrue();
        Waiting.until("the connection", () -> {
            if (connection.isConnecting()) {
                tick();
            }
            return connection.isUp();
        });
        accepted.get(10, TimeUnit.SECONDS);
    }

    private void awaitLoss() throws Exception {
        Waiting.until("the loss", () -> !connection.isUp());
        tick();
    }

    private void reconnectsOnlyAfter(long seconds) throws Exception {
        assertThat(connection.isUp()).isFalse();
        clock.advance(TimeUnit.SECONDS.toNanos(seconds) - 1, TimeUnit.NANOSECONDS);
        tick();
        assertThat(connection.isConnecting()).as("too early").isFalse();
        clock.advance(1, TimeUnit.NANOSECONDS);
        connect();
    }

    /** Ticks once and returns the request that went out: its type, issue code and approval key. */
    private String nextRequest() throws Exception {
        tick();
        return request();
    }

    private String request() throws IOException {
        JsonNode request = new ObjectMapper().readTree(broker.received());
        return request.at("/header/tr_type").asText() + " "
                + request.at("/body/input/tr_key").asText() + " "
                + request.at("/header/approval_key").asText();
    }

    /** A request is journaled before it is sent. */
    private void assertNoRequest() throws Exception {
        int before = kinds("SENT").size();
        tick();
        tick();
        assertThat(kinds("SENT")).hasSize(before);
    }

    private void grant(Subscribed... issues) throws Exception {
        for (Subscribed issue : issues) {
            broker.send(new ServerFrames().text(Answers.granted(issue)).toBytes());
            Waiting.until("granted", () -> standing(Standing.GRANTED).contains(issue.symbol()));
        }
    }

    private void release(Subscribed issue) throws Exception {
        broker.send(new ServerFrames().text(Answers.released(issue)).toBytes());
        Waiting.until("released", () -> !standing(Standing.GRANTED).contains(issue.symbol()));
    }

    private void refuse(Subscribed issue, String code) throws Exception {
        broker.send(new ServerFrames().text(Answers.refused(issue, code, "no")).toBytes());
        Waiting.until("refused", () -> standing(Standing.REFUSED).contains(issue.symbol()));
    }

    /** Something comes that is no data. */
    private void hear() throws Exception {
        long before = kinds("FRAME").size();
        broker.send(new ServerFrames().text("{}").toBytes());
        Waiting.until("the message", () -> kinds("FRAME").size() > before);
    }

    private List<String> standing(Standing standing) {
        return connection.ledger().stream()
                .filter(entry -> entry.standing() == standing)
                .map(Subscription::symbol)
                .toList();
    }

    private List<String> kinds(String... kinds) {
        return records.stream()
                .map(record -> record.substring(0, record.indexOf(' ')))
                .filter(List.of(kinds)::contains)
                .toList();
    }

    private void tick() throws JournalException {
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
