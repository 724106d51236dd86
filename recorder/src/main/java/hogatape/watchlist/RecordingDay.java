package hogatape.watchlist;

import java.time.LocalDate;

/**
 * A day on which a recorder should be there.
 *
 * @param day the Seoul day
 * @param startNanos when to connect, nanoseconds since the epoch
 * @param stopNanos when to end, nanoseconds since the epoch
 */
public record RecordingDay(LocalDate day, long startNanos, long stopNanos) {
    /** Whether the recorder should be there at a moment, nanoseconds since the epoch. */
    public boolean isOn(long epochNanos) {
        return epochNanos >= startNanos && epochNanos < stopNanos;
    }
}
