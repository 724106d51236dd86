package hogatape.samples.exchange;

import hogatape.kis.server.Approvals;
import io.netty.channel.ChannelHandlerContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the connections of an exchange share. For the event loop, except the counts. */
final class ExchangeFloor implements Approvals {
    private final ExchangeOptions options;
    private final AppKeys appKeys;
    private final Feed feed;
    private final Faults faults;
    private final WireListener listener;
    private final List<ClientSession> present = new ArrayList<>();
    private final List<Outbox> outboxes = new CopyOnWriteArrayList<>();
    private int approvalsAsked;
    private int handshakes;

    ExchangeFloor(ExchangeOptions options, Feed feed, Faults faults, WireListener listener) {
        this.options = options;
        this.feed = feed;
        this.faults = faults;
        this.listener = listener;
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

    Faults faults() {
        return faults;
    }

    /** Takes a session in and gives it its way out. */
    Outbox enter(ClientSession session, ChannelHandlerContext context) {
        int number = outboxes.size();
        Outbox outbox = new Outbox(context, number, faults.of(number), listener);
        present.add(session);
        outboxes.add(outbox);
        return outbox;
    }

    @Override
    public Verdict judge(String appKey, String secret) {
        return appKeys.judge(appKey, secret);
    }

    @Override
    public String approvalKey(String appKey) {
        return appKeys.approvalKey(appKey);
    }

    @Override
    public boolean isAway() {
        return approvalsAsked++ < faults.unavailableApprovals();
    }

    @Override
    public boolean isMute() {
        return handshakes++ < faults.muteHandshakes();
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
