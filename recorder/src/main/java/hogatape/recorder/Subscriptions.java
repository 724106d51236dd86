package hogatape.recorder;

import hogatape.journal.SubscriptionKey;
import java.util.List;
import java.util.Set;

/** What is to be subscribed at a moment. */
@FunctionalInterface
public interface Subscriptions {
    /**
     * The subscriptions of each connection, in the order of asking.
     *
     * @param wallNanos the moment, nanoseconds since the epoch; asked once a second, in the order of time
     * @return a list for each connection
     */
    List<List<SubscriptionKey>> at(long wallNanos);

    /**
     * The same where the broker refuses the appkeys of some connections for good: what can be dealt to others is.
     *
     * @param refused the numbers of those connections; there are more and more of them in the course of a recording
     */
    default List<List<SubscriptionKey>> at(long wallNanos, Set<Integer> refused) {
        return at(wallNanos);
    }

    /** Whether there is news that should not wait for the next second. */
    default boolean isChanged() {
        return false;
    }

    /** Whether the recording itself wants an issue; a refusal of what only others asked for is none of its failures. */
    default boolean isOwn(SubscriptionKey issue) {
        return true;
    }
}
