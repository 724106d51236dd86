package hogatape.replay.pace;

import hogatape.journal.RecordKind;
import java.util.function.BooleanSupplier;

/**
 * Says when a record is due, and waits for it.
 *
 * <p>The position on the tape is a sum of whole nanoseconds, and each record is due at start + position ÷ speed: neither
 * an early nor a late delivery moves the ones behind it. Whoever falls behind is given records without a wait until it
 * has caught up, as if live. A change of speed and the end of a pause make a new start; what is paused waits for nothing,
 * for it is held further on.
 *
 * <p>The tape moves by the monotonic stamps, which no correction of the wall clock bends. From one {@code STARTED} to the
 * next recorder's, where they say nothing, it moves by tape time; so too where they run back by more than threads of
 * one recorder can be apart, or ahead by more than a day, and from one journal to another.
 */
public final class Pace {
    private static final long MILLISECOND = 1_000_000;
    private static final long BACK_TOLERANCE = 1_000 * MILLISECOND;
    private static final long AHEAD_TOLERANCE = 86_400_000 * MILLISECOND;
    /** The longest wait before somebody is asked again whether to go on. */
    private static final long SLICE = 50 * MILLISECOND;
    /** Below this a flush might cost more time than there is. */
    private static final long IDLE = 2 * MILLISECOND;

    private final PlayControl control;
    private final long longestIdle;
    private final PaceClock clock;
    private final BooleanSupplier stop;
    private final Runnable idle;
    private final PaceErrors errors = new PaceErrors();

    private Speed speed;
    private boolean paused;
    private int seen;
    private boolean playing;
    private boolean cut;
    private boolean comparable;
    private int lastJournal;
    private long startNanos;
    private long position;
    private long tapeNanos;
    private long monotonicNanos;
    private long sinceData;

    /**
     * A pace that has seen nothing.
     *
     * @param control tells the speed and whether to wait at all
     * @param longestIdle a stretch of tape without data takes no longer than this many nanoseconds of tape
     * @param stop asked while waiting: whether to give up
     * @param idle run before a wait that leaves time for it
     */
    public Pace(PlayControl control, long longestIdle, PaceClock clock, BooleanSupplier stop, Runnable idle) {
        this.control = control;
        this.longestIdle = longestIdle;
        this.clock = clock;
        this.stop = stop;
        this.idle = idle;
        seen = control.changes();
        speed = control.speed();
        paused = control.isPaused();
    }

    /**
     * Takes the next record and returns true when it is due, or false as soon as the run is to stop.
     *
     * @param data whether the record is a frame of the market
     * @param journal whose record it is: the monotonic stamps of two journals say nothing of each other
     */
    public boolean await(RecordKind kind, boolean data, int journal, long tape, long monotonic) {
        if (control.changes() != seen) {
            heed(0);
        }
        move(kind, data, journal, tape, monotonic);
        return speed.isMax() || paused || awaitPosition(data);
    }

    /** The records between the last one and the next are not played, and take no time. */
    public void cut() {
        cut = true;
    }

    /** By how much records came later than they were due. */
    public PaceError error() {
        return errors.error();
    }

    private void move(RecordKind kind, boolean data, int journal, long tape, long monotonic) {
        // Imported records bear the stamps of another recorder.
        boolean ownStamp = kind != RecordKind.IMPORTED;
        comparable &= journal == lastJournal;
        lastJournal = journal;
        long step = monotonic - monotonicNanos;
        if (!playing) {
            playing = true;
            position = 0;
            startNanos = clock.nanos();
            monotonicNanos = monotonic;
        } else if (cut) {
            monotonicNanos = monotonic;
        } else if (!comparable || !ownStamp || kind == RecordKind.STARTED || isOdd(step)) {
            advance(tape - tapeNanos);
            monotonicNanos = monotonic;
        } else if (step > 0) {
            advance(step);
            monotonicNanos = monotonic;
        }
        if (data || cut) {
            sinceData = 0;
        }
        cut = false;
        comparable = ownStamp;
        tapeNanos = tape;
    }

    private void advance(long step) {
        long counted = Math.min(step, longestIdle - sinceData);
        sinceData += counted;
        position += counted;
    }

    private static boolean isOdd(long step) {
        return step < -BACK_TOLERANCE || step > AHEAD_TOLERANCE;
    }

    private boolean awaitPosition(boolean data) {
        long left = due() - clock.nanos();
        if (left > IDLE) {
            idle.run();
            left = due() - clock.nanos();
        }
        while (left > 0) {
            if (stop.getAsBoolean()) {
                return false;
            }
            clock.await(Math.min(left, SLICE));
            left = due() - clock.nanos();
            if (control.changes() != seen) {
                heed(Math.max(0, left));
                if (paused || speed.isMax()) {
                    return true;
                }
                left = due() - clock.nanos();
            }
        }
        if (data) {
            errors.add(-left);
        }
        return true;
    }

    private long due() {
        return startNanos + speed.playNanos(position);
    }

    /** Begins anew from here, with what was left to wait of a record. */
    private void heed(long left) {
        long tapeLeft = speed.tapeNanos(left);
        seen = control.changes();
        speed = control.speed();
        paused = control.isPaused();
        startNanos = clock.nanos();
        position = tapeLeft;
    }
}
