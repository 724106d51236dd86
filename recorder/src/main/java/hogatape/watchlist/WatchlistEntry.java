package hogatape.watchlist;

import hogatape.journal.SubscriptionKey;
import hogatape.market.TimeSpan;
import hogatape.market.TradingCalendar;
import hogatape.market.Venue;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A row of a watchlist.
 *
 * @param issue what to subscribe
 * @param priority how important it is where places are short: 1 before 2; never negative
 * @param from from when on it is wanted, nanoseconds of the Seoul day; empty for the venue's time
 * @param until until when, nanoseconds of the Seoul day; empty for the venue's time
 * @param always whether it is wanted as long as the recorder runs; then there are no times
 */
public record WatchlistEntry(
        SubscriptionKey issue, int priority, OptionalLong from, OptionalLong until, boolean always) {
    /** The priority of an entry that names none. */
    public static final int DEFAULT_PRIORITY = 100;

    /** An entry that is wanted as long as the recorder runs. */
    static WatchlistEntry always(SubscriptionKey issue) {
        return new WatchlistEntry(issue, DEFAULT_PRIORITY, OptionalLong.empty(), OptionalLong.empty(), true);
    }

    /**
     * When it is wanted on a day. A time that the row leaves out is that of the venue's book, see
     * {@link TradingCalendar#bookSpan}, or where the row's other time lies outside of it, that of the venue's whole day; for
     * a TR of no known venue it is midnight. A day on which all venues are closed is taken as if it were a trading day.
     *
     * @return empty where the row's one time leaves nothing of the venue's day, or this venue alone is closed
     */
    public TimeSpan wanted(TradingCalendar calendar, LocalDate day) {
        Optional<Venue> venue = Venue.ofTr(issue.tr());
        if (always || venue.isEmpty()) {
            return given(TimeSpan.ALL_DAY);
        }
        if (calendar.isTradingDay(day) && calendar.sessions(venue.get(), day).isEmpty()) {
            return TimeSpan.NEVER;
        }
        TimeSpan onBook = given(calendar.bookSpan(venue.get(), day));
        return onBook.isEmpty() ? given(calendar.daySpan(venue.get(), day)) : onBook;
    }

    /**
     * The part of a day that a recorder should be there for: as {@link #wanted}, and for an entry that is always wanted the
     * venue's whole day; empty where neither the row nor the venue tells.
     */
    TimeSpan attended(TradingCalendar calendar, LocalDate day) {
        Optional<Venue> venue = Venue.ofTr(issue.tr());
        if (always) {
            return venue.map(each -> calendar.daySpan(each, day)).orElse(TimeSpan.NEVER);
        }
        boolean timed = from.isPresent() || until.isPresent();
        return timed || venue.isPresent() ? wanted(calendar, day) : TimeSpan.NEVER;
    }

    /** Whether two entries of one issue may want it at the same moment of some day. */
    boolean mayOverlap(WatchlistEntry other) {
        TimeSpan mine = given(TimeSpan.ALL_DAY);
        TimeSpan its = other.given(TimeSpan.ALL_DAY);
        return mine.fromNanos() < its.untilNanos() && its.fromNanos() < mine.untilNanos();
    }

    private TimeSpan given(TimeSpan otherwise) {
        return new TimeSpan(from.orElse(otherwise.fromNanos()), until.orElse(otherwise.untilNanos()));
    }
}
