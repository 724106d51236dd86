package hogatape.market;

import java.nio.file.Path;
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
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * Which days are trading days, and the sessions of each venue on them. A venue's day follows the latest plan that holds
 * from that day or an earlier one, unless the day has an entry of its own (수능일, a year's first trading day). Closed
 * are weekends and the holidays listed; behind the last listed one only the weekends are known. The user's own days, see
 * {@link #with}, stand above all of that.
 */
public final class TradingCalendar {
    private static final TradingCalendar STANDARD = new TradingCalendar(Map.of());

    private final Map<Venue, NavigableMap<LocalDate, List<Session>>> plans = new EnumMap<>(Venue.class);
    private final Map<LocalDate, Map<Venue, List<Session>>> specialDays = new HashMap<>();
    private final NavigableSet<LocalDate> holidays = new TreeSet<>();
    private final Map<LocalDate, Map<Venue, List<Session>>> ownDays;

    private TradingCalendar(Map<LocalDate, Map<Venue, List<Session>>> ownDays) {
        this.ownDays = ownDays;
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
        MarketTable.resource("holidays.csv").forEach(row -> holidays.add(LocalDate.parse(row.get("day"))));
    }

    /** The calendar that comes with the program. */
    public static TradingCalendar standard() {
        return STANDARD;
    }

    /**
     * The calendar that comes with the program, with the user's own days above it. The file is CSV with the columns
     * {@code day,venue,session,from,until,matching,issues}, a row a session: what it says of a venue's day replaces all
     * else that is known of it. A row with the session {@code closed} closes a venue on that day, or both where the
     * venue is empty.
     *
     * @throws TableException if the file is no such table
     */
    public static TradingCalendar with(Path file) throws TableException {
        return new TradingCalendar(CalendarFile.read(file));
    }

    /** Whether a venue opens on a day. */
    public boolean isTradingDay(LocalDate day) {
        return isOpen(Venue.UNIFIED, day);
    }

    /** The trading day so many trading days behind a day, which need not be one itself; at least the next. */
    public LocalDate tradingDayAfter(LocalDate day, int count) {
        LocalDate each = day;
        for (int found = 0; found < count; ) {
            each = each.plusDays(1);
            found += isTradingDay(each) ? 1 : 0;
        }
        return each;
    }

    /**
     * The last day up to which holidays are listed, here or by the user; behind it a holiday passes for a trading day.
     */
    public LocalDate holidaysKnownUntil() {
        return Stream.concat(Stream.of(holidays.last()), ownDays.keySet().stream())
                .max(Comparator.naturalOrder())
                .get();
    }

    /** A venue's sessions of a day, by their beginning; empty on a closed day. The unified venue has both venues'. */
    public List<Session> sessions(Venue venue, LocalDate day) {
        return venues(venue)
                .filter(each -> isOpen(each, day))
                .flatMap(each -> ofVenue(each, day).stream())
                .sorted(Comparator.comparing(Session::from))
                .toList();
    }

    /**
     * A venue's sessions as they would be if the day were a trading day: what a market played at any day of the week
     * goes by.
     */
    public List<Session> planned(Venue venue, LocalDate day) {
        return venues(venue)
                .flatMap(each -> ofVenue(each, day).stream())
                .sorted(Comparator.comparing(Session::from))
                .toList();
    }

    /** From the first session of a venue's day to the last one's end, as {@link #planned}. */
    public TimeSpan daySpan(Venue venue, LocalDate day) {
        return span(planned(venue, day).stream());
    }

    /**
     * The part of a venue's day in which every issue has a book of prices, as {@link #planned}: from the first to the
     * last session with an auction or continuous trading that admits every kind of issue. So the KRX's after-market, where
     * exchange-traded products take no part, stands outside.
     */
    public TimeSpan bookSpan(Venue venue, LocalDate day) {
        return span(planned(venue, day).stream()
                .filter(session -> !session.stocksOnly())
                .filter(session -> session.matching() == Session.Matching.CONTINUOUS
                        || session.matching() == Session.Matching.AUCTION));
    }

    /**
     * Since when a venue has been in continuous trading for a kind of issue, without a break, at a moment; empty where it
     * is not, so that no data need come: outside the sessions and in an auction.
     *
     * @param epochNanos the moment, nanoseconds since the epoch
     * @return the moment at which the trading began, nanoseconds since the epoch
     */
    public OptionalLong continuousSince(Venue venue, IssueKind kind, long epochNanos) {
        LocalDate day = SeoulTime.date(epochNanos);
        long at = SeoulTime.nanoOfDay(epochNanos);
        List<TimeSpan> trading = sessions(venue, day).stream()
                .filter(session -> session.matching() == Session.Matching.CONTINUOUS && session.admits(kind))
                .map(TradingCalendar::span)
                .sorted(Comparator.comparing(TimeSpan::fromNanos).reversed())
                .toList();
        long since = at + 1;
        for (TimeSpan each : trading) {
            // From the latest back: a session that runs on into the one behind it makes the stretch longer.
            if (each.fromNanos() <= at && each.untilNanos() >= since) {
                since = each.fromNanos();
            }
        }
        return since > at ? OptionalLong.empty() : OptionalLong.of(SeoulTime.startOfDay(day) + since);
    }

    /** How orders of a kind of issue meet on a venue at a moment of a Seoul day. */
    public Session.Matching matching(Venue venue, IssueKind kind, LocalDate day, LocalTime time) {
        return sessions(venue, day).stream()
                .filter(session -> session.covers(time) && session.admits(kind))
                .map(Session::matching)
                .min(Comparator.naturalOrder())
                .orElse(Session.Matching.QUIET);
    }

    /** The venues that a venue stands for. */
    private static Stream<Venue> venues(Venue venue) {
        return venue == Venue.UNIFIED ? Stream.of(Venue.NXT, Venue.KRX) : Stream.of(venue);
    }

    private boolean isOpen(Venue venue, LocalDate day) {
        Map<Venue, List<Session>> own = ownDays.getOrDefault(day, Map.of());
        boolean otherwise = day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
        return venues(venue)
                .anyMatch(each -> own.containsKey(each) ? !own.get(each).isEmpty() : otherwise);
    }

    private List<Session> ofVenue(Venue venue, LocalDate day) {
        for (Map<LocalDate, Map<Venue, List<Session>>> days : List.of(ownDays, specialDays)) {
            List<Session> own = days.getOrDefault(day, Map.of()).getOrDefault(venue, List.of());
            if (!own.isEmpty()) {
                return own;
            }
        }
        var plan = plans.get(venue).floorEntry(day);
        return plan == null ? List.of() : plan.getValue();
    }

    private static TimeSpan span(Session session) {
        return new TimeSpan(session.from().toNanoOfDay(), session.until().toNanoOfDay());
    }

    private static TimeSpan span(Stream<Session> sessions) {
        return sessions.map(TradingCalendar::span).reduce(TimeSpan.NEVER, TimeSpan::spanning);
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
