package hogatape.journal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import net.openhft.chronicle.core.time.TimeProvider;

/**
 * The clock by which Chronicle Queue chooses the file of a day. Chronicle never goes back to an earlier file, so a wall
 * clock thrown forward for a second must not reach it: this clock is the wall clock at the writer's opening, carried on
 * by the monotonic clock. It follows the wall clock's slow corrections at once, and a jump only when it has lasted. It
 * never runs backwards.
 *
 * <p>It decides nothing but the file; records are stamped by the wall clock as it stands. Any thread may ask it.
 */
final class FileClock implements TimeProvider {
    /** A difference up to this is the drift of two clocks; a greater one is a jump. */
    static final long FOLLOWED_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** After a machine's sleep the jump is right and lasts; a clock thrown and set right again is over sooner. */
    static final long SETTLED_NANOS = TimeUnit.MINUTES.toNanos(10);
    /** Chronicle rolls at midnight UTC, which is the open of the market; nine hours ahead that is Seoul's midnight. */
    private static final long SEOUL_OFFSET_MILLIS = TimeUnit.HOURS.toMillis(9);

    /** A day's file cares for milliseconds only. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final RecordClock clock;
    private long offset;
    private boolean jumped;
    private long jumpedOffset;
    private long jumpedSince;
    private long latestMillis;
    private boolean looked;
    private long lookedAt;

    /**
     * A clock that begins at the wall clock.
     *
     * @param notBefore the day of the journal's last file, which Chronicle would not leave for an earlier one
     */
    FileClock(RecordClock clock, LocalDate notBefore) {
        this.clock = clock;
        offset = clock.wallNanos() - clock.monotonicNanos();
        latestMillis = notBefore.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    /** Milliseconds since the epoch plus nine hours. */
    @Override
    public synchronized long currentTimeMillis() {
        long monotonic = clock.monotonicNanos();
        if (looked && monotonic - lookedAt < LOOK_NANOS) {
            return latestMillis; // Asked at each append; reading the wall clock makes an object.
        }
        looked = true;
        lookedAt = monotonic;
        long seen = clock.wallNanos() - monotonic;
        if (Math.abs(seen - offset) <= FOLLOWED_NANOS) {
            offset = seen;
            jumped = false;
        } else if (!jumped || Math.abs(seen - jumpedOffset) > FOLLOWED_NANOS) {
            jumped = true;
            jumpedOffset = seen;
            jumpedSince = monotonic;
        } else if (monotonic - jumpedSince >= SETTLED_NANOS) {
            offset = seen;
            jumped = false;
        } else {
            jumpedOffset = seen;
        }
        long millis = Math.floorDiv(monotonic + offset, 1_000_000L) + SEOUL_OFFSET_MILLIS;
        latestMillis = Math.max(latestMillis, millis);
        return latestMillis;
    }
}
