package hogatape.watchlist;

import hogatape.journal.SubscriptionKey;
import hogatape.watchlist.Demand.Claim;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which issues are subscribed on which key. An allocation follows from the one before it: what is subscribed keeps its place
 * on its key until it is no longer wanted or must give way to something more important; among equals, what is there
 * stays. What is new goes to the key that has most room, so that the keys carry alike. What stood on a key that is closed is
 * new on the others.
 *
 * <p>No key ever holds more than its limit, also not between two allocations if {@link #changesFrom} is done in its order.
 */
public final class Allocation {
    private final Capacity capacity;
    /** The most important first. */
    private final Map<SubscriptionKey, Integer> keys;

    private final List<SubscriptionKey> leftOut;
    /** The keys on which nothing may be subscribed. */
    private final Set<Integer> closed;

    private Allocation(
            Capacity capacity, Map<SubscriptionKey, Integer> keys, List<SubscriptionKey> leftOut, Set<Integer> closed) {
        this.capacity = capacity;
        this.closed = closed;
        this.keys = Collections.unmodifiableMap(keys);
        this.leftOut = leftOut;
    }

    /** An allocation of nothing. */
    public static Allocation empty(Capacity capacity) {
        return new Allocation(capacity, Map.of(), List.of(), Set.of());
    }

    /** This one where nothing may be subscribed on some keys, from 0: what stood there has no place any more. */
    Allocation closing(Set<Integer> others) {
        Map<SubscriptionKey, Integer> kept = new LinkedHashMap<>(keys);
        kept.values().removeAll(others);
        return new Allocation(capacity, kept, leftOut, Set.copyOf(others));
    }

    /** The keys on which nothing may be subscribed, from 0. */
    Set<Integer> closed() {
        return closed;
    }

    /** How many subscriptions there is room for in all, on the keys that are not closed. */
    int room() {
        return capacity.limit() * (capacity.keys() - closed.size());
    }

    /** What follows on this one where these issues are demanded, each of them once, in an order that decides among equals. */
    Allocation next(List<Demand> demands) {
        List<Demand> ranked = new ArrayList<>(demands);
        ranked.sort(Comparator.comparing(Demand::claim)
                .thenComparing(Demand::priority)
                .thenComparing(demand -> !keys.containsKey(demand.issue())));
        List<Demand> chosen = ranked.subList(0, Math.min(ranked.size(), room()));
        int[] load = new int[capacity.keys()];
        chosen.forEach(demand -> keyOf(demand.issue()).ifPresent(key -> load[key]++));
        Map<SubscriptionKey, Integer> next = new LinkedHashMap<>();
        for (Demand demand : chosen) {
            OptionalInt old = keyOf(demand.issue());
            int key = old.orElseGet(() -> roomiest(load));
            if (old.isEmpty()) {
                load[key]++;
            }
            next.put(demand.issue(), key);
        }
        List<SubscriptionKey> unlucky = ranked.subList(chosen.size(), ranked.size()).stream()
                .filter(demand -> demand.claim() == Claim.WANTED)
                .map(Demand::issue)
                .toList();
        return new Allocation(capacity, next, unlucky, closed);
    }

    /** How much room there is. */
    public Capacity capacity() {
        return capacity;
    }

    /** Everything subscribed, in an order that is always the same. */
    public Set<SubscriptionKey> issues() {
        return keys.keySet();
    }

    /** What is subscribed on a key, from 0, in an order that is always the same. */
    public List<SubscriptionKey> on(int key) {
        return keys.entrySet().stream()
                .filter(entry -> entry.getValue() == key)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many issues are subscribed on each key. */
    public List<Integer> loads() {
        return IntStream.range(0, capacity.keys())
                .mapToObj(key -> on(key).size())
                .toList();
    }

    /** The key that an issue is subscribed on, from 0; empty if it is not. */
    public OptionalInt keyOf(SubscriptionKey issue) {
        Integer key = keys.get(issue);
        return key == null ? OptionalInt.empty() : OptionalInt.of(key);
    }

    /** What is wanted and has no place, the most important first. */
    public List<SubscriptionKey> leftOut() {
        return leftOut;
    }

    /**
     * What to do to come here from another allocation: all releases first, then the subscriptions, the most important first.
     * On a key that is full a subscription must wait until a release on that key has been answered.
     */
    public List<Change> changesFrom(Allocation before) {
        List<Change> changes = new ArrayList<>(missing(before, this, Change.Kind.RELEASE));
        changes.addAll(missing(this, before, Change.Kind.SUBSCRIBE));
        return changes;
    }

    /** Whether two allocations subscribe the same issues on the same keys and leave out the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Allocation that
                && capacity.equals(that.capacity)
                && closed.equals(that.closed)
                && keys.equals(that.keys)
                && leftOut.equals(that.leftOut);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }

    @Override
    public String toString() {
        return keys + (leftOut.isEmpty() ? "" : ", left out " + leftOut);
    }

    private static List<Change> missing(Allocation here, Allocation there, Change.Kind kind) {
        return here.keys.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(there.keys.get(entry.getKey())))
                .map(entry -> new Change(kind, entry.getValue(), entry.getKey()))
                .collect(Collectors.toList());
    }

    private int roomiest(int[] load) {
        int best = -1;
        for (int key = 0; key < load.length; key++) {
            if (!closed.contains(key) && (best < 0 || load[key] < load[best])) {
                best = key;
            }
        }
        return best;
    }
}
