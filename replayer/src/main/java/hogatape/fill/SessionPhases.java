package hogatape.fill;

import hogatape.market.Session;
import hogatape.market.TradingCalendar;
import hogatape.market.Venue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** What a venue's sessions do with orders at a second of its day; as planned, so that a simulated market works on any day. */
final class SessionPhases {
    private static final int DAY_SECONDS = 86_400;

    private final TradingCalendar calendar;
    private final Phase[][] phases = new Phase[Venue.values().length][DAY_SECONDS + 1];
    private final int[][] stretches = new int[Venue.values().length][DAY_SECONDS + 1];
    private final long[] days = {Long.MIN_VALUE, Long.MIN_VALUE, Long.MIN_VALUE};

    SessionPhases(TradingCalendar calendar) {
        this.calendar = calendar;
    }

    Phase at(Venue venue, long day, int second) {
        plan(venue, day);
        return phases[venue.ordinal()][Math.min(second, DAY_SECONDS)];
    }

    /** The number of the stretch of one phase that a second lies in, which no other stretch of any day has. */
    long stretch(Venue venue, long day, int second) {
        plan(venue, day);
        return day * DAY_SECONDS + stretches[venue.ordinal()][Math.min(second, DAY_SECONDS)];
    }

    private void plan(Venue venue, long day) {
        int of = venue.ordinal();
        if (days[of] != day) {
            days[of] = day;
            fill(phases[of], calendar.planned(venue, LocalDate.ofEpochDay(day)));
            for (int second = 1; second <= DAY_SECONDS; second++) {
                boolean goesOn = phases[of][second] == phases[of][second - 1];
                stretches[of][second] = stretches[of][second - 1] + (goesOn ? 0 : 1);
            }
        }
    }

    private static void fill(Phase[] seconds, List<Session> sessions) {
        for (int second = 0; second <= DAY_SECONDS; second++) {
            LocalTime time = LocalTime.ofSecondOfDay(Math.min(second, DAY_SECONDS - 1));
            Phase phase = Phase.CLOSED;
            for (Session session : sessions) {
                if (session.covers(time) && session.matching() == Session.Matching.CONTINUOUS) {
                    phase = Phase.CONTINUOUS;
                } else if (session.covers(time)
                        && session.matching() == Session.Matching.AUCTION
                        && phase == Phase.CLOSED) {
                    phase = Phase.AUCTION;
                }
            }
            seconds[second] = phase;
        }
    }
}
