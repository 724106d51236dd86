package hogatape.replay.pace;

import java.util.concurrent.TimeUnit;

/**
 * Moves a run while it lasts: its speed, pause, step and stop. Every method may be called by any thread, before the run
 * and during it; a control is for one run.
 *
 * <p>Paused, the run holds before the next callback that a record of the market brings, and tape time waits there. A step
 * lets that one callback through, without waiting for its time.
 */
public final class PlayControl {
    private static final long SLICE_MILLIS = 50;

    private Speed speed;
    private boolean paused;
    private volatile boolean stopped;
    private int steps;
    /** Asked for every record, where the state is not. */
    private volatile int changes;

    /** A control of a run that begins at a speed. */
    public PlayControl(Speed speed) {
        this.speed = speed;
    }

    /** Goes on at another speed from where the tape stands. */
    public synchronized void speed(Speed wanted) {
        speed = wanted;
        changed();
    }

    /** The speed; that of the time after the pause where the run is paused. */
    public synchronized Speed speed() {
        return speed;
    }

    /** Holds before the next callback that a record of the market brings. */
    public synchronized void pause() {
        paused = true;
        steps = 0;
        changed();
    }

    /** Goes on at once with the callback that is held. */
    public synchronized void resume() {
        paused = false;
        steps = 0;
        changed();
    }

    /** Lets one more callback through, and holds before the one behind it. */
    public synchronized void step() {
        paused = true;
        steps++;
        changed();
    }

    /** Ends the run in good order, before the callback at hand. */
    public synchronized void stop() {
        stopped = true;
        changed();
    }

    /** Whether the run is paused. */
    public synchronized boolean isPaused() {
        return paused;
    }

    /** Whether the run is to end. */
    public boolean isStopped() {
        return stopped;
    }

    /** A number that differs after every change of anything. */
    int changes() {
        return changes;
    }

    /** Whether a callback is to be held. */
    public synchronized boolean holds() {
        return paused && steps == 0 && !stopped;
    }

    /** Waits a while for a change, unless one came since somebody looked. */
    synchronized void awaitChange(int seen) {
        if (changes == seen) {
            try {
                TimeUnit.MILLISECONDS.timedWait(this, SLICE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stopped = true;
                changed();
            }
        }
    }

    /** A callback was let through. */
    synchronized void passed() {
        if (steps > 0) {
            steps--;
            changed();
        }
    }

    private void changed() {
        changes++;
        notifyAll();
    }
}
