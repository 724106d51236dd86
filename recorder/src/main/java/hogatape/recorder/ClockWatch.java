package hogatape.recorder;

import java.util.concurrent.TimeUnit;

/** Notices when the wall clock jumps against the monotonic one: set by hand or by a time server, or after a sleep. */
final class ClockWatch {
    /** A clock that is only slewed runs off by less than this from one tick to the next. */
    private static final long JUMP_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private boolean first = true;
    private long lastWall;
    private long lastMonotonic;

    /** The nanoseconds by which the wall clock jumped since the last tick; 0 if it did not. */
    long tick(long wall, long monotonic) {
        long jump = first ? 0 : (wall - lastWall) - (monotonic - lastMonotonic);
        first = false;
        lastWall = wall;
        lastMonotonic = monotonic;
        return Math.abs(jump) >= JUMP_NANOS ? jump : 0;
    }
}
