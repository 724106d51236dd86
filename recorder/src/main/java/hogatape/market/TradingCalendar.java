package hogatape.market;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * Which days are trading days, and the sessions of each venue on them. A venue's day follows the latest plan that holds
 * from that day or an earlier one, unless the day has an entry of its own (수능일, a year's first trading day). Closed
 * are weekends and the holidays listed; of a year without listed holidays only the weekends are known.
 */
public final class TradingCalendar {
    private static final TradingCalendar STANDARD = new TradingCalendar();

    private final Map<Venue, NavigableMap<LocalDate, List<Session>>> plans = new EnumMap<>(Venue.class);
    private final Map<LocalDate, Map<Venue, List<Session>>> specialDays = new HashMap<>();
    private final Set<LocalDate> holidays;

    private TradingCalendar() {
        for (CSVRecord row : MarketTable.resource("sessions.csv")) {
            Session session = session(row);
            plans.computeIfAbsent(session.venue(), venue -> new TreeMap<>())
                    .computeIfAbsent(LocalDate.parse(row.get("valid_from")), day -> new ArrayList<>())
                    .add(session);
        }
        for (CSVRecord row : MarketTable.resource("special-days.csv")) {
            Session session = session(row);
            specialDays
                    .computeIfAbsent(LocalDate.parse(row.get("day")), day -> new EnumMap<>(Venue.class))
                    .computeIfAbsent(session.venue(), venue -> new ArrayList<>())
                    .add(session);
        }
        holidays = MarketTable.resource("holidays.csv").stream()
                .map(row -> LocalDate.parse(row.get("day")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The calendar that comes with the program. */
    public static TradingCalendar standard() {
        return STANDARD;
    }

    /** Whether the venues open on a day. */
    public boolean isTradingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /** A venue's sessions of a day, by their beginning; empty on a closed day. The unified venue has both venues'. */
    public List<Session> sessions(Venue venue, LocalDate day) {
        if (!isTradingDay(day)) {
            return List.of();
        }
        return planned(venue, day);
    }

    /**
     * A venue's sessions as they would be if the day were a trading day: what a market played at any day of the week
     * goes by.
     */
    public List<Session> planned(Venue venue, LocalDate day) {
        Stream<Session> sessions = venue == Venue.UNIFIED
                ? Stream.of(Venue.NXT, Venue.KRX).flatMap(each -> ofVenue(each, day).stream())
                : ofVenue(venue, day).stream();
        return sessions.sorted(Comparator.comparing(Session::from)).toList();
    }

    /** How orders of a kind of issue meet on a venue at a moment of a Seoul day. */
    public Session.Matching matching(Venue venue, IssueKind kind, LocalDate day, LocalTime time) {
        return sessions(venue, day).stream()
                .filter(session -> session.covers(time) && session.admits(kind))
                .map(Session::matching)
                .min(Comparator.naturalOrder())
                .orElse(Session.Matching.QUIET);
    }

    private List<Session> ofVenue(Venue venue, LocalDate day) {
        List<Session> special = specialDays.getOrDefault(day, Map.of()).get(venue);
        if (special != null) {
            return special;
        }
        var plan = plans.get(venue).floorEntry(day);
        return plan == null ? List.of() : plan.getValue();
    }

    private static Session session(CSVRecord row) {
        return new Session(
                Venue.valueOf(row.get("venue")),
                row.get("session"),
                LocalTime.parse(row.get("from")),
                LocalTime.parse(row.get("until")),
                Session.Matching.valueOf(row.get("matching")),
                row.get("issues").equals("stocks"));
    }
}
