package hogatape.journal;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Finds jumps of the wall clock, by comparing it with the monotonic clock from one mark to the next. For one thread. */
public final class ClockWatch {
    private static final long JUMP_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private boolean begun;
    private long offset;

    /**
     * Takes a mark of both clocks, in nanoseconds as a record has them.
     *
     * @return the jump since the mark before, if it was half a second or more; slower corrections are none
     */
    public Optional<ClockJump> mark(long wallNanos, long monotonicNanos) {
        long before = offset;
        offset = wallNanos - monotonicNanos;
        long jump = offset - before;
        boolean told = begun && Math.abs(jump) >= JUMP_NANOS;
        begun = true;
        return told ? Optional.of(new ClockJump(jump)) : Optional.empty();
    }
}
