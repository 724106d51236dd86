package hogatape.recorder;

import hogatape.journal.SubscriptionKey;
import java.util.List;

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
}
