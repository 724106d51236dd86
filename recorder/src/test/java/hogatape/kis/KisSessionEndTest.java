package hogatape.kis;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.journal.RecordClock;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.message.Sentence;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KisSessionEndTest extends SessionFixture {
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
}
