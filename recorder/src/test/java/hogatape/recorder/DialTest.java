package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.journal.RecordHandler;
import hogatape.kis.ApprovalKeys;
import hogatape.kis.Credentials;
import hogatape.kis.KisException;
import hogatape.kis.KisSession;
import hogatape.kis.OwnThread;
import hogatape.kis.ScriptedApproval;
import hogatape.kis.ScriptedBroker;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class DialTest {
    private final ManualClock clock = new ManualClock();
    private final List<String> records = new CopyOnWriteArrayList<>();
    private final RecordHandler handler =
            (sequence, kind, connection, wall, monotonic, buffer, offset, length) -> records.add(kind.name());
    private ScriptedBroker broker;
    private ScriptedApproval approval;

    @BeforeEach
    void open() throws IOException {
        broker = new ScriptedBroker();
        approval = new ScriptedApproval();
    }

    @AfterEach
    void close() throws IOException {
        broker.close();
        approval.close();
    }

    @Test
    void givesUpASessionThatStandsAtTheMomentOfTheCancel() throws Exception {
        CountDownLatch made = new CountDownLatch(1);
        CompletableFuture<Void> accepted = OwnThread.run(() -> broker.accept(new byte[0]));
        Dial dial = Dial.start(
                () -> {
                    KisSession session = connect();
                    made.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException expected) {
                        // Cancelled, but too late.
                    }
                    return session;
                },
                0);
        made.await();
        accepted.get(60, TimeUnit.SECONDS);
        dial.cancel();

        assertThat(broker.awaitEnd()).isTrue();
        assertThat(records).containsExactly("CONNECTED", "DISCONNECTED");
    }

    @Test
    void leavesNoConnectionBehindThatWaitsForItsHandshake() throws Exception {
        CompletableFuture<Void> accepted = OwnThread.run(broker::acceptWithoutAnswer);
        Dial dial = Dial.start(this::connect, 0);
        accepted.get(60, TimeUnit.SECONDS);
        dial.cancel();

        assertThat(broker.awaitEnd()).isTrue();
        assertThat(records).isEmpty();
    }

    @Test
    void takesWhatNobodyExpectedForAFailureThatMayPass() throws Exception {
        Dial dial = Dial.start(
                () -> {
                    throw new InternalError("too many open files");
                },
                0);
        Waiting.until("the end", dial::isDone);

        assertThatThrownBy(dial::session).isInstanceOf(KisException.class).hasMessageContaining("too many open files");
    }

    private KisSession connect() throws KisException, InterruptedException {
        ApprovalKeys keys = new ApprovalKeys(approval.address(), new Credentials("app", "secret"), clock);
        return KisSession.connect(broker.address(), keys, 0, clock, handler);
    }
}
