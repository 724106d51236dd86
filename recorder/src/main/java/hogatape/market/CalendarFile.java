package hogatape.market;

import hogatape.message.Sentence;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the user's own days: the columns of {@code special-days.csv}, a row a session, and rows whose session is
 * {@code closed}, for one venue or, without one, for both.
 */
final class CalendarFile {
    private static final String CLOSED = "closed";
    private static final List<Venue> VENUES = List.of(Venue.NXT, Venue.KRX);

    private CalendarFile() {}

    /** The sessions by day and venue; none for a closed one. */
    static Map<LocalDate, Map<Venue, List<Session>>> read(Path file) throws TableException {
        Map<LocalDate, Map<Venue, List<Session>>> days = new HashMap<>();
        for (TableFile.Row row : TableFile.read(
                file, List.of("day", "session"), List.of("venue", "from", "until", "matching", "issues"))) {
            LocalDate day = CellReader.read(row, "day", LocalDate::parse, () -> Sentence.of("a day as 2027-01-04"));
            Map<Venue, List<Session>> venues = days.computeIfAbsent(day, first -> new EnumMap<>(Venue.class));
            if (row.get("session").equals(CLOSED)) {
                close(venues, row);
            } else {
                add(venues, row);
            }
        }
        return days;
    }

    private static void close(Map<Venue, List<Session>> venues, TableFile.Row row) throws TableException {
        for (Venue venue : row.get("venue").isEmpty() ? VENUES : List.of(venue(row))) {
            if (venues.put(venue, List.of()) != null) {
                throw row.error(Sentence.of("the %s has rows of this day already; take out one.", venue));
            }
        }
    }

    private static void add(Map<Venue, List<Session>> venues, TableFile.Row row) throws TableException {
        Session session = session(row);
        List<Session> others = venues.get(session.venue());
        if (others != null && others.isEmpty()) {
            throw row.error(Sentence.of("the %s is closed on this day by another row; take out one.", session.venue()));
        }
        if (others == null) {
            others = new ArrayList<>();
            venues.put(session.venue(), others);
        }
        others.add(session);
    }

    private static Session session(TableFile.Row row) throws TableException {
        LocalTime from = CellReader.read(row, "from", LocalTime::parse, () -> Sentence.of("a Seoul time as 09:30"));
        LocalTime until = CellReader.read(row, "until", LocalTime::parse, () -> Sentence.of("a Seoul time as 16:30"));
        if (!from.isBefore(until)) {
            throw row.error(Sentence.of(
                    "the session ends at %s and begins at %s; write the earlier time under 'from'.", until, from));
        }
        String issues = row.get("issues");
        if (!List.of("", "all", "stocks").contains(issues)) {
            throw row.error(Sentence.of("issues '%s' are neither 'all' nor 'stocks'.", issues));
        }
        return new Session(
                venue(row),
                row.get("session"),
                from,
                until,
                CellReader.read(
                        row,
                        "matching",
                        Session.Matching::valueOf,
                        () -> Sentence.of("one of CONTINUOUS, AUCTION, FIXED_PRICE, QUIET")),
                issues.equals("stocks"));
    }

    private static Venue venue(TableFile.Row row) throws TableException {
        Venue venue = CellReader.read(row, "venue", Venue::valueOf, () -> Sentence.of("NXT or KRX"));
        if (!VENUES.contains(venue)) {
            throw row.error(
                    Sentence.of("the unified venue has no sessions of its own; write a row for NXT and one for KRX."));
        }
        return venue;
    }
}
