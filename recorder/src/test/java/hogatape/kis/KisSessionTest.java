package hogatape.kis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.journal.Payload;
import hogatape.journal.RecordClock;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.Subscription;
import hogatape.journal.SubscriptionKey;
import hogatape.message.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KisSessionTest {
    private static final SubscriptionKey SAMSUNG = new SubscriptionKey("H0NXASP0", "005930");
    private static final String GRANTED =
            "{\"header\":{\"tr_id\":\"H0NXASP0\",\"tr_key\":\"005930\",\"encrypt\":\"N\"},\"body\":{\"rt_cd\":\"0\","
                    + "\"msg_cd\":\"OPSP0000\",\"msg1\":\"SUBSCRIBE SUCCESS\",\"output\":{\"iv\":\"i\",\"key\":\"k\"}}}";
    private static final String RELEASED =
            "{\"header\":{\"tr_id\":\"H0NXASP0\",\"tr_key\":\"005930\",\"encrypt\":\"N\"},\"body\":{\"rt_cd\":\"0\","
                    + "\"msg_cd\":\"OPSP0001\",\"msg1\":\"UNSUBSCRIBE SUCCESS\"}}";

    private final BlockingQueue<String> records = new LinkedBlockingQueue<>();
    private ScriptedBroker broker;

    @BeforeEach
    void openTheBroker() throws IOException {
        broker = new ScriptedBroker();
    }

    @AfterEach
    void closeTheBroker() throws IOException {
        broker.close();
    }

    @Test
    void journalsASubscriptionFromTheAskingToTheRelease() throws Exception {
        try (KisSession session = connect(new byte[0])) {
            assertThat(next()).isEqualTo("CONNECTED {\"url\":\"" + broker.address() + "\"}");

            session.subscribe(SAMSUNG);
            assertThat(broker.received()).contains("\"approval_key\":\"the-key\"", "\"tr_type\":\"1\"");
            assertThat(next()).startsWith("SUBSCRIPTION").contains("\"standing\":\"ASKED\"");
            assertThat(next())
                    .startsWith("SENT")
                    .contains("\"approval_key\":\"(blanked)\"", "\"tr_key\":\"005930\"")
                    .doesNotContain("the-key");

            broker.send(
                    new ServerFrames().text(GRANTED).text("0|H0NXASP0|001|x").toBytes());
            assertThat(next()).isEqualTo("FRAME " + GRANTED);
            assertThat(next())
                    .isEqualTo("SUBSCRIPTION {\"tr\":\"H0NXASP0\",\"symbol\":\"005930\",\"standing\":\"GRANTED\","
                            + "\"code\":\"OPSP0000\",\"message\":\"SUBSCRIBE SUCCESS\"}");
            assertThat(next()).isEqualTo("FRAME 0|H0NXASP0|001|x");
            assertThat(session.granted()).containsExactly(SAMSUNG);

            session.release(SAMSUNG);
            assertThat(broker.received()).contains("\"tr_type\":\"2\"");
            broker.send(new ServerFrames().text(RELEASED).toBytes());
            assertThat(session.awaitReleased(60, TimeUnit.SECONDS)).isTrue();
            assertThat(session.granted()).isEmpty();
            broker.close();
        }
    }

    @Test
    void journalsWhatComesWithTheHandshakeBehindTheConnection() throws Exception {
        try (KisSession session = connect(new ServerFrames().text("early").toBytes())) {
            assertThat(next()).startsWith("CONNECTED");
            assertThat(next()).isEqualTo("FRAME early");
            assertThat(session.ending()).isEmpty();
            broker.close();
        }
    }

    @Test
    void echoesPingPongAndSendsNoPingsOfItsOwn() throws Exception {
        String pingPong = "{\"header\":{\"tr_id\":\"PINGPONG\",\"datetime\":\"20231004160455\"}}";
        try (KisSession session = connect(new byte[0])) {
            broker.send(new ServerFrames().text(pingPong).toBytes());

            assertThat(broker.received()).isEqualTo(pingPong);
            next();
            assertThat(next()).isEqualTo("FRAME " + pingPong);
            assertThat(next()).isEqualTo("SENT " + pingPong);
            assertThat(session.ending()).isEmpty();
            broker.close();
        }
    }

    @Test
    void takesARefusalThatNamesNoTrForTheOldestOpenRequest() throws Exception {
        try (KisSession session = connect(new byte[0])) {
            session.subscribe(SAMSUNG);
            broker.send(new ServerFrames()
                    .text("{\"header\":{\"tr_id\":\"(null)\",\"tr_key\":\"\"},\"body\":{\"rt_cd\":\"9\","
                            + "\"msg_cd\":\"OPSP0011\",\"msg1\":\"invalid approval : NOT FOUND\"}}")
                    .toBytes());
            awaitRecord("SUBSCRIPTION", "\"standing\":\"REFUSED\"", "OPSP0011");

            assertThat(session.granted()).isEmpty();
            assertThat(session.ledger()).singleElement().satisfies(entry -> assertThat(entry.code())
                    .isEqualTo("OPSP0011"));
            broker.close();
        }
    }

    @Test
    void keepsEveryWholeMessageBeforeACutAndSaysThatTheConnectionEnded() throws Exception {
        KisSession cut;
        try (KisSession session = connect(new byte[0])) {
            cut = session;
            byte[] cutInside =
                    new ServerFrames().text("whole").text("never ended").toBytes();
            broker.send(Arrays.copyOf(cutInside, cutInside.length - 3));
            next();
            assertThat(next()).isEqualTo("FRAME whole");
            broker.cut();

            assertThat(next()).startsWith("DISCONNECTED").contains("1006");
        }
        assertThat(cut.ending()).isPresent();
        assertThat(records).isEmpty();
    }

    @Test
    void carriesGarbageToTheJournalAndGoesOn() throws Exception {
        try (KisSession session = connect(new byte[0])) {
            broker.send(new ServerFrames()
                    .text("{ cut JSON")
                    .text("{\"header\":[]}")
                    .text("")
                    .text("g".repeat(300_000))
                    .text("0|H0NXASP0|001|x")
                    .toBytes());
            next();

            assertThat(next()).isEqualTo("FRAME { cut JSON");
            assertThat(next()).isEqualTo("FRAME {\"header\":[]}");
            assertThat(next()).isEqualTo("FRAME ");
            assertThat(next()).hasSize("FRAME ".length() + 300_000);
            assertThat(next()).isEqualTo("FRAME 0|H0NXASP0|001|x");
            assertThat(session.ending()).isEmpty();
            broker.close();
        }
    }

    @Test
    void endsWhenTheJournalCannotTakeARecordAndHandsOnNothingBehindIt() throws Exception {
        RecordHandler failing = (sequence, kind, connection, wall, monotonic, buffer, offset, length) -> {
            String text = new String(buffer, offset, length, StandardCharsets.UTF_8);
            if (text.equals("bad")) {
                throw new IllegalStateException("disk full");
            }
            records.add(kind + " " + text);
        };
        CompletableFuture<Void> accepted = OwnThread.run(() -> broker.accept(new byte[0]));
        try (KisSession session = KisSession.connect(broker.address(), "the-key", 0, RecordClock.SYSTEM, failing)) {
            accepted.get(60, TimeUnit.SECONDS);
            broker.send(
                    new ServerFrames().text("good").text("bad").text("later").toBytes());
            next();
            assertThat(next()).isEqualTo("FRAME good");
            assertThat(broker.awaitEnd()).isTrue();
            assertThat(session.failure())
                    .get()
                    .extracting(Throwable::getMessage)
                    .isEqualTo("disk full");
        }
        assertThat(records).isEmpty();
    }

    @Test
    void saysThatNobodyAnswers() throws Exception {
        broker.close();

        assertThatThrownBy(() -> KisSession.connect(broker.address(), "the-key", 0, RecordClock.SYSTEM, this::take))
                .isInstanceOf(KisException.class)
                .hasMessageContaining("No connection to " + broker.address())
                .hasMessageContaining("--ws-url");
        assertThat(records).isEmpty();
    }

    @Test
    void endsOnAnErrorAsOnAnException() throws Exception {
        RecordHandler failing = (sequence, kind, connection, wall, monotonic, buffer, offset, length) -> {
            if (kind == RecordKind.SENT) {
                throw new InternalError("a fault occurred in an unsafe memory access operation");
            }
            records.add(kind + " " + new String(buffer, offset, length, StandardCharsets.UTF_8));
        };
        CompletableFuture<Void> accepted = OwnThread.run(() -> broker.accept(new byte[0]));
        KisSession ended;
        try (KisSession session = KisSession.connect(broker.address(), "the-key", 0, RecordClock.SYSTEM, failing)) {
            ended = session;
            accepted.get(60, TimeUnit.SECONDS);
            String pingPong = "{\"header\":{\"tr_id\":\"PINGPONG\",\"datetime\":\"20231004160455\"}}";
            broker.send(new ServerFrames().text(pingPong).text("behind it").toBytes());

            assertThat(broker.awaitEnd()).isTrue();
            assertThat(session.failure()).get().isInstanceOf(InternalError.class);
        }
        assertThat(ended.ending()).isPresent();
        assertThat(next()).startsWith("CONNECTED");
        assertThat(next()).startsWith("FRAME").contains("PINGPONG");
        assertThat(records).isEmpty();
    }

    @Test
    void recordsNothingBehindTheEndHoweverManyFramesStillCome() throws Exception {
        byte[] many = new byte[0];
        for (int round = 0; round < 20; round++) {
            records.clear();
            CompletableFuture<Void> accepted = OwnThread.run(() -> broker.accept(new byte[0]));
            KisSession session = KisSession.connect(broker.address(), "the-key", 0, RecordClock.SYSTEM, this::take);
            accepted.get(60, TimeUnit.SECONDS);
            if (many.length == 0) {
                ServerFrames frames = new ServerFrames();
                for (int i = 0; i < 5000; i++) {
                    frames.text("0|H0NXASP0|001|" + i);
                }
                many = frames.toBytes();
            }
            broker.send(many);
            next();
            next();
            session.abandon(Sentence.quoted("enough"));
            session.subscribe(SAMSUNG);

            assertThat(session.ending())
                    .contains(Sentence.of("the connection was closed here, code %d: %s", 1006, "enough"));
            List<String> left = List.copyOf(records);
            assertThat(left.get(left.size() - 1)).startsWith("DISCONNECTED");
            assertThat(left).filteredOn(record -> !record.startsWith("FRAME")).hasSize(1);
            assertThat(broker.awaitEnd()).isTrue();
            assertThat(List.copyOf(records)).isEqualTo(left);
        }
    }

    @Test
    void doesNotWaitForEverForTheHandshake() throws Exception {
        CompletableFuture<Void> accepted = OwnThread.run(broker::acceptWithoutAnswer);

        assertThatThrownBy(
                        () -> KisSession.connect(broker.address(), "the-key", 0, RecordClock.SYSTEM, this::take, 200))
                .isInstanceOf(KisException.class)
                .hasMessageContaining("no answer to the handshake within 0.2 s");
        accepted.get(60, TimeUnit.SECONDS);
        assertThat(broker.awaitEnd()).isTrue();
        assertThat(records).isEmpty();
    }

    @Test
    void blanksTheApprovalKeyThatTheBrokerRepeats() throws Exception {
        try (KisSession session = connect(new byte[0])) {
            session.subscribe(SAMSUNG);
            broker.send(new ServerFrames()
                    .text("{\"header\":{\"tr_id\":\"(null)\"},\"body\":{\"rt_cd\":\"9\",\"msg_cd\":\"OPSP0011\","
                            + "\"msg1\":\"invalid approval : the-key\"}}")
                    .toBytes());

            awaitRecord("SUBSCRIPTION", "REFUSED", "invalid approval : (blanked)");
            broker.close();
        }
    }

    @Test
    void takesTheLateAnswerToARepeatedRequestForNoAnswerToTheRelease() throws Exception {
        try (KisSession session = connect(new byte[0])) {
            session.subscribe(SAMSUNG);
            session.subscribe(SAMSUNG);
            broker.send(new ServerFrames().text(GRANTED).toBytes());
            awaitRecord("SUBSCRIPTION", "GRANTED");
            session.release(SAMSUNG);
            broker.send(new ServerFrames()
                    .text(GRANTED.replace("\"rt_cd\":\"0\"", "\"rt_cd\":\"1\"").replace("OPSP0000", "OPSP0002"))
                    .text(RELEASED)
                    .toBytes());

            assertThat(session.awaitReleased(60, TimeUnit.SECONDS)).isTrue();
            assertThat(session.granted()).isEmpty();
            broker.close();
        }
    }

    @Test
    void isAsItsRecordsTellForWhoeverHoldsTheHandlersMonitor() throws Exception {
        int issues = 300;
        Map<SubscriptionKey, Subscription> told = new HashMap<>();
        RecordHandler handler = (sequence, kind, connection, wall, monotonic, buffer, offset, length) -> {
            if (kind == RecordKind.SUBSCRIPTION) {
                Subscription entry = Payload.read(Subscription.class, buffer, offset, length);
                told.put(new SubscriptionKey(entry.tr(), entry.symbol()), entry);
            }
        };
        CompletableFuture<Void> accepted = OwnThread.run(() -> broker.accept(new byte[0]));
        try (KisSession session = KisSession.connect(broker.address(), "the-key", 0, RecordClock.SYSTEM, handler)) {
            accepted.get(60, TimeUnit.SECONDS);
            ServerFrames answers = new ServerFrames();
            for (int i = 0; i < issues; i++) {
                session.subscribe(new SubscriptionKey("H0NXASP0", "" + (100_000 + i)));
                answers.text(GRANTED.replace("005930", "" + (100_000 + i)));
            }
            broker.send(answers.toBytes());
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (session.granted().size() < issues) {
                assertThat(System.nanoTime()).isLessThan(end);
                synchronized (handler) {
                    assertThat(session.ledger()).hasSameElementsAs(told.values());
                }
            }
            broker.close();
        }
    }

    private KisSession connect(byte[] withHandshake) throws Exception {
        CompletableFuture<Void> accepted = OwnThread.run(() -> broker.accept(withHandshake));
        KisSession session = KisSession.connect(broker.address(), "the-key", 0, RecordClock.SYSTEM, this::take);
        accepted.get(60, TimeUnit.SECONDS);
        return session;
    }

    private void take(
            long sequence,
            RecordKind kind,
            int connection,
            long wall,
            long monotonic,
            byte[] buffer,
            int offset,
            int length) {
        records.add(kind + " " + new String(buffer, offset, length, StandardCharsets.UTF_8));
    }

    private String next() throws InterruptedException {
        String record = records.poll(60, TimeUnit.SECONDS);
        assertThat(record).as("a record within ten seconds").isNotNull();
        return record;
    }

    private void awaitRecord(String... parts) throws InterruptedException {
        String record = next();
        while (!List.of(parts).stream().allMatch(record::contains)) {
            record = next();
        }
    }
}
