package hogatape.report;

import hogatape.backtest.FillRecord;
import hogatape.backtest.JourneyStep;
import hogatape.backtest.OrderJourney;
import hogatape.backtest.OrderJourney.Flag;
import hogatape.backtest.WorldResult;
import hogatape.strategy.OrderState;
import java.util.Map;
import java.util.TreeMap;

/** What became of a world's orders, counted. */
final class OrderOutcomes {
    /** How an order ended: the parts of a bar, in their order. */
    enum End {
        FILLED("filled"),
        PARTLY("partly filled"),
        CANCELLED("cancelled"),
        EXPIRED("expired"),
        OPEN("still open"),
        REJECTED("rejected");

        final String words;

        End(String words) {
            this.words = words;
        }
    }

    /** What stands for a reason that was not told. */
    static final String NO_REASON = "no reason told";

    private static final long[] QUEUE_BINS = {1, 10, 100, 1_000, 10_000, 100_000};
    private static final long[] TIME_BINS = {
        10_000_000L,
        100_000_000L,
        1_000_000_000L,
        10_000_000_000L,
        60_000_000_000L,
        600_000_000_000L,
        3_600_000_000_000L
    };

    final long[] orders = new long[End.values().length];
    final long[] queueFilled = new long[QUEUE_BINS.length + 1];
    final long[] queueUnfilled = new long[QUEUE_BINS.length + 1];
    final long[] queueAtFill = new long[QUEUE_BINS.length + 1];
    final long[] timeToFill = new long[TIME_BINS.length + 1];
    final long[] flags = new long[Flag.values().length];
    /** Rejected orders by their reason, a code and a sentence. */
    final Map<String, Long> rejects = new TreeMap<>();

    long sharesWanted;
    long sharesFilled;
    long raceShares;

    private OrderOutcomes() {}

    static OrderOutcomes of(WorldResult world) {
        OrderOutcomes outcomes = new OrderOutcomes();
        world.orders().forEach(outcomes::add);
        for (FillRecord fill : world.fills()) {
            if (fill.maker() && fill.queueBefore() != OrderJourney.NO_QUEUE) {
                outcomes.queueAtFill[bin(QUEUE_BINS, fill.queueBefore())]++;
            }
        }
        return outcomes;
    }

    long count() {
        long count = 0;
        for (long each : orders) {
            count += each;
        }
        return count;
    }

    long rejected() {
        return orders[End.REJECTED.ordinal()];
    }

    private void add(OrderJourney order) {
        orders[end(order).ordinal()]++;
        order.flags().forEach(flag -> flags[flag.ordinal()]++);
        if (order.state() == OrderState.REJECTED) {
            rejects.merge(order.rejectReason().orElse(NO_REASON), 1L, Long::sum);
        } else {
            sharesWanted += order.size();
            sharesFilled += order.filled();
        }
        if (order.queueOnArrival() != OrderJourney.NO_QUEUE) {
            long[] queues = order.filled() > 0 ? queueFilled : queueUnfilled;
            queues[bin(QUEUE_BINS, order.queueOnArrival())]++;
        }
        raceShares += order.racedShares();
        order.steps().stream()
                .filter(step -> step.kind() == JourneyStep.Kind.FILLED)
                .findFirst()
                .ifPresent(
                        fill -> timeToFill[bin(TIME_BINS, Math.max(0, fill.exchangeNanos() - order.arrivalNanos()))]++);
    }

    static End end(OrderJourney order) {
        if (order.state() == OrderState.REJECTED) {
            return End.REJECTED;
        }
        if (order.filled() == order.size()) {
            return End.FILLED;
        }
        if (order.filled() > 0) {
            return End.PARTLY;
        }
        return switch (order.state()) {
            case CANCELLED -> End.CANCELLED;
            case EXPIRED -> End.EXPIRED;
            default -> End.OPEN;
        };
    }

    private static int bin(long[] ends, long value) {
        int bin = 0;
        while (bin < ends.length && value >= ends[bin]) {
            bin++;
        }
        return bin;
    }
}
