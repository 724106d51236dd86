package hogatape.recorder;

import hogatape.feed.NewWidth;
import hogatape.journal.JournalException;
import hogatape.journal.JournalWriter;
import hogatape.journal.Payload;
import hogatape.journal.RecordClock;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.Started;
import hogatape.journal.Stopped;
import hogatape.journal.SubscriptionKey;
import hogatape.kis.KisException;
import hogatape.message.Sentence;
import hogatape.recorder.RecorderEvents.Kind;
import hogatape.relay.Relay;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
    private final Relay relay;
    private final RecordClock clock;
    private final DiskReserve disk;
    private int widthsTold;

    /** Tells the recorder that its end is wanted. */
    public interface Stop {
        /** Waits until an end is wanted, but no longer than a time; returns whether it is. */
        boolean await(long time, TimeUnit unit) throws InterruptedException;
    }

    /** A recorder for a plan, which tells its events in the log. */
    public Recorder(RecordingPlan plan) {
        this(plan, (kind, sentence) -> {}, null, null);
    }

    /**
     * @param statusServer gets a report each second; null where nobody is to be answered
     * @param relay gets each record behind the journal; null where nobody shares the sessions
     */
    Recorder(RecordingPlan plan, RecorderEvents events, StatusServer statusServer, Relay relay) {
        this(plan, events, statusServer, relay, RecordClock.SYSTEM, () -> DiskWatch.usableBytes(plan.journal()));
    }

    Recorder(
            RecordingPlan plan,
            RecorderEvents events,
            StatusServer statusServer,
            Relay relay,
            RecordClock clock,
            DiskWatch.UsableSpace space) {
        this.plan = plan;
        this.events = new LoggedEvents(events);
        this.statusServer = statusServer;
        this.relay = relay;
        this.clock = clock;
        disk = new DiskReserve(plan.journal(), plan.reserveBytes(), space, this.events);
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
        Sentence full = disk.reached(clock.monotonicNanos());
        if (full != null) {
            throw new JournalException(full); // Opening the journal might already kill the process.
        }
        try (JournalWriter journal = JournalWriter.open(plan.journal(), plan.sync(), clock)) {
            RecordHandler kept = relay == null ? journal : relay.behind(journal);
            RecordingStatus status = new RecordingStatus(kept, clock, journal.tapeNanos());
            OwnRecords own = new OwnRecords(status, clock, tr -> relay == null || relay.mayTell(tr));
            LOG.info("Recording into '{}', behind sequence {}", plan.journal(), journal.lastSequence());
            own.write(RecordKind.STARTED, Payload.write(new Started(version())));
            Connections connections = new Connections(plan, clock, status, events);
            try {
                return record(journal, status, own, connections, stop);
            } finally {
                connections.abandon();
            }
        }
    }

    private RecordingOutcome record(
            JournalWriter journal, RecordingStatus status, OwnRecords own, Connections connections, Stop stop)
            throws IOException, InterruptedException {
        StatusPublisher publisher = new StatusPublisher(statusServer, plan.journal(), journal, status, events, disk);
        Sentence failure;
        try {
            failure = supervise(connections, status, own, publisher, stop);
        } catch (KisException e) {
            connections.abandon();
            own.write(RecordKind.STOPPED, Payload.write(new Stopped(e.getMessage(), List.of())));
            throw e;
        }
        LOG.info(
                "The recording ends {}",
                failure == null ? "as it was told to" : "before its time: " + failure.english());
        List<String> missed = connections.missed();
        List<SubscriptionKey> subscribed = connections.granted().stream()
                .filter(issue -> own.mayTell(issue.tr()))
                .toList();
        connections.close(new OrderlyEnd(TICK_NANOS, RELEASE_SECONDS));
        String reason = failure == null ? "as it was told to" : failure.english();
        own.write(RecordKind.STOPPED, Payload.write(new Stopped(reason, subscribed)));
        RecordingStatus.Count count = status.count();
        return new RecordingOutcome(
                count.frames(),
                count.frameBytes(),
                count.issuesHeard(),
                journal.lastSequence(),
                connections.reconnects(),
                connections.refused(),
                missed,
                failure == null ? null : failure.said());
    }

    /** Runs the ticks; returns null at the wanted end, or why it ends before. */
    private Sentence supervise(
            Connections connections, RecordingStatus status, OwnRecords own, StatusPublisher publisher, Stop stop)
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
                if (monotonic >= nextAllocation || plan.subscriptions().isChanged()) {
                    nextAllocation = monotonic + ALLOCATION_NANOS;
                    connections.allocate(wall);
                }
                connections.tick(wall, monotonic);
                own.markState(connections.all(), wall, monotonic);
                tellNewWidths(status);
                line.tick(status, connections.all(), wall, monotonic);
                publisher.tick(connections.all(), wall, monotonic);
                Sentence full = disk.reached(monotonic);
                Sentence end = full != null ? full : connections.end();
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

    static String version() {
        String version = Recorder.class.getPackage().getImplementationVersion();
        return version == null ? "not packaged" : version;
    }
}
