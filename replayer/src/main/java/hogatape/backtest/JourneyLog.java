package hogatape.backtest;

import hogatape.backtest.JourneyStep.Kind;
import hogatape.backtest.OrderJourney.Flag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes an order's journey down while it lasts. */
final class JourneyLog {
    /** So many steps of the queue are kept; beyond, every other one is dropped. */
    private static final int MOST_QUEUE_STEPS = 256;

    private final long sentNanos;
    private final long sentSequence;
    private final boolean written;
    private final List<JourneyStep> steps = new ArrayList<>(0);
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private int queueSteps;
    private int queueStride = 1;
    private int queueSeen;
    private long queue = OrderJourney.NO_QUEUE;
    private long queueOnArrival = OrderJourney.NO_QUEUE;
    private long doneNanos = OrderJourney.NEVER;
    private long arrivalNanos = OrderJourney.NEVER;

    /** When a cancel of it was sent first. */
    private long cancelSentNanos = Long.MAX_VALUE;

    /** Shares traded at the exchange, which the strategy need not know yet. */
    private long traded;

    /** Its size at the exchange, which the strategy need not know yet. */
    private long size;

    private JourneyLog(long sentNanos, long sentSequence, long size, boolean written) {
        this.written = written;
        this.sentNanos = sentNanos;
        this.sentSequence = sentSequence;
        this.size = size;
    }

    /** A journey that begins. */
    static JourneyLog begun(long sentNanos, long sentSequence, long size) {
        return new JourneyLog(sentNanos, sentSequence, size, true);
    }

    /** Writes nothing down, of any number of orders. */
    static JourneyLog none() {
        return new JourneyLog(OrderJourney.NEVER, 0, 0, false);
    }

    void step(Kind kind, long nanos, long sequence, String detail) {
        step(kind, nanos, sequence, 0, 0, detail);
    }

    void step(Kind kind, long nanos, long sequence, long shares, long priceHundredths, String detail) {
        if (written) {
            steps.add(new JourneyStep(kind, nanos, sequence, shares, priceHundredths, queue, detail));
        }
    }

    /** The strategy asks for its end. */
    void cancelSent(long nanos, long sequence) {
        step(Kind.CANCEL_SENT, nanos, sequence, "");
        cancelSentNanos = Math.min(cancelSentNanos, nanos);
    }

    /** It comes to the exchange. */
    void arrives(long nanos) {
        arrivalNanos = nanos;
    }

    /** The order comes to rest behind shares, or to another place. */
    void rests(long ahead) {
        queue = ahead;
        if (queueOnArrival == OrderJourney.NO_QUEUE) {
            queueOnArrival = ahead;
        }
    }

    /** The exchange gives it another size. */
    void resized(long shares) {
        size = shares;
    }

    /** Shares of it trade. */
    void trades(long shares, long nanos) {
        if (nanos > cancelSentNanos) {
            flag(Flag.CANCEL_RACE_LOST);
        }
        traded += shares;
        if (traded >= size) {
            done(nanos);
        }
    }

    void queue(long ahead, long nanos, long sequence) {
        rests(ahead);
        if (!written || queueSeen++ % queueStride != 0) {
            return;
        }
        step(Kind.QUEUE, nanos, sequence, "");
        if (++queueSteps > MOST_QUEUE_STEPS) {
            thinOut();
        }
    }

    void flag(Flag flag) {
        flags.add(flag);
    }

    void done(long nanos) {
        doneNanos = nanos;
        queue = OrderJourney.NO_QUEUE;
    }

    OrderJourney of(WorldOrder order) {
        // What waited for a later book was written down behind what happened meanwhile.
        List<JourneyStep> inTime = new ArrayList<>(steps);
        inTime.sort(Comparator.comparingLong(JourneyStep::exchangeNanos));
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
                List.copyOf(inTime),
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
