package hogatape.market;

import java.time.LocalTime;

/**
 * A session of a venue's day.
 *
 * @param venue whose session it is; never {@link Venue#UNIFIED}
 * @param name what it is called, such as {@code main}
 * @param from its first moment, Seoul time
 * @param until the first moment after it
 * @param matching how orders meet in it
 * @param stocksOnly whether exchange-traded products take no part
 */
public record Session(
        Venue venue, String name, LocalTime from, LocalTime until, Matching matching, boolean stocksOnly) {
    /** How orders meet; where sessions overlap, the first of these tells what the book does. */
    public enum Matching {
        /** An order trades as soon as it finds another. */
        CONTINUOUS,
        /** Orders are gathered and trade at one price at the end. */
        AUCTION,
        /** Orders trade at a closing price; the book of prices rests. */
        FIXED_PRICE,
        /** Nothing happens. */
        QUIET
    }

    /** Whether the session is on at a time of the Seoul day. */
    public boolean covers(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(until);
    }

    /** Whether issues of a kind trade in it. */
    public boolean admits(IssueKind kind) {
        return !stocksOnly || kind == IssueKind.STOCK;
    }
}
