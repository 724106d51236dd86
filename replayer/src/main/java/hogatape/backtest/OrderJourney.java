package hogatape.backtest;

import hogatape.strategy.NewOrder;
import hogatape.strategy.OrderState;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What became of an order, from its strategy's wish to its end.
 *
 * @param id its number, from 1, in the order of entry
 * @param request what was asked for
 * @param sentNanos tape time at which the strategy entered it, nanoseconds since the epoch
 * @param sentSequence the record that the strategy had heard last
 * @param arrivalNanos when it came to the exchange, by the exchange's time: {@code steps} are by that, too; {@link #NEVER} where
 *     the account did not let it go
 * @param doneNanos when nothing of it was open any more; {@link #NEVER} where the run ended before
 * @param state its state at the end of the run
 * @param size its size at the end, amendments included
 * @param priceWon its limit at the end; 0 where it had none
 * @param filled shares traded
 * @param queueOnArrival shares ahead of it when it came to rest; {@link #NO_QUEUE} where it never rested
 * @param steps what happened, in the order of the exchange's time; of many changes of the queue some are left out
 * @param flags what makes it doubtful
 */
public record OrderJourney(
        long id,
        NewOrder request,
        long sentNanos,
        long sentSequence,
        long arrivalNanos,
        long doneNanos,
        OrderState state,
        long size,
        long priceWon,
        long filled,
        long queueOnArrival,
        List<JourneyStep> steps,
        Set<Flag> flags) {
    /** Why it was rejected, a code and a sentence in English; empty where it was not, or nothing was told. */
    public Optional<String> rejectReason() {
        return state != OrderState.REJECTED
                ? Optional.empty()
                : steps.stream()
                        .filter(step -> step.kind() == JourneyStep.Kind.REJECTED
                                && !step.detail().isEmpty())
                        .map(JourneyStep::detail)
                        .findFirst();
    }

    /** The shares that traded while a cancel was on its way. */
    public long racedShares() {
        long cancelSentNanos = Long.MAX_VALUE;
        long shares = 0;
        for (JourneyStep step : steps) {
            if (step.kind() == JourneyStep.Kind.CANCEL_SENT) {
                cancelSentNanos = Math.min(cancelSentNanos, step.exchangeNanos());
            } else if (step.kind() == JourneyStep.Kind.FILLED && step.exchangeNanos() > cancelSentNanos) {
                shares += step.size();
            }
        }
        return shares;
    }

    /** A time that never came. */
    public static final long NEVER = Long.MIN_VALUE;

    /** The queue of an order that never rested. */
    public static final long NO_QUEUE = -1;

    /** What makes an order's result doubtful. */
    public enum Flag {
        /** It wanted more than the ten visible levels showed. */
        BEYOND_VISIBLE_BOOK,
        /** It rested while the tape did not hear its issue. */
        GAP,
        /** It rested while the issue was halted or in a volatility interruption. */
        HALT,
        /** It rested on a book of which levels were missing. */
        PARTIAL_BOOK,
        /** It traded although a cancel was on its way. */
        CANCEL_RACE_LOST
    }
}
