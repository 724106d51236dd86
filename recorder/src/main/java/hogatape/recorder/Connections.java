package hogatape.recorder;

import hogatape.journal.JournalException;
import hogatape.journal.RecordClock;
import hogatape.journal.RecordHandler;
import hogatape.journal.Subscription;
import hogatape.journal.SubscriptionKey;
import hogatape.kis.ApprovalKeys;
import hogatape.kis.Backoff;
import hogatape.kis.KisException;
import hogatape.message.Messages;
import hogatape.message.Sentence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The connections of a recording, one for each appkey, moved on by the recorder's thread. */
final class Connections {
    private final RecordingPlan plan;
    private final List<Connection> all = new ArrayList<>();

    /**
     * @param records takes what the sessions bring
     */
    Connections(RecordingPlan plan, RecordClock clock, RecordHandler records, RecorderEvents events) {
        this.plan = plan;
        RandomGenerator jitter = RandomGenerator.of("L64X128MixRandom");
        DialPace pace = new DialPace();
        for (int number = 0; number < plan.credentials().size(); number++) {
            ApprovalKeys keys =
                    new ApprovalKeys(plan.approval(), plan.credentials().get(number), clock);
            Attempts attempts = new Attempts(number, plan.webSocket(), keys, new Backoff(jitter), pace, clock, records);
            all.add(new Connection(number, attempts, events));
        }
    }

    List<Connection> all() {
        return all;
    }

    /** Deals out what is to be subscribed at a moment; what stood on a refused appkey goes to the others. */
    void allocate(long wall) {
        Set<Integer> refused = all.stream()
                .filter(Connection::keyIsRefused)
                .map(Connection::number)
                .collect(Collectors.toSet());
        List<List<SubscriptionKey>> wanted = plan.subscriptions().at(wall, refused);
        for (Connection connection : all) {
            connection.want(wanted.get(connection.number()));
        }
    }

    void tick(long wall, long monotonic) throws JournalException {
        for (Connection connection : all) {
            connection.tick(monotonic, issues -> trading(issues, wall));
        }
    }

    private int trading(List<SubscriptionKey> issues, long wall) {
        return (int) issues.stream()
                .filter(issue -> plan.hours().continuous(issue, wall))
                .count();
    }

    /**
     * Why nothing more can come of all of them, a sentence; null where something can.
     *
     * @throws KisException if every appkey is refused, or no first connection can be had and the plan is not patient
     */
    Sentence end() throws KisException {
        boolean noKey = all.stream().allMatch(Connection::keyIsRefused);
        boolean noneEver = all.stream().allMatch(Connection::neverStood);
        if (noKey || noneEver && !plan.patient()) {
            throw new KisException(all.get(0).told());
        }
        if (!all.stream().allMatch(Connection::isHopeless)) {
            return null;
        }
        return all.stream()
                .flatMap(connection -> connection.refusals().standing().stream())
                .findFirst()
                .map(first -> Sentence.of(
                        "The broker refused every subscription, the first one with %s (%s);"
                                + " check the keys, the TRs and the symbols.",
                        first.code(), first.message()))
                .orElse(null);
    }

    /** Why connections that should bring something do not, a sentence each for a person. */
    List<String> missed() {
        return all.stream()
                .filter(Connection::isMissed)
                .map(connection -> connection.trouble().isEmpty()
                        ? Messages.text("Connection %d does not stand at the end.", connection.number())
                        : Messages.text(
                                "Connection %d does not stand at the end: %s", connection.number(), connection.told()))
                .toList();
    }

    List<SubscriptionKey> granted() {
        return all.stream().flatMap(connection -> connection.granted().stream()).toList();
    }

    List<Subscription> refused() {
        return all.stream()
                .flatMap(connection -> connection.refusals().all().stream())
                .filter(refused -> plan.subscriptions().isOwn(new SubscriptionKey(refused.tr(), refused.symbol())))
                .toList();
    }

    int reconnects() {
        return all.stream().mapToInt(Connection::reconnects).sum();
    }

    /** Ends every session in order; each releases at its own pace, so they close side by side. */
    void close(OrderlyEnd end) throws IOException, InterruptedException {
        ExecutorService closers = Executors.newFixedThreadPool(all.size());
        try {
            List<Callable<Void>> closing = new ArrayList<>();
            for (Connection connection : all) {
                closing.add(() -> {
                    connection.close(end);
                    return null;
                });
            }
            for (Future<Void> closed : closers.invokeAll(closing)) {
                closed.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            closers.shutdown();
        }
    }

    /** Without effect after an orderly end; else no session may live on without its journal. */
    void abandon() {
        all.forEach(connection -> connection.abandon("the recorder cannot go on"));
    }
}
