package hogatape.backtest;

import hogatape.market.Venue;

/**
 * The best prices of a book at a moment.
 *
 * @param tapeNanos nanoseconds since the epoch
 * @param bidWon the best bid; 0 where there is none
 * @param askWon the best ask; 0 where there is none
 */
public record PricePoint(long tapeNanos, Venue venue, String symbol, long bidWon, long askWon) {}
