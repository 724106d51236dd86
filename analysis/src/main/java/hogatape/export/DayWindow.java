package hogatape.export;

import hogatape.market.SeoulTime;
import hogatape.replay.Window;
import java.time.LocalDate;

/**
 * What of a day an export takes.
 *
 * @param fromNanos its first moment, nanoseconds since the epoch
 * @param toNanos the first moment behind it
 */
record DayWindow(LocalDate day, long fromNanos, long toNanos) {
    static DayWindow of(Window window, LocalDate day) {
        long from = SeoulTime.startOfDay(day);
        long to = from + SeoulTime.DAY_NANOS;
        if (window.from().isPresent()) {
            from = Math.max(from, window.from().get().epochNanos(day));
        }
        if (window.to().isPresent()) {
            to = Math.min(to, window.to().get().epochNanos(day));
        }
        return new DayWindow(day, from, to);
    }

    boolean isWhole() {
        return fromNanos == SeoulTime.startOfDay(day) && toNanos - fromNanos == SeoulTime.DAY_NANOS;
    }

    /** Whether nothing of the day is taken. */
    boolean isEmpty(Window window) {
        return fromNanos >= toNanos || !window.days().contains(day);
    }

    /** As a file tells it; empty for the whole day. */
    String text() {
        return isWhole() ? "" : "from " + SeoulTime.text(fromNanos) + " to " + SeoulTime.text(toNanos);
    }
}
