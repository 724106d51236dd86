package hogatape.recorder;

import hogatape.feed.NewWidth;
import hogatape.journal.JournalException;
import hogatape.journal.JournalWriter;
import hogatape.journal.Payload;
import hogatape.journal.RecordClock;
import hogatape.journal.RecordKind;
import hogatape.journal.Started;
import hogatape.journal.Stopped;
import hogatape.journal.Subscription;
import hogatape.journal.SubscriptionKey;
import hogatape.kis.ApprovalKeys;
import hogatape.kis.Backoff;
import hogatape.kis.KisException;
import hogatape.recorder.RecorderEvents.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what the connections bring, until it is told to stop, its time is over, or it cannot go on. One thread runs
 * {@link #run} and supervises in ticks; frames come on the sessions' own threads.
 */
public final class Recorder {
    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    /** Both clocks are marked at each tick, and each connection sends one request: the broker wants 0.1 s between. */
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private static final long ALLOCATION_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long NANOS_A_MILLI = 1_000_000;
    private static final long RELEASE_SECONDS = 5;

    private final RecordingPlan plan;
    private final LoggedEvents events;
    private final StatusServer statusServer;
    private final RecordClock clock;
    private final DiskWatch disk;
    private int widthsTold;

    /** Tells the recorder that its end is wanted. */
    public interface Stop {
        /** Waits until an end is wanted, but no longer than a time; returns whether it is. */
        boolean await(long time, TimeUnit unit) throws InterruptedException;
    }

    /** A recorder for a plan, which tells its events in the log. */
    public Recorder(RecordingPlan plan) {
        this(plan, (kind, sentence) -> {}, null);
    }

    /**
     * @param statusServer gets a report each second; null where nobody is to be answered
     */
    Recorder(RecordingPlan plan, RecorderEvents events, StatusServer statusServer) {
        this(plan, events, statusServer, RecordClock.SYSTEM, () -> DiskWatch.usableBytes(plan.journal()));
    }

    Recorder(
            RecordingPlan plan,
            RecorderEvents events,
            StatusServer statusServer,
            RecordClock clock,
            DiskWatch.UsableSpace space) {
        this.plan = plan;
        this.events = new LoggedEvents(events);
        this.statusServer = statusServer;
        this.clock = clock;
        disk = new DiskWatch(space, plan.reserveBytes());
    }

    /**
     * Records until the end, which is orderly: every subscription is released and its answer awaited, so that whatever
     * the broker sent before is on the journal.
     *
     * @throws JournalException if the journal cannot be opened or written, or the disk is too full to begin
     * @throws KisException if the broker refuses the appkeys, or no first connection can be had and the plan is not
     *     patient
     */
    public RecordingOutcome run(Stop stop) throws IOException, InterruptedException {
        String full = fullDisk(clock.monotonicNanos());
        if (full != null) {
            throw new JournalException(full); // Opening the journal might already kill the process.
        }
        try (JournalWriter journal = JournalWriter.open(plan.journal(), plan.sync())) {
            RecordingStatus status = new RecordingStatus(journal, clock, journal.tapeNanos());
            OwnRecords own = new OwnRecords(status, clock);
            own.write(RecordKind.STARTED, Payload.write(new Started(version())));
            List<Connection> connections = connections(status);
            try {
                return record(journal, status, own, connections, stop);
            } finally {
                // Without effect after an orderly end. Else no session may live on without its journal.
                abandonAll(connections);
            }
        }
    }

    private RecordingOutcome record(
            JournalWriter journal, RecordingStatus status, OwnRecords own, List<Connection> connections, Stop stop)
            throws IOException, InterruptedException {
        StatusPublisher publisher = new StatusPublisher(statusServer, plan.journal(), journal, status, events, disk);
        String failure;
        try {
            failure = supervise(connections, status, own, publisher, stop);
        } catch (KisException e) {
            abandonAll(connections);
            own.write(RecordKind.STOPPED, Payload.write(new Stopped(e.getMessage(), List.of())));
            throw e;
        }
        List<Subscription> refused = connections.stream()
                .flatMap(connection -> connection.everRefused().stream())
                .toList();
        int reconnects = connections.stream().mapToInt(Connection::reconnects).sum();
        List<SubscriptionKey> subscribed = connections.stream()
                .flatMap(connection -> connection.granted().stream())
                .toList();
        closeAll(connections);
        String reason = failure == null ? "as it was told to" : failure;
        own.write(RecordKind.STOPPED, Payload.write(new Stopped(reason, subscribed)));
        RecordingStatus.Count count = status.count();
        return new RecordingOutcome(
                count.frames(),
                count.frameBytes(),
                count.issuesHeard(),
                journal.lastSequence(),
                reconnects,
                refused,
                failure);
    }

    private static void abandonAll(List<Connection> connections) {
        connections.forEach(connection -> connection.abandon("the recorder cannot go on"));
    }

    /** Each connection releases at its own pace, so they close side by side. */
    private static void closeAll(List<Connection> connections) throws IOException, InterruptedException {
        ExecutorService closers = Executors.newFixedThreadPool(connections.size());
        try {
            List<Callable<Void>> closing = new ArrayList<>();
            for (Connection connection : connections) {
                closing.add(() -> {
                    connection.close(TICK_NANOS, RELEASE_SECONDS);
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

    private List<Connection> connections(RecordingStatus status) {
        RandomGenerator jitter = RandomGenerator.of("L64X128MixRandom");
        DialPace pace = new DialPace();
        List<Connection> connections = new ArrayList<>();
        for (int number = 0; number < plan.credentials().size(); number++) {
            ApprovalKeys keys =
                    new ApprovalKeys(plan.approval(), plan.credentials().get(number), clock);
            connections.add(
                    new Connection(number, plan.webSocket(), keys, new Backoff(jitter), pace, clock, status, events));
        }
        return connections;
    }

    /** Runs the ticks; returns null at the wanted end, or why it ends before. */
    private String supervise(
            List<Connection> connections, RecordingStatus status, OwnRecords own, StatusPublisher publisher, Stop stop)
            throws IOException, InterruptedException {
        long begin = clock.monotonicNanos();
        long nextTick = begin;
        long nextAllocation = begin;
        StatusLine line = new StatusLine(plan.terminal(), begin);
        ClockWatch clockWatch = new ClockWatch();
        try {
            while (true) {
                long wall = clock.wallNanos();
                long monotonic = clock.monotonicNanos();
                long jump = clockWatch.tick(wall, monotonic);
                own.markClock(jump);
                if (jump != 0) {
                    events.tell(Kind.CLOCK, "The wall clock jumped by " + jump / NANOS_A_MILLI + " ms.");
                }
                if (monotonic >= nextAllocation) {
                    nextAllocation = monotonic + ALLOCATION_NANOS;
                    allocate(connections, wall);
                }
                for (Connection connection : connections) {
                    connection.tick(monotonic, issues -> trading(issues, wall));
                }
                own.markState(connections, wall, monotonic);
                tellNewWidths(status);
                line.tick(status, connections, wall, monotonic);
                publisher.tick(connections, wall, monotonic);
                String end = endBeforeTime(connections, monotonic);
                if (end != null || plan.deadline().reached(wall, monotonic)) {
                    return end;
                }
                // Ticks missed while the machine stood still are not made up for: each may send a request.
                nextTick = Math.max(nextTick, monotonic - TICK_NANOS) + TICK_NANOS;
                if (stop.await(Math.max(0, nextTick - clock.monotonicNanos()), TimeUnit.NANOSECONDS)) {
                    return null;
                }
            }
        } finally {
            line.end();
        }
    }

    private void tellNewWidths(RecordingStatus status) {
        List<NewWidth> all = status.newWidths();
        for (NewWidth width : all.subList(widthsTold, all.size())) {
            events.tell(
                    Kind.NEW_WIDTH,
                    "Records of " + width.tr() + " have " + width.width()
                            + " fields, which no layout knows: the feed has changed. They are recorded all the same.");
        }
        widthsTold = all.size();
    }

    private void allocate(List<Connection> connections, long wall) {
        List<List<SubscriptionKey>> wanted = plan.subscriptions().at(wall);
        for (int i = 0; i < connections.size(); i++) {
            connections.get(i).want(wanted.get(i));
        }
    }

    private int trading(List<SubscriptionKey> issues, long wall) {
        return (int) issues.stream()
                .filter(issue -> plan.hours().continuous(issue, wall))
                .count();
    }

    private String endBeforeTime(List<Connection> connections, long monotonic) throws KisException {
        String full = fullDisk(monotonic);
        if (full != null) {
            return full;
        }
        boolean noKey = connections.stream().allMatch(Connection::keyIsRefused);
        boolean noneEver = connections.stream().allMatch(Connection::neverStood);
        if (noKey || noneEver && !plan.patient()) {
            throw new KisException(connections.get(0).trouble());
        }
        if (!connections.stream().allMatch(Connection::isHopeless)) {
            return null;
        }
        return connections.stream()
                .flatMap(connection -> connection.refused().stream())
                .findFirst()
                .map(first -> "The broker refused every subscription, the first one with " + first.code() + " ("
                        + first.message() + "); check the keys, the TRs and the symbols.")
                .orElse(null);
    }

    /** Looks at the free space; returns why to stop, or null where there is room. */
    private String fullDisk(long monotonic) {
        switch (disk.tick(monotonic)) {
            case WARN ->
                events.tell(
                        Kind.DISK,
                        "Only " + megabytes(disk.usableBytes()) + " MB are free where the journal stands; the recorder"
                                + " stops at " + megabytes(plan.reserveBytes()) + " MB.");
            case STOP -> {
                String sentence = "Only " + megabytes(disk.usableBytes()) + " MB are free where the journal '"
                        + plan.journal() + "' stands, and the reserve is " + megabytes(plan.reserveBytes())
                        + " MB; make room and start again.";
                events.tell(Kind.DISK, sentence);
                return sentence;
            }
            default -> {
                // There is room.
            }
        }
        return null;
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }

    static String version() {
        String version = Recorder.class.getPackage().getImplementationVersion();
        return version == null ? "not packaged" : version;
    }
}
