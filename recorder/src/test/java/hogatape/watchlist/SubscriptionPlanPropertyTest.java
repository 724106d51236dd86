package hogatape.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.journal.SubscriptionKey;
import hogatape.market.SeoulTime;
import hogatape.market.TimeSpan;
import hogatape.market.TradingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of the plan of any watchlist at any moment of its day. */
class SubscriptionPlanPropertyTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final TradingCalendar CALENDAR = TradingCalendar.standard();

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whoeverIsWantedHasAPlaceOrStandsBehindWhoeverHasOne(
            @ForAll("watchlists") Watchlist watchlist,
            @ForAll @IntRange(min = 1, max = 3) int keys,
            @ForAll @IntRange(min = 1, max = 4) int limit,
            @ForAll @IntRange(max = 24 * 60 - 1) int minute) {
        SubscriptionPlan plan = SubscriptionPlan.of(watchlist, CALENDAR, MONDAY, new Capacity(keys, limit));
        long now = TimeUnit.MINUTES.toNanos(minute);
        Allocation allocation = plan.at(now);
        for (int key = 0; key < keys; key++) {
            assertThat(allocation.on(key)).hasSizeLessThanOrEqualTo(limit);
        }
        List<WatchlistEntry> wanted = watchlist.entries().stream()
                .filter(entry -> entry.wanted(CALENDAR, MONDAY).contains(now))
                .toList();
        for (WatchlistEntry entry : wanted) {
            assertThat(allocation.issues().contains(entry.issue()))
                    .isNotEqualTo(allocation.leftOut().contains(entry.issue()));
            if (allocation.leftOut().contains(entry.issue())) {
                assertThat(wanted)
                        .filteredOn(other -> allocation.keyOf(other.issue()).isPresent())
                        .hasSize(keys * limit)
                        .allMatch(other -> other.priority() <= entry.priority());
            }
        }
        assertThat(allocation.leftOut()).hasSize(Math.max(0, wanted.size() - keys * limit));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theStepsLeadFromNothingToNothing(@ForAll("watchlists") Watchlist watchlist) {
        Capacity capacity = new Capacity(2, 3);
        SubscriptionPlan plan = SubscriptionPlan.of(watchlist, CALENDAR, MONDAY, capacity);
        Allocation last = Allocation.empty(capacity);
        List<SubscriptionKey> there = new ArrayList<>();
        for (SubscriptionPlan.Step step : plan.steps()) {
            assertThat(step.changes()).isEqualTo(step.allocation().changesFrom(last));
            for (Change change : step.changes()) {
                if (change.kind() == Change.Kind.SUBSCRIBE) {
                    there.add(change.issue());
                } else {
                    assertThat(there.remove(change.issue())).isTrue();
                }
            }
            last = step.allocation();
        }
        boolean overMidnight =
                plan.spans().values().stream().anyMatch(span -> span.untilNanos() == SeoulTime.DAY_NANOS);
        assertThat(there.isEmpty()).isEqualTo(!overMidnight);
    }

    @Provide
    Arbitrary<Watchlist> watchlists() {
        Arbitrary<Integer> quarter = Arbitraries.integers().between(0, 96);
        return Combinators.combine(Arbitraries.integers().between(0, 2), quarter, quarter)
                .as((priority, one, other) ->
                        new int[] {priority, Math.min(one, other), Math.max(one, other) + (one.equals(other) ? 1 : 0)})
                .filter(row -> row[2] <= 96)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(SubscriptionPlanPropertyTest::watchlist);
    }

    private static Watchlist watchlist(List<int[]> rows) {
        List<WatchlistEntry> entries = new ArrayList<>();
        for (int[] row : rows) {
            TimeSpan span =
                    new TimeSpan(TimeUnit.MINUTES.toNanos(15L * row[1]), TimeUnit.MINUTES.toNanos(15L * row[2]));
            entries.add(new WatchlistEntry(
                    new SubscriptionKey("H0NXASP0", String.format("%06d", entries.size())),
                    row[0],
                    OptionalLong.of(span.fromNanos()),
                    OptionalLong.of(span.untilNanos()),
                    false));
        }
        return new Watchlist(entries);
    }
}
