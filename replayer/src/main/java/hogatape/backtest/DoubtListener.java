package hogatape.backtest;

import hogatape.fill.FillModel;
import hogatape.message.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * Hears what a careful colleague would doubt about a result, a callback for each doubt that holds, with its figures; the words
 * are the listener's. Money is in won, costs taken off where nothing else is said.
 */
public interface DoubtListener {
    /** What may be doubtful of single orders and fills. */
    enum Counted {
        /** Fills within ten seconds of a gap. */
        FILLS_NEAR_GAPS,
        /** Orders that wanted more than the ten visible levels showed. */
        ORDERS_BEYOND_THE_BOOK,
        /** Orders that were open while the tape did not hear their issue. */
        ORDERS_UNHEARD,
        /** Orders that were open in a halt or an interruption. */
        ORDERS_HALTED,
        /** Orders that rested on a book of which levels were missing. */
        ORDERS_ON_PARTIAL_BOOKS,
        /** Shares that traded while a cancel was on its way. */
        SHARES_IN_LOST_RACES
    }

    /**
     * How many of a world's orders, fills or shares a doubt concerns.
     *
     * @param count those, at least one
     * @param of all of them
     */
    record Count(FillModel model, long count, long of) {}

    /** It gained under the optimistic model and under neither of the others. */
    void optimisticAlone(long pessimisticWon, long expectedWon, long optimisticWon);

    /** It gained under the expected and the optimistic model, and not under the pessimistic one. */
    void notPessimistic(long pessimisticWon, long expectedWon);

    /** It gained under one model and not under a kinder one: what the strategy did besides decided. */
    void outOfOrder(long pessimisticWon, long expectedWon, long optimisticWon);

    /** The worlds' equities came apart. */
    void diverged(Divergence apart);

    /** Some orders, fills or shares are doubtful; the worlds that have such, in their order. */
    void counted(Counted what, List<Count> byWorld);

    /** A gap hides issues from a moment to the tape's end. */
    void unheardToTheEnd(GapSpan gap);

    /**
     * More than a tenth of a world's orders were rejected.
     *
     * @param most of the world in which most were
     * @param reason of most of them, as {@link OrderJourney#rejectReason} tells it
     */
    void rejected(Count most, Optional<String> reason);

    /** A world gained before costs, and not after them. */
    void costsTookTheGain(FillModel model, long beforeWon, long afterWon);

    /**
     * More than half of a world's result is the worth of what it still holds.
     *
     * @param positions how many
     * @param unrealisedWon worth of the positions above their average prices
     */
    void stillHeld(FillModel model, int positions, long unrealisedWon);

    /** What the run itself says of all worlds together. */
    void warned(Sentence warning);

    /** What the run itself says of one of several worlds. */
    void warned(FillModel model, Sentence warning);

    /** Frames, and records of frames, could not be decoded. */
    void undecoded(long frames);

    /** The run was ended before its tape. */
    void stopped();

    /**
     * Nothing traded in any world.
     *
     * @param ordered whether any order was entered
     */
    void nothingTraded(boolean ordered);
}
