package hogatape.backtest;

/**
 * Equity at a moment.
 *
 * @param tapeNanos nanoseconds since the epoch
 * @param equityWon cash and what the positions are worth, in won
 */
public record EquityPoint(long tapeNanos, long equityWon) {}
