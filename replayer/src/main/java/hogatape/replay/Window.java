package hogatape.replay;

import hogatape.market.DayRange;
import hogatape.market.SeoulMoment;
import hogatape.market.SeoulTime;
import hogatape.message.Messages;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The stretch of tape that is played, by tape time. A time alone bounds each Seoul day, a time with its day the tape.
 *
 * @param from the first moment inside; empty for the tape's beginning
 * @param to the first moment behind; empty for the tape's end
 * @param days what lies on other days is outside
 */
public record Window(Optional<SeoulMoment> from, Optional<SeoulMoment> to, DayRange days) {
    /** The whole tape. */
    public static final Window ALL = new Window(Optional.empty(), Optional.empty());

    /**
     * A window, checked.
     *
     * @throws IllegalArgumentException with a sentence, if it can hold nothing
     */
    public Window {
        if (from.isPresent() && to.isPresent() && !precedes(from.get(), to.get())) {
            throw new IllegalArgumentException(Messages.text(
                    "--from %s is not before --to %s; the tape plays from the one up to the other.",
                    from.get().text(), to.get().text()));
        }
        if (from.flatMap(SeoulMoment::day).filter(day -> day.isAfter(days.to())).isPresent()
                || to.isPresent() && to.get().isAbsolute() && !endsAfter(to.get(), days.from())) {
            throw new IllegalArgumentException(
                    Messages.text("No moment of --day lies between --from and --to; leave one of them away."));
        }
    }

    /** A window of every day. */
    public Window(Optional<SeoulMoment> from, Optional<SeoulMoment> to) {
        this(from, to, DayRange.ALL);
    }

    /** Whether a moment of tape time, in nanoseconds since the epoch, lies inside. */
    public boolean contains(long tapeNanos) {
        return !(from.isPresent() && from.get().isAfter(tapeNanos))
                && (to.isEmpty() || to.get().isAfter(tapeNanos))
                && (days == DayRange.ALL || days.contains(SeoulTime.date(tapeNanos)));
    }

    /** Whether neither a moment nor any later one lies inside. */
    public boolean isOver(long tapeNanos) {
        return to.isPresent() && to.get().isAbsolute() && !to.get().isAfter(tapeNanos)
                || days != DayRange.ALL && SeoulTime.date(tapeNanos).isAfter(days.to());
    }

    /** The first moment that can lie inside, in nanoseconds since the epoch; empty where every day has one. */
    public OptionalLong begin() {
        boolean fromDay = !days.from().equals(LocalDate.MIN);
        boolean fromMoment = from.isPresent() && (fromDay || from.get().isAbsolute());
        if (!fromDay && !fromMoment) {
            return OptionalLong.empty();
        }
        long day = fromDay ? SeoulTime.startOfDay(days.from()) : Long.MIN_VALUE;
        return OptionalLong.of(fromMoment ? Math.max(day, from.get().epochNanos(days.from())) : day);
    }

    /** Whether a moment lies outside, and the window begins within a time after it. */
    boolean beginsWithin(Duration time, long tapeNanos) {
        if (contains(tapeNanos)) {
            return false;
        }
        long until = tapeNanos + time.toNanos();
        LocalDate today = SeoulTime.date(tapeNanos);
        LocalDate then = SeoulTime.date(until);
        return isBegin(beginOn(today), tapeNanos, until)
                || isBegin(beginOn(then), tapeNanos, until)
                || isBegin(SeoulTime.startOfDay(then), tapeNanos, until);
    }

    private long beginOn(LocalDate day) {
        return from.isPresent() ? from.get().epochNanos(day) : Long.MIN_VALUE;
    }

    private boolean isBegin(long moment, long after, long until) {
        return moment > after && moment <= until && contains(moment);
    }

    private static boolean precedes(SeoulMoment from, SeoulMoment to) {
        if (from.isAbsolute() != to.isAbsolute()) {
            return true;
        }
        int days = from.isAbsolute() ? from.day().get().compareTo(to.day().get()) : 0;
        return days < 0 || days == 0 && from.time().isBefore(to.time());
    }

    private static boolean endsAfter(SeoulMoment to, LocalDate day) {
        return to.day().get().isAfter(day)
                || to.day().get().equals(day) && to.time().toNanoOfDay() > 0;
    }
}
