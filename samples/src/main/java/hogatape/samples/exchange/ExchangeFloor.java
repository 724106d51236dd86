package hogatape.samples.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the connections of an exchange share. For the event loop, except the counts. */
final class ExchangeFloor {
    private final ExchangeOptions options;
    private final AppKeys appKeys;
    private final Feed feed;
    private final List<ClientSession> present = new ArrayList<>();
    private final List<Outbox> outboxes = new CopyOnWriteArrayList<>();

    ExchangeFloor(ExchangeOptions options, Feed feed) {
        this.options = options;
        this.feed = feed;
        appKeys = new AppKeys(options.credentials());
    }

    ExchangeOptions options() {
        return options;
    }

    AppKeys appKeys() {
        return appKeys;
    }

    Feed feed() {
        return feed;
    }

    /** Takes a session in and gives it its number. */
    int enter(ClientSession session) {
        present.add(session);
        outboxes.add(session.outbox());
        return outboxes.size() - 1;
    }

    void leave(ClientSession session) {
        present.remove(session);
    }

    /** The sessions whose connection is open. */
    List<ClientSession> present() {
        return present;
    }

    /** How often a feed had to wait for a connection, in all. For any thread. */
    long timesHeldBack() {
        return outboxes.stream().mapToLong(Outbox::timesHeldBack).sum();
    }

    /** The frames sent to each connection since the start, by its order of arrival. For any thread. */
    List<Long> framesSent() {
        return outboxes.stream().map(Outbox::framesSent).toList();
    }
}
