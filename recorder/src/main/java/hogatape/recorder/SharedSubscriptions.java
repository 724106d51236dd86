package hogatape.recorder;

import hogatape.journal.SubscriptionKey;
import hogatape.relay.Relay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the recorder wants itself, and in the places that are left what clients of the relay ask for. A client's issue stays on its
 * connection as long as there is room; the recorder's own come first.
 */
final class SharedSubscriptions implements Subscriptions {
    private final Subscriptions own;
    private final Relay relay;
    private final int limit;
    private final Map<SubscriptionKey, Integer> places = new HashMap<>();
    private volatile Set<SubscriptionKey> clientsOnly = Set.of();

    /**
     * @param limit how many subscriptions a connection takes
     */
    SharedSubscriptions(Subscriptions own, Relay relay, int limit) {
        this.own = own;
        this.relay = relay;
        this.limit = limit;
    }

    @Override
    public List<List<SubscriptionKey>> at(long wallNanos) {
        return at(wallNanos, Set.of());
    }

    @Override
    public List<List<SubscriptionKey>> at(long wallNanos, Set<Integer> refused) {
        List<List<SubscriptionKey>> all = new ArrayList<>();
        Set<SubscriptionKey> taken = new LinkedHashSet<>();
        for (List<SubscriptionKey> each : own.at(wallNanos, refused)) {
            all.add(new ArrayList<>(each));
            taken.addAll(each);
        }
        Set<SubscriptionKey> wanted = relay.wanted();
        places.keySet().retainAll(wanted);
        Set<SubscriptionKey> shared = new LinkedHashSet<>();
        for (SubscriptionKey issue : wanted) {
            if (!taken.contains(issue)) {
                int place = place(issue, all, refused);
                if (place < 0) {
                    places.remove(issue);
                    relay.noRoom(issue);
                } else {
                    places.put(issue, place);
                    all.get(place).add(issue);
                    shared.add(issue);
                }
            }
        }
        clientsOnly = Set.copyOf(shared);
        return all;
    }

    /** Where it stands already if there is room, or else the first place that is free; -1 where there is none. */
    private int place(SubscriptionKey issue, List<List<SubscriptionKey>> all, Set<Integer> refused) {
        Integer before = places.get(issue);
        if (before != null && isFree(before, all, refused)) {
            return before;
        }
        for (int connection = 0; connection < all.size(); connection++) {
            if (isFree(connection, all, refused)) {
                return connection;
            }
        }
        return -1;
    }

    private boolean isFree(int connection, List<List<SubscriptionKey>> all, Set<Integer> refused) {
        return !refused.contains(connection) && all.get(connection).size() < limit;
    }

    @Override
    public boolean isChanged() {
        return relay.isChanged();
    }

    @Override
    public boolean isOwn(SubscriptionKey issue) {
        return !clientsOnly.contains(issue) && !places.containsKey(issue);
    }
}
