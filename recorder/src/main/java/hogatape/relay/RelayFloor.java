package hogatape.relay;

import hogatape.journal.Subscription;
import hogatape.journal.Subscription.Standing;
import hogatape.journal.SubscriptionKey;
import hogatape.kis.server.Reply;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who asked for what, and what the broker said to it. For the event loop, except {@link #interest} and {@link #clients}. */
final class RelayFloor {
    private static final Logger LOG = LoggerFactory.getLogger(RelayFloor.class);

    private final RelayKeys keys;
    private final Set<RelayClient> clients = new LinkedHashSet<>();
    private final Map<SubscriptionKey, Issue> issues = new LinkedHashMap<>();
    /** What clients ask for at this moment, in the order of the asking: an immutable set, for any thread. */
    private volatile Set<SubscriptionKey> interest = Set.of();

    private volatile int present;

    /** One issue: who wants it, who waits for the broker's word, and that word. */
    private static final class Issue {
        private final Set<RelayClient> users = new LinkedHashSet<>();
        private final Set<RelayClient> waiting = new LinkedHashSet<>();
        private boolean granted;
        private int connection;
        /** The broker's answer as it came: it holds the key that opens encrypted frames. */
        private byte[] answer;
    }

    RelayFloor(RelayKeys keys) {
        this.keys = keys;
    }

    RelayKeys keys() {
        return keys;
    }

    /** What clients ask for. For any thread. */
    Set<SubscriptionKey> interest() {
        return interest;
    }

    /** How many clients there are. For any thread. */
    int clients() {
        return present;
    }

    void enter(RelayClient client) {
        clients.add(client);
        present = clients.size();
        LOG.info("{} came", client);
    }

    void leave(RelayClient client, Collection<SubscriptionKey> subscribed) {
        if (clients.remove(client)) {
            present = clients.size();
            List.copyOf(subscribed).forEach(issue -> remove(client, issue));
            publish();
            LOG.info("{} left", client);
        }
    }

    void subscribe(RelayClient client, SubscriptionKey key) {
        Issue issue = issues.computeIfAbsent(key, first -> new Issue());
        issue.users.add(client);
        publish(); // Before the answer: what comes behind it is the client's.
        if (issue.granted) {
            accept(client, key, issue);
        } else {
            issue.waiting.add(client);
        }
    }

    void unsubscribe(RelayClient client, SubscriptionKey key) {
        remove(client, key);
        publish();
    }

    private void remove(RelayClient client, SubscriptionKey key) {
        Issue issue = issues.get(key);
        if (issue != null) {
            issue.users.remove(client);
            issue.waiting.remove(client);
        }
    }

    private static void accept(RelayClient client, SubscriptionKey key, Issue issue) {
        if (issue.answer == null) {
            client.send(Reply.SUBSCRIBED.text(key));
        } else {
            client.write(issue.answer);
            client.flush();
        }
    }

    /** The broker's answer as it came, before {@link #changed} tells what it means. */
    void answered(SubscriptionKey key, byte[] answer) {
        issues.computeIfAbsent(key, first -> new Issue()).answer = answer;
    }

    /** An entry of a ledger has changed. */
    void changed(int connection, Subscription entry) {
        SubscriptionKey key = new SubscriptionKey(entry.tr(), entry.symbol());
        Issue issue = issues.computeIfAbsent(key, first -> new Issue());
        issue.connection = connection;
        issue.granted = entry.standing() == Standing.GRANTED;
        if (issue.granted) {
            // A new grant may bring a new key: who reads encrypted frames needs it, whoever has been told already or
            // not.
            Set<RelayClient> told = PrivateTr.is(key.tr()) ? issue.users : issue.waiting;
            told.forEach(client -> accept(client, key, issue));
            issue.waiting.clear();
        } else if (entry.standing() == Standing.REFUSED) {
            refuse(key, issue, Reply.refusal(key, entry.code(), entry.message()));
        }
    }

    /** A connection is gone, and with it what was granted there; who had it gets it again once it stands. */
    void disconnected(int connection) {
        for (Issue issue : issues.values()) {
            if (issue.connection == connection) {
                issue.granted = false;
            }
        }
    }

    /** There is no place for an issue that only clients want. */
    void noRoom(SubscriptionKey key) {
        Issue issue = issues.get(key);
        if (issue != null) {
            refuse(key, issue, Reply.TOO_MANY.text(key));
        }
    }

    private void refuse(SubscriptionKey key, Issue issue, String text) {
        List<RelayClient> users = new ArrayList<>(issue.users);
        issue.users.clear();
        issue.waiting.clear();
        users.forEach(client -> client.refuse(key, text));
        publish();
    }

    /** Who gets the data of an issue; not to be kept. */
    Collection<RelayClient> users(SubscriptionKey key) {
        Issue issue = issues.get(key);
        return issue == null ? List.of() : issue.users;
    }

    /** Who gets data of a TR, whatever the issue: encrypted frames do not tell. */
    Collection<RelayClient> usersOf(String tr) {
        Set<RelayClient> users = new LinkedHashSet<>();
        issues.forEach((key, issue) -> {
            if (key.tr().equals(tr)) {
                users.addAll(issue.users);
            }
        });
        return users;
    }

    private void publish() {
        Set<SubscriptionKey> wanted = new LinkedHashSet<>();
        issues.forEach((key, issue) -> {
            if (!issue.users.isEmpty()) {
                wanted.add(key);
            }
        });
        interest = Collections.unmodifiableSet(wanted);
    }
}
