package hogatape.replay.pace;

import java.util.concurrent.locks.LockSupport;

/** The clock by which a tape is paced, and the way to wait for it. Tests bring their own. */
public interface PaceClock {
    /** The clock of this machine: sleeps while there is time, spins for the last stretch. */
    PaceClock SYSTEM = new PaceClock() {
        /** Longer than a sleep on Linux usually oversleeps (60 µs and more), short enough to cost little. */
        private static final long SPIN_NANOS = 150_000;

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void await(long nanos) {
            if (nanos > SPIN_NANOS) {
                LockSupport.parkNanos(nanos - SPIN_NANOS);
            } else {
                Thread.onSpinWait();
            }
        }
    };

    /** Nanoseconds since some moment; never runs backwards. */
    long nanos();

    /** Lets some of a time pass, seldom all of it and hardly more. */
    void await(long nanos);
}
