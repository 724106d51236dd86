package hogatape.quality;

import hogatape.market.DayRange;
import hogatape.market.SeoulMoment;
import hogatape.market.SeoulTime;
import hogatape.replay.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of the judged days is told. Days are judged as a whole first, for an issue's pace and its peers tell what was to be
 * expected of it.
 *
 * @param window of tape time; a minute with any moment of it is told whole
 * @param symbols the issue codes, of every TR; empty for all
 */
record Selection(Window window, Set<String> symbols) {
    static final Selection ALL = new Selection(Window.ALL, Set.of());

    private static final long MINUTE = 60_000_000_000L;

    /** The days on which any moment of the window can lie. */
    DayRange days() {
        LocalDate first = day(window.from()).orElse(LocalDate.MIN);
        LocalDate last = day(window.to()).orElse(LocalDate.MAX);
        DayRange days = window.days();
        return new DayRange(
                first.isAfter(days.from()) ? first : days.from(), last.isBefore(days.to()) ? last : days.to());
    }

    private static Optional<LocalDate> day(Optional<SeoulMoment> moment) {
        return moment.flatMap(SeoulMoment::day);
    }

    /** What is told of a day: issues without a minute left are not, and what belongs to no issue is. */
    DayLedger of(DayLedger day) {
        if (equals(ALL)) {
            return day;
        }
        List<IssueLedger> issues = day.issues().stream()
                .filter(issue ->
                        symbols.isEmpty() || symbols.contains(issue.key().symbol()))
                .map(issue -> IssueLedger.of(issue.key(), minutes(day, issue)))
                .filter(issue -> !issue.minutes().isEmpty())
                .sorted(DayLedger.WORST_FIRST)
                .toList();
        return new DayLedger(day.date(), issues, day.jumps(), day.jumpCount(), day.behindCount(), day.damages());
    }

    private List<Minute> minutes(DayLedger day, IssueLedger issue) {
        List<Minute> minutes = issue.minutes();
        int from = 0;
        int until = minutes.size();
        while (from < until && !holds(day, minutes.get(from))) {
            from++;
        }
        while (until > from && !holds(day, minutes.get(until - 1))) {
            until--;
        }
        return minutes.subList(from, until);
    }

    private boolean holds(DayLedger day, Minute minute) {
        return holds(SeoulTime.startOfDay(day.date()) + minute.minute() * MINUTE);
    }

    private boolean holds(long minuteNanos) {
        long last = minuteNanos + MINUTE - 1;
        long begin = window.from()
                .map(from -> from.epochNanos(SeoulTime.date(minuteNanos)))
                .filter(from -> from > minuteNanos && from <= last)
                .orElse(minuteNanos);
        return window.contains(begin);
    }
}
