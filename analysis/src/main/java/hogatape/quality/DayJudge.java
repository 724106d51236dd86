package hogatape.quality;

import hogatape.feed.FeedKind;
import hogatape.journal.SubscriptionKey;
import hogatape.market.SeoulTime;
import hogatape.market.Venue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes a day's ledger of what the journals counted. */
final class DayJudge {
    private static final Comparator<SubscriptionKey> BY_NAME =
            Comparator.comparing(SubscriptionKey::tr).thenComparing(SubscriptionKey::symbol);
    private static final long SECOND = 1_000_000_000L;
    private static final int DAY_SECONDS = 86_400;

    private final LocalDate date;
    private final List<JournalDays> journals;
    private final ExchangeClock clock;
    private final DayNotes notes;
    private final Map<Venue, OpenHours> hours = new EnumMap<>(Venue.class);

    DayJudge(LocalDate date, List<JournalDays> journals, ExchangeClock clock, DayNotes notes) {
        this.date = date;
        this.journals = journals;
        this.clock = clock;
        this.notes = notes;
    }

    DayLedger judge() {
        Map<String, List<IssueSeconds>> byTr = new TreeMap<>();
        long dayStart = SeoulTime.startOfDay(date);
        for (SubscriptionKey key : keys()) {
            byte[] seconds = KeyCoverage.seconds();
            List<IssueCounts> counts = new ArrayList<>();
            boolean wanted = false;
            for (JournalLedger ledger : ledgers()) {
                KeyCoverage coverage = ledger.coverage().known(key);
                wanted |= coverage != null && coverage.settle(dayStart, ledger.lastNanos(), seconds);
                counts.add(ledger.counts().get(key));
            }
            counts.removeIf(Objects::isNull);
            if (wanted || !counts.isEmpty()) {
                IssueSeconds issue = new IssueSeconds(key, IssueCounts.most(counts), standstill(key));
                Venue.ofTr(key.tr())
                        .ifPresent(venue ->
                                issue.shareOut(seconds, hours(venue), clock.offsets(venue), knownUntil(dayStart)));
                byTr.computeIfAbsent(key.tr(), tr -> new ArrayList<>()).add(issue);
            }
        }
        pair(byTr.values());
        byTr.values().forEach(issues -> new Expectation(issues).judge());
        List<IssueLedger> issues = byTr.values().stream()
                .flatMap(List::stream)
                .map(issue -> IssueLedger.of(issue.key, new Minutes(issue, notes)))
                .sorted(DayLedger.WORST_FIRST)
                .toList();
        return new DayLedger(
                date,
                issues,
                notes.jumps(),
                notes.jumpCount(),
                notes.behindCount(),
                journals.stream().map(each -> each.takeDamages(date)).reduce(Damages.NONE, Damages::and));
    }

    /** The minutes in which an issue stood still, as far as any journal tells. */
    private BitSet standstill(SubscriptionKey key) {
        BitSet minutes = new BitSet();
        Listing.of(key).ifPresent(listing -> ledgers().stream()
                .map(ledger -> ledger.standstill(listing))
                .filter(Objects::nonNull)
                .forEach(each -> each.addTo(minutes)));
        return minutes;
    }

    /** Lets the books and the trades of an issue at a venue know each other. */
    private static void pair(Collection<List<IssueSeconds>> byTr) {
        Map<Listing, IssueSeconds> books = new HashMap<>();
        all(byTr, FeedKind.BOOK).forEach(issue -> Listing.of(issue.key).ifPresent(at -> books.put(at, issue)));
        all(byTr, FeedKind.TRADE)
                .forEach(trades -> Listing.of(trades.key).map(books::get).ifPresent(book -> {
                    book.isBeside(trades);
                    trades.isBeside(book);
                }));
    }

    private static Stream<IssueSeconds> all(Collection<List<IssueSeconds>> byTr, FeedKind kind) {
        return byTr.stream().flatMap(List::stream).filter(issue -> issue.kind() == kind);
    }

    private Set<SubscriptionKey> keys() {
        Set<SubscriptionKey> keys = new TreeSet<>(BY_NAME);
        ledgers().forEach(ledger -> ledger.coverage().keys().forEach(coverage -> keys.add(coverage.key())));
        return keys;
    }

    private List<JournalLedger> ledgers() {
        return journals.stream().flatMap(each -> each.ledgers().stream()).toList();
    }

    private OpenHours hours(Venue venue) {
        return hours.computeIfAbsent(venue, each -> new OpenHours(each, date));
    }

    /** The second of the day from which on nothing is known of any journal. */
    private int knownUntil(long dayStart) {
        long dayEnd = dayStart + SeoulTime.DAY_NANOS;
        long until = journals.stream()
                .mapToLong(each -> each.knownUntil(dayEnd))
                // One that is not recorded any more knows nothing of what is still to come.
                .filter(each -> each != Long.MAX_VALUE)
                .max()
                .orElse(dayEnd);
        return (int) Math.max(0, Math.min(DAY_SECONDS, (Math.min(until, dayEnd) - dayStart) / SECOND));
    }
}
