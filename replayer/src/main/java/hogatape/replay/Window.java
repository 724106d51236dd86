package hogatape.replay;

import hogatape.market.SeoulMoment;
import java.time.Duration;
import java.util.Optional;

/**
 * The stretch of tape that is played, by tape time. A time alone bounds each Seoul day, a time with its day the tape.
 *
 * @param from the first moment inside; empty for the tape's beginning
 * @param to the first moment behind; empty for the tape's end
 */
public record Window(Optional<SeoulMoment> from, Optional<SeoulMoment> to) {
    /** The whole tape. */
    public static final Window ALL = new Window(Optional.empty(), Optional.empty());

    /**
     * A window, checked.
     *
     * @throws IllegalArgumentException with a sentence, if it can hold nothing
     */
    public Window {
        if (from.isPresent() && to.isPresent() && !precedes(from.get(), to.get())) {
            throw new IllegalArgumentException("--from " + text(from.get()) + " is not before --to " + text(to.get())
                    + "; the tape plays from the one up to the other.");
        }
    }

    /** Whether a moment of tape time, in nanoseconds since the epoch, lies inside. */
    public boolean contains(long tapeNanos) {
        return !(from.isPresent() && from.get().isAfter(tapeNanos))
                && (to.isEmpty() || to.get().isAfter(tapeNanos));
    }

    /** Whether a moment lies outside, and the window begins within a time after it. */
    boolean beginsWithin(Duration time, long tapeNanos) {
        return from.isPresent()
                && !contains(tapeNanos)
                && from.get().isAfter(tapeNanos)
                && !from.get().isAfter(tapeNanos + time.toNanos());
    }

    /** Whether neither a moment nor any later one lies inside. */
    public boolean isOver(long tapeNanos) {
        return to.isPresent() && to.get().isAbsolute() && !to.get().isAfter(tapeNanos);
    }

    private static boolean precedes(SeoulMoment from, SeoulMoment to) {
        if (from.isAbsolute() != to.isAbsolute()) {
            return true;
        }
        int days = from.isAbsolute() ? from.day().get().compareTo(to.day().get()) : 0;
        return days < 0 || days == 0 && from.time().isBefore(to.time());
    }

    static String text(SeoulMoment moment) {
        return moment.day().map(day -> day + "T").orElse("") + moment.time();
    }
}
