package hogatape.kis;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.journal.RecordClock;
import hogatape.journal.RecordKind;
import hogatape.journal.SubscriptionKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A broker on loopback, and the records of the sessions with it, as lines of kind and text. */
abstract class SessionFixture {
    static final SubscriptionKey SAMSUNG = new SubscriptionKey("H0NXASP0", "005930");

    final BlockingQueue<String> records = new LinkedBlockingQueue<>();
    ScriptedBroker broker;

    @BeforeEach
    void openTheBroker() throws IOException {
        broker = new ScriptedBroker();
    }

    @AfterEach
    void closeTheBroker() throws IOException {
        broker.close();
    }

    KisSession connect(byte[] withHandshake) throws Exception {
        CompletableFuture<Void> accepted = OwnThread.run(() -> broker.accept(withHandshake));
        KisSession session = KisSession.connect(broker.address(), "the-key", 0, RecordClock.SYSTEM, this::take);
        accepted.get(60, TimeUnit.SECONDS);
        return session;
    }

    void take(
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

    String next() throws InterruptedException {
        String record = records.poll(60, TimeUnit.SECONDS);
        assertThat(record).as("a record within a minute").isNotNull();
        return record;
    }

    void awaitRecord(String... parts) throws InterruptedException {
        String record = next();
        while (!List.of(parts).stream().allMatch(record::contains)) {
            record = next();
        }
    }
}
