package hogatape.kis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.journal.RecordClock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KisSessionTest extends SessionFixture {
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
    void saysThatNobodyAnswers() throws Exception {
        broker.close();

        assertThatThrownBy(() -> KisSession.connect(broker.address(), "the-key", 0, RecordClock.SYSTEM, this::take))
                .isInstanceOf(KisException.class)
                .hasMessageContaining("No connection to " + broker.address())
                .hasMessageContaining("--ws-url");
        assertThat(records).isEmpty();
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
}
