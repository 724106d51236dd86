package hogatape.backtest;

/**
 * The deepest fall of equity below a height that it had reached before.
 *
 * @param won how deep, in won; 0 where equity never fell
 * @param fromNanos tape time of the height, nanoseconds since the epoch
 * @param toNanos tape time of the depth
 */
public record Drawdown(long won, long fromNanos, long toNanos) {
    /** Equity never fell. */
    public static final Drawdown NONE = new Drawdown(0, Long.MIN_VALUE, Long.MIN_VALUE);
}
