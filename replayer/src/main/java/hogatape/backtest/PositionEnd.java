package hogatape.backtest;

/**
 * Shares held at the end of a run.
 *
 * @param symbol the issue code
 * @param size shares; below 0 where they were sold short
 * @param averagePriceHundredths what a share cost on average, without costs, in hundredths of a won
 * @param lastPriceHundredths the price by which it is valued
 */
public record PositionEnd(String symbol, long size, long averagePriceHundredths, long lastPriceHundredths) {}
