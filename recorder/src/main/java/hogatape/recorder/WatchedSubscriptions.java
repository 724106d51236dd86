package hogatape.recorder;

import hogatape.journal.RecordClock;
import hogatape.journal.SubscriptionKey;
import hogatape.market.TradingCalendar;
import hogatape.relay.PrivateTr;
import hogatape.watchlist.Allocation;
import hogatape.watchlist.Capacity;
import hogatape.watchlist.Overflow;
import hogatape.watchlist.RollingPlan;
import hogatape.watchlist.Watchlist;
import hogatape.watchlist.WatchlistFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Subscriptions by a watchlist, followed while its file changes. What is left out is told whenever it changes. */
final class WatchedSubscriptions implements Subscriptions {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedSubscriptions.class);

    private final RecordClock clock;
    private final int keys;
    private final RollingPlan plan;
    private final Optional<WatchlistFile> file;
    private List<SubscriptionKey> leftOut = List.of();

    private WatchedSubscriptions(RecordClock clock, int keys, RollingPlan plan, Optional<WatchlistFile> file) {
        this.clock = clock;
        this.keys = keys;
        this.plan = plan;
        this.file = file;
    }

    /**
     * Subscriptions that begin now.
     *
     * @throws IOException if the watchlist cannot be read, or if not everything fits and nothing may be left out
     */
    static WatchedSubscriptions begin(
            WatchOptions options, Watchlist watchlist, TradingCalendar calendar, Capacity capacity, RecordClock clock)
            throws IOException {
        RollingPlan plan = RollingPlan.begin(watchlist, calendar, capacity, clock.wallNanos());
        Overflow overflow = options.overflow();
        overflow.check(plan.plan());
        Optional<WatchlistFile> file =
                options.file(changed -> overflow.check(plan.planWith(changed, clock.wallNanos())));
        return new WatchedSubscriptions(clock, capacity.keys(), plan, file);
    }

    @Override
    public List<List<SubscriptionKey>> at(long wallNanos) {
        return at(wallNanos, Set.of());
    }

    @Override
    public List<List<SubscriptionKey>> at(long wallNanos, Set<Integer> refused) {
        file.flatMap(watched -> watched.poll(clock.monotonicNanos())).ifPresent(news -> {
            if (news.taken()) {
                LOG.info("{}", news.sentence());
                plan.watch(file.get().current(), wallNanos);
            } else {
                LOG.error("{}", news.sentence());
            }
        });
        Allocation now = plan.at(wallNanos, refused);
        if (!now.leftOut().equals(leftOut)) {
            leftOut = now.leftOut();
            if (!leftOut.isEmpty()) {
                LOG.error(
                        "Left out, for there is no room: {}",
                        leftOut.stream()
                                .map(PrivateTr::shown)
                                .map(issue -> issue.tr() + " " + issue.symbol())
                                .collect(Collectors.joining(", ")));
            }
        }
        return IntStream.range(0, keys).mapToObj(now::on).toList();
    }

    /** The watchlist that counts at this moment. */
    Watchlist watchlist(Watchlist otherwise) {
        return file.map(WatchlistFile::current).orElse(otherwise);
    }
}
