package hogatape.strategy;

/** A time of the tape that a strategy waits for, see {@link StrategyContext#timerAt}. For the thread of the callbacks. */
public interface Timer {
    /**
     * When it is due, or was due when it fired, in nanoseconds of tape time since the epoch. Of a repeating timer that the
     * tape passed several times at once, the last of these times.
     */
    long dueNanos();

    /** It fires no more. Without effect on one that has fired for good. */
    void cancel();
}
