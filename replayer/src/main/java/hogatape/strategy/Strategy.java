package hogatape.strategy;

import hogatape.feed.Book;
import hogatape.feed.Status;
import hogatape.feed.Trade;
import hogatape.journal.Gap;

/**
 * Takes a tape, callback by callback, in its order. A strategy has a public constructor without parameters and
 * overrides what it wants to hear.
 *
 * <p>All callbacks come on one thread, and the next waits until the one before returned: a slow strategy slows the tape,
 * and misses nothing. What happens must follow from the callbacks alone. So a strategy never reads a clock, but asks
 * {@link StrategyContext#tapeNanos()}; it starts no threads and draws no random numbers without a fixed seed.
 *
 * <p>Whatever a callback throws ends the run, without {@link #onEnd}.
 */
public interface Strategy {
    /**
     * The first record of the window was read, and nothing was delivered yet. Comes once, also where the window turns out
     * to hold nothing.
     *
     * @param context valid for the whole run
     */
    default void onStart(StrategyContext context) {}

    /**
     * An order book was received.
     *
     * @param book valid until this method returns: the same object is filled again for the next book, so keep values, not
     *     the book
     */
    default void onBook(Book book) {}

    /**
     * A trade was received.
     *
     * @param trade valid until this method returns, as a book is
     */
    default void onTrade(Trade trade) {}

    /**
     * The trade was received that an auction would make now: nobody paid its price.
     *
     * @param trade valid until this method returns, as a book is
     */
    default void onExpectedTrade(Trade trade) {}

    /**
     * The state of an issue was received: a halt, a volatility interruption.
     *
     * @param status valid until this method returns, as a book is
     */
    default void onStatus(Status status) {}

    /**
     * A venue came to another session or day. The exchange's time in the records of that venue tells it, never the time at
     * which they were received, and so it comes right before the first record of the new session: not earlier, if
     * nothing is heard. A venue's first record of a Seoul day (by tape time) always brings one.
     *
     * @param change an immutable value, to be kept at will
     */
    default void onSession(SessionChange change) {}

    /**
     * A timer is due: the next record was received at its time or later. {@link StrategyContext#tapeNanos()} is that time
     * meanwhile.
     *
     * @param timer the very object that {@link StrategyContext} gave
     */
    default void onTimer(Timer timer) {}

    /**
     * From here on issues are not heard, or were not for a while already; books known of them are old. The tape tells a
     * gap late: {@link Gap#sinceNanos()} lies before now, and for a gap that was open when the window began, before the
     * window.
     *
     * @param gap an immutable value, to be kept at will
     */
    default void onGapStart(Gap gap) {}

    /**
     * Everything that a gap hid is heard again. A gap that the tape leaves open never ends.
     *
     * @param gap the very object that {@link #onGapStart} brought
     * @param untilNanos tape time at which it ended, nanoseconds since the epoch
     */
    default void onGapEnd(Gap gap, long untilNanos) {}

    /**
     * Something happened to an order, or was refused to. In a plain replay every order is rejected, before the next record.
     *
     * @param update an immutable value, to be kept at will; its order goes on changing
     */
    default void onOrder(OrderUpdate update) {}

    /**
     * Shares of an order traded. Several fills of one order come in the order in which they traded, behind its acceptance.
     *
     * @param fill an immutable value, to be kept at will; its order goes on changing
     */
    default void onFill(Fill fill) {}

    /** The tape or its window is over, or the user ended the run. Comes once, unless something failed before. */
    default void onEnd() {}
}
