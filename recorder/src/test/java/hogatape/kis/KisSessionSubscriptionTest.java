package hogatape.kis;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.journal.Payload;
import hogatape.journal.RecordClock;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.Subscription;
import hogatape.journal.SubscriptionKey;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KisSessionSubscriptionTest extends SessionFixture {
    private static final String GRANTED =
            "{\"header\":{\"tr_id\":\"H0NXASP0\",\"tr_key\":\"005930\",\"encrypt\":\"N\"},\"body\":{\"rt_cd\":\"0\","
                    + "\"msg_cd\":\"OPSP0000\",\"msg1\":\"SUBSCRIBE SUCCESS\",\"output\":{\"iv\":\"i\",\"key\":\"k\"}}}";
    private static final String RELEASED =
            "{\"header\":{\"tr_id\":\"H0NXASP0\",\"tr_key\":\"005930\",\"encrypt\":\"N\"},\"body\":{\"rt_cd\":\"0\","
                    + "\"msg_cd\":\"OPSP0001\",\"msg1\":\"UNSUBSCRIBE SUCCESS\"}}";

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
}
