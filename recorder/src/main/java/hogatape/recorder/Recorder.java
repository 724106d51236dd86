package hogatape.recorder;

import hogatape.journal.Gap.Subscribed;
import hogatape.journal.JournalException;
import hogatape.journal.JournalWriter;
import hogatape.journal.Payload;
import hogatape.journal.RecordClock;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.Started;
import hogatape.journal.Stopped;
import hogatape.journal.Subscription;
import hogatape.journal.Subscription.Standing;
import hogatape.journal.TapeState;
import hogatape.kis.ApprovalKey;
import hogatape.kis.Credentials;
import hogatape.kis.KisException;
import hogatape.kis.KisSession;
import hogatape.market.SeoulTime;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what a session brings, until it is told to stop, its time is over, or the connection ends. One thread runs
 * {@link #run} and supervises; frames come on the session's own thread.
 */
public final class Recorder {
    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    /** Both clocks are marked at each tick, and one request is sent: the broker wants them 0.1 s apart at least. */
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private static final long STATE_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final long RELEASE_SECONDS = 5;
    private static final int CONNECTION = 0;

    private final Plan plan;
    private final RecordClock clock = RecordClock.SYSTEM;

    /**
     * What to record.
     *
     * @param journal the folder of the journal
     * @param issues what to subscribe, in this order
     * @param webSocket the whole address of the WebSocket
     * @param approval the whole address that gives approval keys
     * @param credentials what opens a session
     * @param deadline when to end
     * @param terminal where a refreshing status line goes; null where nobody watches
     */
    public record Plan(
            Path journal,
            List<Subscribed> issues,
            URI webSocket,
            URI approval,
            Credentials credentials,
            Deadline deadline,
            PrintWriter terminal) {}

    /** Tells the recorder that its end is wanted. */
    public interface Stop {
        /** Waits until an end is wanted, but no longer than a time; returns whether it is. */
        boolean await(long time, TimeUnit unit) throws InterruptedException;
    }

    /**
     * What was recorded.
     *
     * @param frames messages received
     * @param frameBytes their bytes
     * @param issuesHeard issues of which data came
     * @param lastSequence the sequence of the journal's last record
     * @param refused subscriptions that the broker refused
     */
    public record Outcome(
            long frames, long frameBytes, int issuesHeard, long lastSequence, List<Subscription> refused) {}

    /** A recorder for a plan. */
    public Recorder(Plan plan) {
        this.plan = plan;
    }

    /**
     * Records until the end, which is orderly: every subscription is released and its answer awaited, so that whatever
     * the broker sent before is on the journal.
     *
     * @throws JournalException if the journal cannot be written
     * @throws KisException if no session can be had, if the broker refuses everything, or if the connection ends
     */
    public Outcome run(Stop stop) throws IOException, InterruptedException {
        try (JournalWriter journal = JournalWriter.open(plan.journal())) {
            RecordingStatus status = new RecordingStatus(journal);
            record(status, RecordKind.STARTED, Payload.write(new Started(version())));
            List<Subscription> ledger;
            try {
                ledger = recordSession(status, stop);
            } catch (KisException e) {
                record(status, RecordKind.STOPPED, Payload.write(new Stopped(e.getMessage())));
                throw e;
            }
            RecordingStatus.Count count = status.count();
            return new Outcome(
                    count.frames(),
                    count.frameBytes(),
                    count.issuesHeard(),
                    journal.lastSequence(),
                    ledger.stream()
                            .filter(entry -> entry.standing() == Standing.REFUSED)
                            .toList());
        }
    }

    private List<Subscription> recordSession(RecordingStatus status, Stop stop)
            throws IOException, InterruptedException {
        String key = ApprovalKey.fetch(plan.approval(), plan.credentials());
        String reason;
        List<Subscription> ledger;
        try (KisSession session = KisSession.connect(plan.webSocket(), key, CONNECTION, clock, status)) {
            LOG.info(
                    "Connected to {}; asking for {} issues",
                    plan.webSocket(),
                    plan.issues().size());
            reason = supervise(session, status, stop);
            ledger = session.ledger();
            release(session, status);
        }
        record(status, RecordKind.STOPPED, Payload.write(new Stopped(reason)));
        return ledger;
    }

    /** Runs the ticks of a session until its end and returns the reason of an orderly one. */
    private String supervise(KisSession session, RecordingStatus status, Stop stop)
            throws IOException, InterruptedException {
        Deque<Subscribed> toAsk = new ArrayDeque<>(plan.issues());
        long begin = clock.monotonicNanos();
        StatusLine line = new StatusLine(plan.terminal(), plan.issues().size(), begin);
        long nextState = begin;
        long day = SeoulTime.epochDay(clock.wallNanos());
        try {
            for (long tick = 1; ; tick++) {
                long wall = clock.wallNanos();
                long monotonic = clock.monotonicNanos();
                record(status, RecordKind.CLOCK, new byte[0]);
                if (monotonic >= nextState || SeoulTime.epochDay(wall) != day) {
                    nextState = monotonic + STATE_NANOS;
                    day = SeoulTime.epochDay(wall);
                    record(status, RecordKind.STATE, Payload.write(state(session, status)));
                }
                requireGoingOn(session, toAsk.isEmpty());
                if (!toAsk.isEmpty()) {
                    session.subscribe(toAsk.remove());
                }
                line.tick(status, wall, monotonic);
                if (plan.deadline().reached(wall, monotonic)) {
                    return "its time is over";
                }
                long untilNext = begin + tick * TICK_NANOS - clock.monotonicNanos();
                if (stop.await(Math.max(0, untilNext), TimeUnit.NANOSECONDS)) {
                    return "it was told to stop";
                }
            }
        } finally {
            line.end();
        }
    }

    private void requireGoingOn(KisSession session, boolean allAsked) throws IOException {
        if (session.failure().isPresent()) {
            RuntimeException failure = session.failure().get();
            throw new JournalException(
                    "The journal '" + plan.journal() + "' cannot be written (" + failure
                            + "); the recording has ended, and what came before is kept.",
                    failure);
        }
        if (session.ending().isPresent()) {
            throw new KisException("The connection to " + plan.webSocket() + " ended ("
                    + session.ending().get() + "); everything received is on the journal, start the recorder again.");
        }
        List<Subscription> ledger = session.ledger();
        if (allAsked && ledger.stream().allMatch(entry -> entry.standing() == Standing.REFUSED)) {
            Subscription first = ledger.get(0);
            throw new KisException("The broker refused every subscription, the first one with " + first.code() + " ("
                    + first.message() + "); check the keys, the TRs and the symbols.");
        }
    }

    /** Once every release is answered, everything that the broker sent has been received. */
    private void release(KisSession session, RecordingStatus status) throws InterruptedException {
        for (Subscribed issue : session.granted()) {
            session.release(issue);
            TimeUnit.NANOSECONDS.sleep(TICK_NANOS);
            record(status, RecordKind.CLOCK, new byte[0]);
        }
        if (!session.awaitReleased(RELEASE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("The broker did not answer every release; frames on their way may be lost");
        }
    }

    private static TapeState state(KisSession session, RecordingStatus status) {
        List<Subscription> ledger = session.ledger().stream()
                .filter(entry -> entry.standing() != Standing.RELEASED)
                .toList();
        List<TapeState.Connection> up = session.ending().isPresent()
                ? List.of()
                : List.of(new TapeState.Connection(session.connection(), ledger));
        return new TapeState(up, status.count().tapeNanos());
    }

    private void record(RecordHandler records, RecordKind kind, byte[] payload) {
        records.onRecord(
                RecordHandler.UNNUMBERED,
                kind,
                CONNECTION,
                clock.wallNanos(),
                clock.monotonicNanos(),
                payload,
                0,
                payload.length);
    }

    private static String version() {
        String version = Recorder.class.getPackage().getImplementationVersion();
        return version == null ? "not packaged" : version;
    }
}
