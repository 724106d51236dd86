package hogatape.replay;

import hogatape.journal.RecordKind;
import java.util.function.BooleanSupplier;

/**
 * Says when a record is due, and waits for it.
 *
 * <p>The position on the tape is a sum of whole nanoseconds, and each record is due at start + position ÷ speed: neither
 * an early nor a late delivery moves the ones behind it. Whoever falls behind is given records without a wait until it
 * has caught up, as if live.
 *
 * <p>The tape moves by the monotonic stamps, which no correction of the wall clock bends. From one {@code STARTED} to the
 * next recorder's, where they say nothing, it moves by tape time; so too where they run back by more than threads of
 * one recorder can be apart, or ahead by more than a day.
 */
final class Pace {
    private static final long MILLISECOND = 1_000_000;
    private static final long BACK_TOLERANCE = 1_000 * MILLISECOND;
    private static final long AHEAD_TOLERANCE = 86_400_000 * MILLISECOND;
    /** The longest wait before somebody is asked again whether to go on. */
    private static final long SLICE = 50 * MILLISECOND;
    /** Below this a flush might cost more time than there is. */
    private static final long IDLE = 2 * MILLISECOND;

    private final Speed speed;
    private final PaceClock clock;
    private final BooleanSupplier stop;
    private final Runnable idle;

    private boolean playing;
    private boolean cut;
    private boolean comparable;
    private long startNanos;
    private long position;
    private long tapeNanos;
    private long monotonicNanos;

    /**
     * A pace that has seen nothing.
     *
     * @param stop asked while waiting: whether to give up
     * @param idle run before a wait that leaves time for it
     */
    Pace(Speed speed, PaceClock clock, BooleanSupplier stop, Runnable idle) {
        this.speed = speed;
        this.clock = clock;
        this.stop = stop;
        this.idle = idle;
    }

    /** Takes the next record and returns true when it is due, or false as soon as the run is to stop. */
    boolean await(RecordKind kind, long tape, long monotonic) {
        if (speed.isMax()) {
            return true;
        }
        move(kind, tape, monotonic);
        return awaitPosition();
    }

    /** The records between the last one and the next are not played, and take no time. */
    void cut() {
        cut = true;
    }

    private void move(RecordKind kind, long tape, long monotonic) {
        // Imported records bear the stamps of another recorder.
        boolean ownStamp = kind != RecordKind.IMPORTED;
        long step = monotonic - monotonicNanos;
        if (!playing) {
            playing = true;
            startNanos = clock.nanos();
            monotonicNanos = monotonic;
        } else if (cut) {
            monotonicNanos = monotonic;
        } else if (!comparable || !ownStamp || kind == RecordKind.STARTED || isOdd(step)) {
            position += tape - tapeNanos;
            monotonicNanos = monotonic;
        } else if (step > 0) {
            position += step;
            monotonicNanos = monotonic;
        }
        cut = false;
        comparable = ownStamp;
        tapeNanos = tape;
    }

    private static boolean isOdd(long step) {
        return step < -BACK_TOLERANCE || step > AHEAD_TOLERANCE;
    }

    private boolean awaitPosition() {
        long due = startNanos + speed.playNanos(position);
        long left = due - clock.nanos();
        if (left > IDLE) {
            idle.run();
            left = due - clock.nanos();
        }
        while (left > 0) {
            if (stop.getAsBoolean()) {
                return false;
            }
            clock.await(Math.min(left, SLICE));
            left = due - clock.nanos();
        }
        return true;
    }
}
