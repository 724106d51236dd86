package hogatape.samples.exchange;

import hogatape.journal.SubscriptionKey;
import java.util.concurrent.CountDownLatch;

/** Where an exchange's data frames come from. Every method is called on the event loop. */
interface Feed {
    /** A client has subscribed; its ACK is already on the way. */
    void subscribed(ClientSession session, SubscriptionKey registration);

    /** A client has unsubscribed: no frame of that registration may go to it any more. */
    void unsubscribed(ClientSession session, SubscriptionKey registration);

    /** A client's connection takes frames again after it had too many. */
    void writable(ClientSession session);

    /** A client is gone. */
    void closed(ClientSession session);

    /** Falls once the sockets have taken everything that there was; never for a market. For any thread. */
    default CountDownLatch end() {
        return new CountDownLatch(1);
    }

    /** Produces nothing more. */
    void stop();

    /** Whether it has something for a registration that would be refused by its form. */
    default boolean has(SubscriptionKey registration) {
        return false;
    }
}
