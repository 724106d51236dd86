package hogatape.replay;

import hogatape.market.SeoulTime;
import hogatape.market.Session;
import hogatape.market.TradingCalendar;
import hogatape.market.Venue;
import hogatape.strategy.SessionChange;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows which session each venue is in, by the exchange's times in its records. Sessions are those of a trading day,
 * also on a closed one, so that a simulated market works on any day.
 *
 * <p>A venue's time is the latest of its records, for issues differ by seconds. A time more than a minute behind it is taken
 * to be the true one: so a single record with an absurd time does not keep the venue in a wrong session.
 */
final class VenueSessions {
    private static final int TOLERANCE_SECONDS = 60;
    private static final int DAY_SECONDS = 86_400;

    private final TradingCalendar calendar = TradingCalendar.standard();
    private final Map<String, Clock> byTr = new HashMap<>();
    private final Map<Venue, Clock> byVenue = new HashMap<>();

    /** Most records are of the TR of the last. */
    private String lastTr = "";

    private Clock lastClock;

    /** A venue's time, in seconds of its day; the session changes at neither end of the stretch that it lies in. */
    private static final class Clock {
        private final Venue venue;
        private long day = Long.MIN_VALUE;
        private int latest;
        private int from;
        private int until;

        Clock(Venue venue) {
            this.venue = venue;
        }
    }

    /**
     * Takes the time of a record.
     *
     * @param second the exchange's time as the second of the Seoul day
     * @return the change that the record shows; null where it shows none
     */
    SessionChange at(String tr, int second, long tapeNanos) {
        Clock clock = tr.equals(lastTr) ? lastClock : clock(tr);
        if (clock == null) {
            return null;
        }
        long day = SeoulTime.epochDay(tapeNanos);
        if (day == clock.day) {
            boolean straggles = second < clock.latest && second >= clock.latest - TOLERANCE_SECONDS;
            if (straggles) {
                return null;
            }
            if (second >= clock.from && second < clock.until) {
                clock.latest = second;
                return null;
            }
        }
        return move(clock, day, second, day != clock.day);
    }

    /** Null for a TR that belongs to no venue. */
    private Clock clock(String tr) {
        Clock clock = byTr.get(tr);
        if (clock == null) {
            Optional<Venue> venue = Venue.ofTr(tr);
            if (venue.isEmpty()) {
                return null;
            }
            clock = byVenue.computeIfAbsent(venue.get(), Clock::new);
            byTr.put(tr, clock);
        }
        lastTr = tr;
        lastClock = clock;
        return clock;
    }

    private SessionChange move(Clock clock, long day, int second, boolean newDay) {
        LocalDate date = LocalDate.ofEpochDay(day);
        List<Session> sessions = calendar.planned(clock.venue, date);
        Optional<Session> before = newDay ? Optional.empty() : session(sessions, clock.from);
        clock.day = day;
        clock.latest = second;
        clock.from = 0;
        clock.until = DAY_SECONDS + 1;
        for (Session session : sessions) {
            bound(clock, session.from().toSecondOfDay());
            bound(clock, session.until().toSecondOfDay());
        }
        Optional<Session> now = session(sessions, second);
        return newDay || !now.equals(before) ? new SessionChange(clock.venue, date, now, newDay) : null;
    }

    private static void bound(Clock clock, int change) {
        if (change <= clock.latest) {
            clock.from = Math.max(clock.from, change);
        } else {
            clock.until = Math.min(clock.until, change);
        }
    }

    private static Optional<Session> session(List<Session> sessions, int second) {
        LocalTime time = LocalTime.ofSecondOfDay(Math.min(second, DAY_SECONDS - 1));
        return sessions.stream().filter(session -> session.covers(time)).min(Comparator.comparing(Session::matching));
    }
}
