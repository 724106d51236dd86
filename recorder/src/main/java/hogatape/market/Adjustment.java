package hogatape.market;

import java.time.LocalDate;

/**
 * What explains that a base price is not the close before it: a split, a merger of shares, rights that left.
 *
 * @param symbol the issue code
 * @param day the first day with the new base price
 * @param sharesAfter so many shares stand, from that day on …
 * @param sharesBefore … for so many before; as many where the holder keeps the shares that there were
 * @param note the user's words for it
 */
public record Adjustment(String symbol, LocalDate day, long sharesAfter, long sharesBefore, String note) {}
