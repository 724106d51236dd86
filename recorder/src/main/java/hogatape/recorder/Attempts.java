package hogatape.recorder;

import hogatape.journal.RecordClock;
import hogatape.journal.RecordHandler;
import hogatape.kis.ApprovalKeys;
import hogatape.kis.Backoff;
import hogatape.kis.KisException;
import hogatape.kis.KisSession;
import hogatape.kis.RefusedKeyException;
import hogatape.message.Sentence;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The attempts to make a session of one appkey: one at a time, each with an end, and patience between them. The
 * recorder's thread asks; an attempt itself has a thread of its own.
 */
final class Attempts {
    /** Each step of an attempt has its own patience; this is the end of it, whatever hangs. */
    private static final long DIAL_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final int number;
    private final URI address;
    private final ApprovalKeys keys;
    private final Backoff backoff;
    private final DialPace pace;
    private final RecordClock clock;
    private final RecordHandler records;
    private Dial dial;
    private long dialledAt;
    private long next = Long.MIN_VALUE;

    Attempts(
            int number,
            URI address,
            ApprovalKeys keys,
            Backoff backoff,
            DialPace pace,
            RecordClock clock,
            RecordHandler records) {
        this.number = number;
        this.address = address;
        this.keys = keys;
        this.backoff = backoff;
        this.pace = pace;
        this.clock = clock;
        this.records = records;
    }

    /** Begins an attempt if none is under way and one may be made. */
    void begin(long monotonic) {
        if (dial == null && monotonic >= next && pace.mayDial(monotonic)) {
            dial = Dial.start(address, keys, number, clock, records);
            dialledAt = monotonic;
        }
    }

    boolean isUnderWay() {
        return dial != null;
    }

    /**
     * The session that an attempt has brought; empty while none has.
     *
     * @throws RefusedKeyException if the broker refuses the appkey: no attempt will help
     * @throws KisException if the attempt has failed
     */
    Optional<KisSession> session(long monotonic) throws KisException {
        if (dial == null) {
            return Optional.empty();
        }
        if (dial.isDone()) {
            Dial done = dial;
            dial = null;
            return Optional.of(done.session());
        }
        if (monotonic - dialledAt > DIAL_NANOS) {
            cancel();
            throw new KisException(Sentence.of("the broker accepts the connection and does not answer"));
        }
        return Optional.empty();
    }

    /** Waits before the next attempt, the longer the more have failed in a row; returns for how long, in nanoseconds. */
    long pause(long monotonic, long atLeastNanos) {
        long wait = Math.max(atLeastNanos, backoff.afterFailure());
        next = monotonic + wait;
        return wait;
    }

    /** A session did its work: the next failure is a first one. */
    void succeeded() {
        backoff.succeeded();
    }

    /** Gives up what is under way. */
    void cancel() {
        if (dial != null) {
            dial.cancel();
            dial = null;
        }
    }

    /** The broker does not know the approval key of a session any more: the next one is to have another. */
    void forgetKeyOf(KisSession session) {
        session.forgetKey(keys);
    }

    URI address() {
        return address;
    }
}
