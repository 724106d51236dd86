package hogatape.recorder;

import hogatape.journal.Subscription;
import hogatape.journal.SubscriptionKey;
import hogatape.recorder.RecorderEvents.Kind;
import hogatape.relay.PrivateTr;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what befalls one connection. That nothing comes of it is told once a stretch, however often an attempt fails. */
final class ConnectionStory {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionStory.class);

    private final int connection;
    private final RecorderEvents events;
    private boolean holeTold;
    private Set<SubscriptionKey> delivered = Set.of();
    private boolean stood;

    ConnectionStory(int connection, RecorderEvents events) {
        this.connection = connection;
        this.events = events;
    }

    void opened(String address) {
        tell(Kind.OPENED, "stands" + (stood ? " again" : "") + ", to " + address + ".");
        stood = true;
    }

    /** Something is subscribed: from now on a failure is a new hole. */
    void granted() {
        holeTold = false;
    }

    /** Everything asked for is answered. */
    void delivers(Set<SubscriptionKey> granted) {
        if (!granted.equals(delivered)) {
            delivered = granted;
            LOG.info("Connection {} delivers {} subscriptions", connection, granted.size());
        }
    }

    /** It stood and was lost. */
    void lost(String why) {
        holeTold = false;
        missing(Kind.HOLE, "is lost: " + why);
    }

    /** No connection can be had. */
    void notMade(String why) {
        missing(Kind.HOLE, "cannot be made: " + why);
    }

    /** The broker refuses the session; a hole begins with that only if something was subscribed. */
    void givenUp(String why, boolean heard) {
        if (heard) {
            holeTold = false;
        }
        missing(heard ? Kind.HOLE : Kind.REFUSED, "is given up: " + why);
    }

    private void missing(Kind kind, String what) {
        delivered = Set.of();
        if (!holeTold) {
            holeTold = true;
            tell(kind, what + (kind == Kind.HOLE && stood ? "; a hole begins." : ""));
        }
    }

    void keyRefused(String sentence) {
        events.tell(Kind.REFUSED, "Connection " + connection + ": " + sentence);
    }

    void refused(Subscription refused) {
        Subscription entry = PrivateTr.shown(refused);
        events.tell(
                Kind.REFUSED,
                "The broker refuses " + entry.tr() + " " + entry.symbol() + ": " + entry.code() + " (" + entry.message()
                        + ").");
    }

    private void tell(Kind kind, String what) {
        events.tell(kind, "Connection " + connection + " " + what);
    }
}
