package hogatape.market;

import hogatape.message.Messages;
import hogatape.message.Sentence;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/** What a broker charges its customers, and whether the venue's fee is inside of that. */
public final class CostProfile {
    /** What KIS charges online without an arrangement (뱅키스). */
    public static final String STANDARD = "kis-online";

    private static final Map<String, CostProfile> KNOWN = known();
    private static final List<String> COLUMNS =
            List.of("valid_from", "venue", "kind", "commission_percent", "venue_fee", "round_won");

    private final String name;
    private final DatedRows<Commission> commissions = new DatedRows<>();

    private CostProfile(String name) {
        this.name = name;
    }

    /** A broker's commission of one venue and kind of issue, from a day on. */
    record Commission(long billionths, boolean feeInside, long roundWon) {}

    /** The names of the profiles that come with the program. */
    public static List<String> names() {
        return List.copyOf(KNOWN.keySet());
    }

    /**
     * A profile that comes with the program.
     *
     * @throws IllegalArgumentException with a sentence that names those there are
     */
    public static CostProfile named(String name) {
        CostProfile profile = KNOWN.get(name);
        if (profile == null) {
            throw new IllegalArgumentException(Messages.text(
                    "There is no cost profile '%s'; there are %s, or name a CSV file of your own.",
                    name, String.join(", ", KNOWN.keySet())));
        }
        return profile;
    }

    /**
     * A user's own profile: CSV with the columns {@code valid_from,venue,kind,commission_percent,venue_fee,round_won}.
     * The kind is STOCK or ETF (ETNs, too); {@code venue_fee} says whether the venue's fee is {@code inside} the
     * commission or comes {@code extra}; {@code round_won} is the whole won to which a commission is rounded down.
     *
     * @throws TableException if the file is no such table
     */
    public static CostProfile read(Path file) throws TableException {
        CostProfile profile = new CostProfile(file.toString());
        for (TableFile.Row row : TableFile.read(file, COLUMNS, List.of())) {
            LocalDate from =
                    CellReader.read(row, "valid_from", LocalDate::parse, () -> Sentence.of("a day as 2026-01-02"));
            Venue venue = CellReader.read(row, "venue", CostProfile::venue, () -> Sentence.of("NXT or KRX"));
            IssueKind kind = CellReader.read(row, "kind", IssueKind::valueOf, () -> Sentence.of("STOCK or ETF"));
            long rate = CellReader.read(
                    row, "commission_percent", CostProfile::rate, () -> Sentence.of("a percentage as 0.0140527"));
            boolean inside =
                    CellReader.read(row, "venue_fee", CostProfile::inside, () -> Sentence.of("inside or extra"));
            long round =
                    CellReader.read(row, "round_won", CostProfile::round, () -> Sentence.of("whole won as 1 or 10"));
            if (!profile.commissions.add(key(venue, kind), from, new Commission(rate, inside, round))) {
                throw row.error(
                        Sentence.of("there is a row of %s, %s and %s already; take out one.", venue, kind, from));
            }
        }
        return profile;
    }

    /** The name, or the user's file. */
    public String name() {
        return name;
    }

    /** Whether the profile knows what issues of a kind cost on a venue, on any day. */
    Commission commission(Venue venue, IssueKind kind, LocalDate day) {
        return commissions.known(
                key(venue, kind), day, () -> Messages.text("What '%s' charges for a %s on %s", name, kind, venue));
    }

    private static Map<String, CostProfile> known() {
        Map<String, CostProfile> profiles = new TreeMap<>();
        for (CSVRecord row : MarketTable.resource("cost-profiles.csv")) {
            profiles.computeIfAbsent(row.get("profile"), CostProfile::new)
                    .commissions
                    .add(
                            key(venue(row.get("venue")), IssueKind.valueOf(row.get("kind"))),
                            LocalDate.parse(row.get("valid_from")),
                            new Commission(
                                    rate(row.get("commission_percent")),
                                    inside(row.get("venue_fee")),
                                    round(row.get("round_won"))));
        }
        return profiles;
    }

    private static String key(Venue venue, IssueKind kind) {
        return venue + " " + kind;
    }

    private static Venue venue(String text) {
        Venue venue = Venue.valueOf(text);
        if (venue == Venue.UNIFIED) {
            throw new IllegalArgumentException("nothing trades on the unified venue");
        }
        return venue;
    }

    private static long rate(String percent) {
        return within(CellReader.billionths(percent), 0, CellReader.billionths("5"));
    }

    private static long round(String won) {
        return within(Long.parseLong(won), 1, 1000);
    }

    private static long within(long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(value + " lies outside " + least + " to " + most);
        }
        return value;
    }

    private static boolean inside(String text) {
        return switch (text) {
            case "inside" -> true;
            case "extra" -> false;
            default -> throw new IllegalArgumentException("'" + text + "' is neither inside nor extra");
        };
    }
}
