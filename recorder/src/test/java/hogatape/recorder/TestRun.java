package hogatape.recorder;

import hogatape.journal.JournalException;
import hogatape.journal.JournalReader;
import hogatape.journal.RecordKind;
import hogatape.journal.SubscriptionKey;
import hogatape.journal.SyncPolicy;
import hogatape.kis.Credentials;
import hogatape.kis.ScriptedApproval;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * A whole recorder with a broker and a journal of its own. Its clock goes twenty times as fast as the world's, so that
 * nobody waits for a backoff.
 */
final class TestRun implements Closeable {
    private static final long RESERVE = 1 << 20;
    private static final long TICK_MILLIS = 5;

    final ScriptedExchange exchange = new ScriptedExchange();
    final ScriptedApproval approval = new ScriptedApproval();
    final List<String> events = new CopyOnWriteArrayList<>();
    final StringWriter terminal = new StringWriter();
    volatile long usable = 1L << 40;
    volatile Subscriptions subscriptions;
    boolean patient;
    StatusServer statusServer;
    RecorderEvents alsoTold = (kind, sentence) -> {};

    private final Path journal;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final ManualClock clock;
    private CompletableFuture<RecordingOutcome> running;

    /** A record as it stands in the journal. */
    record Kept(RecordKind kind, int connection, String text) {}

    /**
     * @param subscriptions what each connection is to subscribe
     */
    TestRun(Path journal, List<List<SubscriptionKey>> subscriptions) throws IOException {
        this(journal, wall -> subscriptions, new ManualClock());
    }

    TestRun(Path journal, Subscriptions subscriptions, ManualClock clock) throws IOException {
        this.journal = journal;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    TestRun start(Credentials... credentials) {
        RecordingPlan plan = new RecordingPlan(
                journal,
                List.of(credentials),
                exchange.address(),
                approval.address(),
                new Subscriptions() {
                    @Override
                    public List<List<SubscriptionKey>> at(long wall) {
                        return subscriptions.at(wall);
                    }

                    @Override
                    public List<List<SubscriptionKey>> at(long wall, Set<Integer> refused) {
                        return subscriptions.at(wall, refused);
                    }
                },
                (issue, wall) -> false,
                Deadline.NONE,
                patient,
                SyncPolicy.NONE,
                RESERVE,
                new PrintWriter(terminal));
        Recorder recorder = new Recorder(
                plan,
                (kind, sentence) -> {
                    events.add(kind + " " + sentence);
                    alsoTold.tell(kind, sentence);
                },
                statusServer,
                null,
                clock,
                () -> usable);
        running = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return recorder.run(this::awaitStop);
                    } catch (IOException | InterruptedException e) {
                        throw new CompletionException(e);
                    }
                },
                task -> new Thread(task, "recorder").start());
        return this;
    }

    private boolean awaitStop(long time, TimeUnit unit) throws InterruptedException {
        clock.advance(time, unit);
        return stop.await(TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Waits until the broker was asked for so many things. */
    void awaitRequests(int count) throws Exception {
        Waiting.until(count + " requests", () -> exchange.requests().size() >= count);
    }

    void awaitEvent(String beginning) throws Exception {
        Waiting.until("event " + beginning, () -> events.stream().anyMatch(event -> event.startsWith(beginning)));
    }

    /** Tells the recorder to stop and waits for what comes of it. */
    RecordingOutcome stop() throws Exception {
        stop.countDown();
        return outcome();
    }

    /** Waits until the recorder ends by itself; what it threw is thrown. */
    RecordingOutcome outcome() throws Exception {
        try {
            return running.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception thrown) {
                throw thrown;
            }
            throw e;
        }
    }

    /** Every record of the journal, which is found sound. */
    List<Kept> tape() throws JournalException {
        List<Kept> tape = new ArrayList<>();
        try (JournalReader reader = JournalReader.open(journal)) {
            reader.readAll((sequence, kind, connection, wall, monotonic, buffer, offset, length) ->
                    tape.add(new Kept(kind, connection, new String(buffer, offset, length, StandardCharsets.UTF_8))));
        }
        return tape;
    }

    /** The records but marks of the clock and states. */
    List<Kept> story() throws JournalException {
        return tape().stream()
                .filter(record -> record.kind != RecordKind.CLOCK && record.kind != RecordKind.STATE)
                .toList();
    }

    @Override
    public void close() throws IOException {
        stop.countDown();
        exchange.close();
        approval.close();
        if (statusServer != null) {
            statusServer.close();
        }
    }
}
