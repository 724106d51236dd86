package hogatape.journal;

/** Counts the time since appended records were last confirmed by the disk, for a {@link SyncPolicy}. */
final class Syncing {
    private final SyncPolicy policy;
    private final long intervalNanos;
    private final RecordClock clock;
    private boolean pending;
    private long pendingSince;

    Syncing(SyncPolicy policy, RecordClock clock) {
        this.policy = policy;
        this.clock = clock;
        intervalNanos = policy.never() ? 0 : policy.interval().toNanos();
    }

    /** A record was appended; whether it is time to have it confirmed, with those before it. */
    boolean due() {
        if (policy.never()) {
            return false;
        }
        if (intervalNanos == 0) {
            return true;
        }
        long now = clock.monotonicNanos();
        if (!pending) {
            pending = true;
            pendingSince = now;
        }
        if (now - pendingSince < intervalNanos) {
            return false;
        }
        pending = false;
        return true;
    }

    /** Whether records stand unconfirmed that are to be confirmed before the end. */
    boolean pending() {
        return pending;
    }
}
