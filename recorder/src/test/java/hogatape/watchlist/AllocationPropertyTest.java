package hogatape.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.journal.SubscriptionKey;
import hogatape.watchlist.Demand.Claim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of any sequence of demands. */
class AllocationPropertyTest {
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void noKeyHoldsMoreThanItsLimitAtAnyMomentAndNothingStandsTwice(
            @ForAll("capacities") Capacity capacity, @ForAll("demands") List<List<Demand>> days) {
        Allocation allocation = Allocation.empty(capacity);
        Map<SubscriptionKey, Integer> there = new LinkedHashMap<>();
        for (List<Demand> demands : days) {
            Allocation next = allocation.next(demands);
            for (Change change : next.changesFrom(allocation)) {
                if (change.kind() == Change.Kind.RELEASE) {
                    assertThat(there.remove(change.issue())).isEqualTo(change.key());
                } else {
                    assertThat(there.put(change.issue(), change.key())).isNull();
                }
                assertThat(there.values().stream().filter(key -> key == change.key()))
                        .hasSizeLessThanOrEqualTo(capacity.limit());
            }
            assertThat(there.keySet()).isEqualTo(next.issues());
            there.forEach((issue, key) -> assertThat(next.keyOf(issue)).hasValue(key));
            allocation = next;
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatIsSubscribedStaysUnlessSomethingMoreImportantNeedsThePlace(
            @ForAll("capacities") Capacity capacity, @ForAll("demands") List<List<Demand>> days) {
        Allocation allocation = Allocation.empty(capacity);
        for (List<Demand> demands : days) {
            Allocation next = allocation.next(demands);
            for (Change change : next.changesFrom(allocation)) {
                if (change.kind() == Change.Kind.RELEASE) {
                    demands.stream()
                            .filter(demand -> demand.issue().equals(change.issue()))
                            .forEach(gone -> {
                                assertThat(next.issues()).hasSize(capacity.total());
                                assertThat(demands)
                                        .filteredOn(demand ->
                                                next.keyOf(demand.issue()).isPresent())
                                        .noneMatch(gone::stronger);
                            });
                }
            }
            allocation = next;
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theMostImportantHaveThePlaces(
            @ForAll("capacities") Capacity capacity, @ForAll("demands") List<List<Demand>> days) {
        Allocation allocation = Allocation.empty(capacity);
        for (List<Demand> demands : days) {
            allocation = allocation.next(demands);
            Set<SubscriptionKey> placed = new HashSet<>(allocation.issues());
            assertThat(placed).hasSize(Math.min(demands.size(), capacity.total()));
            for (Demand in : demands) {
                for (Demand out : demands) {
                    if (placed.contains(in.issue()) && !placed.contains(out.issue())) {
                        assertThat(out.stronger(in)).isFalse();
                    }
                }
            }
            assertThat(allocation.leftOut())
                    .containsExactlyInAnyOrderElementsOf(demands.stream()
                            .filter(demand -> demand.claim() == Claim.WANTED && !placed.contains(demand.issue()))
                            .map(Demand::issue)
                            .toList());
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatFollowsIsAlwaysTheSame(
            @ForAll("capacities") Capacity capacity, @ForAll("demands") List<List<Demand>> days) {
        Allocation one = Allocation.empty(capacity);
        Allocation other = Allocation.empty(capacity);
        for (List<Demand> demands : days) {
            List<Change> changes = one.next(demands).changesFrom(one);
            one = one.next(demands);
            assertThat(other.next(demands).changesFrom(other)).isEqualTo(changes);
            other = other.next(demands);
            assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
            assertThat(one.next(demands).changesFrom(one)).isEmpty();
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void keysCarryAlikeFromAnEmptyStart(
            @ForAll("capacities") Capacity capacity, @ForAll("demands") List<List<Demand>> days) {
        for (List<Demand> demands : days) {
            Allocation allocation = Allocation.empty(capacity).next(demands);
            List<Integer> loads = new ArrayList<>();
            for (int key = 0; key < capacity.keys(); key++) {
                loads.add(allocation.on(key).size());
            }
            assertThat(loads.stream().max(Comparator.naturalOrder()).orElseThrow()
                            - loads.stream().min(Comparator.naturalOrder()).orElseThrow())
                    .isLessThanOrEqualTo(1);
        }
    }

    @Provide
    Arbitrary<Capacity> capacities() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 5))
                .as(Capacity::new);
    }

    @Provide
    Arbitrary<List<List<Demand>>> demands() {
        Arbitrary<SubscriptionKey> issue = Arbitraries.integers()
                .between(0, 24)
                .map(number -> new SubscriptionKey("H0NXASP0", String.format("%06d", number)));
        return Combinators.combine(
                        issue,
                        Arbitraries.of(Claim.class),
                        Arbitraries.integers().between(0, 3))
                .as(Demand::new)
                .list()
                .ofMaxSize(25)
                .uniqueElements(Demand::issue)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }
}
