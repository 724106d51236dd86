package hogatape.watchlist;

import hogatape.market.SeoulTime;
import hogatape.market.TimeSpan;
import hogatape.market.TradingCalendar;
import hogatape.market.Venue;
import hogatape.message.Sentence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * When a recorder that runs every day should be there: on each day on which a venue of the watchlist opens, a
 * {@link #LEAD_NANOS lead} before the first entry is wanted until a little after the last one was. For entries without
 * times of their own that is the day of their venue. It never reaches into another Seoul day.
 */
public final class DailySchedule {
    /** How long before the first entry is wanted a recorder should begin, in nanoseconds. */
    public static final long LEAD_NANOS = TimeUnit.MINUTES.toNanos(5);

    private static final int DAYS_AHEAD = 366;

    private final Watchlist watchlist;
    private final TradingCalendar calendar;

    /** A schedule. */
    public DailySchedule(Watchlist watchlist, TradingCalendar calendar) {
        this.watchlist = watchlist;
        this.calendar = calendar;
    }

    /**
     * The recording day that is on at a moment, or else the next one.
     *
     * @param epochNanos the moment, nanoseconds since the epoch
     * @throws WatchlistException if there is none within a year
     */
    public RecordingDay next(long epochNanos) throws WatchlistException {
        LocalDate today = SeoulTime.date(epochNanos);
        for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            Optional<RecordingDay> day = on(today.plusDays(ahead));
            if (day.isPresent() && day.get().stopNanos() > epochNanos) {
                return day.get();
            }
        }
        throw new WatchlistException(
                Sentence.of("There is no day within a year on which anything of the watchlist is wanted; check its "
                        + "times and the calendar, and give from and until where the TR belongs to no venue."));
    }

    /** What to attend of a day; empty on a day on which nothing is to be recorded. */
    public Optional<RecordingDay> on(LocalDate day) {
        TimeSpan span = watchlist.entries().stream()
                .filter(entry -> opens(entry, day))
                .map(entry -> entry.attended(calendar, day))
                .reduce(TimeSpan.NEVER, TimeSpan::spanning)
                .widened(LEAD_NANOS, SubscriptionPlan.MARGIN_NANOS);
        long midnight = SeoulTime.startOfDay(day);
        return span.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecordingDay(day, midnight + span.fromNanos(), midnight + span.untilNanos()));
    }

    /** Whether holidays are known for a day; where they are not, a holiday passes for a trading day. */
    public boolean knowsHolidays(LocalDate day) {
        return !day.isAfter(calendar.holidaysKnownUntil());
    }

    /** A TR that belongs to no venue follows the days on which any of them opens. */
    private boolean opens(WatchlistEntry entry, LocalDate day) {
        Optional<Venue> venue = Venue.ofTr(entry.issue().tr());
        List<?> sessions = calendar.sessions(venue.orElse(Venue.UNIFIED), day);
        return !sessions.isEmpty();
    }
}
