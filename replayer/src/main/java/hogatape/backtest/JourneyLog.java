package hogatape.backtest;

import hogatape.backtest.JourneyStep.Kind;
import hogatape.backtest.OrderJourney.Flag;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes an order's journey down while it lasts. */
final class JourneyLog {
    /** So many steps of the queue are kept; beyond, every other one is dropped. */
    private static final int MOST_QUEUE_STEPS = 256;

    private final long sentNanos;
    private final long sentSequence;
    private final boolean keepsSteps;
    private final List<JourneyStep> steps = new ArrayList<>(0);
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private int queueSteps;
    private int queueStride = 1;
    private int queueSeen;
    private long queue = OrderJourney.NO_QUEUE;
    private long queueOnArrival = OrderJourney.NO_QUEUE;
    private long doneNanos = OrderJourney.NEVER;

    /** When it came to the exchange. */
    long arrivalNanos = OrderJourney.NEVER;

    /** When a cancel of it was sent last. */
    long cancelSentNanos = Long.MAX_VALUE;

    /** Shares traded at the exchange, which the strategy need not know yet. */
    long traded;

    /** Its size at the exchange once it was amended; 0 before. */
    long amendedSize;

    /**
     * A journey that begins.
     *
     * @param keepsSteps whether what happens on the way is wanted
     */
    JourneyLog(long sentNanos, long sentSequence, boolean keepsSteps) {
        this.keepsSteps = keepsSteps;
        this.sentNanos = sentNanos;
        this.sentSequence = sentSequence;
    }

    void step(Kind kind, long nanos, long sequence, String detail) {
        step(kind, nanos, sequence, 0, 0, detail);
    }

    void step(Kind kind, long nanos, long sequence, long size, long priceHundredths, String detail) {
        if (!keepsSteps) {
            return;
        }
        steps.add(new JourneyStep(kind, nanos, sequence, size, priceHundredths, queue, detail));
    }

    /** The order comes to rest behind shares, or to another place. */
    void rests(long ahead) {
        queue = ahead;
        if (queueOnArrival == OrderJourney.NO_QUEUE) {
            queueOnArrival = ahead;
        }
    }

    void queue(long ahead, long nanos, long sequence) {
        queue = ahead;
        if (queueOnArrival == OrderJourney.NO_QUEUE) {
            queueOnArrival = ahead;
        }
        if (!keepsSteps || queueSeen++ % queueStride != 0) {
            return;
        }
        step(Kind.QUEUE, nanos, sequence, "");
        if (++queueSteps > MOST_QUEUE_STEPS) {
            thinOut();
        }
    }

    /** Its size at the exchange, which the strategy need not know yet. */
    long sizeAtExchange(WorldOrder order) {
        return amendedSize > 0 ? amendedSize : order.request().size();
    }

    void flag(Flag flag) {
        flags.add(flag);
    }

    boolean has(Flag flag) {
        return flags.contains(flag);
    }

    void done(long nanos) {
        doneNanos = nanos;
        queue = OrderJourney.NO_QUEUE;
    }

    OrderJourney of(WorldOrder order) {
        return new OrderJourney(
                order.id(),
                order.request(),
                sentNanos,
                sentSequence,
                arrivalNanos,
                doneNanos,
                order.state,
                order.size,
                order.priceWon,
                order.filled,
                queueOnArrival,
                List.copyOf(steps),
                Set.copyOf(flags));
    }

    private void thinOut() {
        boolean[] drop = new boolean[1];
        steps.removeIf(step -> {
            boolean queued = step.kind() == Kind.QUEUE;
            drop[0] ^= queued;
            return queued && !drop[0];
        });
        queueSteps = (queueSteps + 1) / 2;
        queueStride *= 2;
    }
}
