package hogatape.fill;

import hogatape.market.TableException;
import hogatape.market.TableFile;
import hogatape.market.Venue;
import hogatape.strategy.OrderKind;
import hogatape.strategy.TimeInForce;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which kinds of orders a venue takes in which of its sessions: a row each, all rows of a venue with the day from which they hold. */
final class AcceptanceTable {
    private static final String NAME = "order-acceptance.csv";
    private static final AcceptanceTable BUILT_IN = read();

    private final Map<Venue, NavigableMap<LocalDate, Map<String, Map<OrderKind, Row>>>> rows =
            new EnumMap<>(Venue.class);

    private record Row(Set<TimeInForce> timesInForce, String until) {}

    private AcceptanceTable() {}

    static AcceptanceTable builtIn() {
        return BUILT_IN;
    }

    /** The kinds taken in a session; empty where it takes none. */
    List<OrderKind> kinds(Venue venue, String session, LocalDate day) {
        return List.copyOf(of(venue, session, day).keySet());
    }

    Set<TimeInForce> timesInForce(Venue venue, String session, OrderKind kind, LocalDate day) {
        Row row = of(venue, session, day).get(kind);
        return row == null ? Set.of() : row.timesInForce();
    }

    /** The session with whose end a day order of a session ends; null where the session takes none of that kind. */
    String until(Venue venue, String session, OrderKind kind, LocalDate day) {
        Row row = of(venue, session, day).get(kind);
        return row == null ? null : row.until();
    }

    private Map<OrderKind, Row> of(Venue venue, String session, LocalDate day) {
        var plan = rows.get(venue).floorEntry(day);
        return plan == null ? Map.of() : plan.getValue().getOrDefault(session, Map.of());
    }

    private static AcceptanceTable read() {
        AcceptanceTable table = new AcceptanceTable();
        try (InputStream stream = AcceptanceTable.class.getResourceAsStream(NAME)) {
            for (TableFile.Row row : TableFile.parse(
                    NAME,
                    stream.readAllBytes(),
                    List.of("valid_from", "venue", "session", "kind", "times_in_force", "until"),
                    List.of())) {
                table.add(row);
            }
        } catch (TableException e) {
            throw new IllegalStateException("The program's table is unsound: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void add(TableFile.Row row) {
        Set<TimeInForce> times = Arrays.stream(row.get("times_in_force").split(" "))
                .map(TimeInForce::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        rows.computeIfAbsent(Venue.valueOf(row.get("venue")), venue -> new TreeMap<>())
                .computeIfAbsent(LocalDate.parse(row.get("valid_from")), day -> new HashMap<>())
                .computeIfAbsent(row.get("session"), session -> new EnumMap<>(OrderKind.class))
                .put(OrderKind.valueOf(row.get("kind")), new Row(times, row.get("until")));
    }
}
