package hogatape.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes equity down: a point at each change of the account and each ten seconds, the end of each day, and the deepest fall seen. */
final class EquityLog {
    private static final long POINT_NANOS = 10_000_000_000L;
    private static final int MOST_POINTS = 20_000;

    private final Thinned<EquityPoint> points = new Thinned<>(MOST_POINTS);
    private Drawdown deepest = Drawdown.NONE;
    private long highWon = Long.MIN_VALUE;
    private long highNanos;
    private long nextPoint = Long.MIN_VALUE;
    private final List<DayEnd> days = new ArrayList<>();

    /** Null before the first one, and on a tape on which nothing is heard. */
    private LocalDate day;

    private long lastWon;

    /** Whether anything was valued on this day. */
    private boolean valued;

    /**
     * A day begins.
     *
     * @param equityWon what the day before ended with
     */
    void newDay(LocalDate today, long equityWon) {
        if (valued) {
            days.add(new DayEnd(day, equityWon));
        }
        day = today;
        valued = false;
    }

    /** Takes a valuation. */
    void value(long tapeNanos, long equityWon) {
        valued = true;
        lastWon = equityWon;
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

    /** The days on which anything was valued; what was valued last is the end of the last one. */
    List<DayEnd> days() {
        List<DayEnd> all = new ArrayList<>(days);
        if (valued && day != null) {
            all.add(new DayEnd(day, lastWon));
        }
        return List.copyOf(all);
    }

    List<EquityPoint> points() {
        return points.points();
    }

    Drawdown deepest() {
        return deepest;
    }
}
