package hogatape.strategy;

import hogatape.market.Session;
import hogatape.market.Venue;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A venue has come to another session of its day, or to another day.
 *
 * @param venue whose sessions they are; {@link Venue#UNIFIED} for the broker's unified TRs, with the sessions of both
 * @param day the Seoul date of tape time
 * @param session the session from now on; where several are on, the one that trades continuously, else the auction; empty
 *     where nothing is on
 * @param newDay whether nothing was heard of the venue on this day before
 */
public record SessionChange(Venue venue, LocalDate day, Optional<Session> session, boolean newDay) {
    /** In words, such as {@code NXT 2026-11-23 main, new day}. */
    @Override
    public String toString() {
        return venue + " " + day + " " + session.map(Session::name).orElse("no session") + (newDay ? ", new day" : "");
    }
}
