package hogatape.backtest;

import java.util.List;

/** Writes equity down: a point at each change of the account and each ten seconds, and the deepest fall seen. */
final class EquityLog {
    private static final long POINT_NANOS = 10_000_000_000L;
    private static final int MOST_POINTS = 20_000;

    private final Thinned<EquityPoint> points = new Thinned<>(MOST_POINTS);
    private Drawdown deepest = Drawdown.NONE;
    private long highWon = Long.MIN_VALUE;
    private long highNanos;
    private long nextPoint = Long.MIN_VALUE;

    /** Takes a valuation. */
    void value(long tapeNanos, long equityWon) {
        if (equityWon > highWon) {
            highWon = equityWon;
            highNanos = tapeNanos;
        } else if (highWon - equityWon > deepest.won()) {
            deepest = new Drawdown(highWon - equityWon, highNanos, tapeNanos);
        }
        if (tapeNanos >= nextPoint) {
            point(tapeNanos, equityWon);
        }
    }

    /** Takes a valuation at a change of the account. */
    void change(long tapeNanos, long equityWon) {
        value(tapeNanos, equityWon);
        point(tapeNanos, equityWon);
    }

    private void point(long tapeNanos, long equityWon) {
        points.offer(new EquityPoint(tapeNanos, equityWon));
        nextPoint = tapeNanos + POINT_NANOS;
    }

    List<EquityPoint> points() {
        return points.points();
    }

    Drawdown deepest() {
        return deepest;
    }
}
