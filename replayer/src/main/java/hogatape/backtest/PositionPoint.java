package hogatape.backtest;

/**
 * A position from a moment on.
 *
 * @param tapeNanos nanoseconds since the epoch
 * @param symbol the issue code
 * @param size shares held
 */
public record PositionPoint(long tapeNanos, String symbol, long size) {}
