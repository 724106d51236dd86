package hogatape.kis;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt to connect: 5 s after the first failure, twice as long after each further
 * one, 60 s at most, and up to a quarter more at random, so that recorders which lost the broker together do not return
 * together. The broker blocks addresses that connect and leave again and again.
 */
public final class Backoff {
    private static final long FIRST_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final int JITTER_PART = 4;

    private final RandomGenerator random;
    private int failures;

    /** A backoff that draws its jitter from a generator. */
    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** Notes a failure and returns how long to wait, in nanoseconds. */
    public long afterFailure() {
        long wait = Math.min(LONGEST_NANOS, FIRST_NANOS << Math.min(failures, 10));
        failures++;
        return wait + random.nextLong(wait / JITTER_PART);
    }

    /** Notes that a connection did its work: the next failure is a first one. */
    public void succeeded() {
        failures = 0;
    }

    /** How many failures there were in a row. */
    public int failures() {
        return failures;
    }
}
