package hogatape.replay.pace;

import hogatape.feed.FeedRecord;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Stands before each callback that a record of the market brings, and holds it where the run is paused. */
public final class PlayGate {
    private final PlayControl control;
    private final Breakpoint[] breakpoints;
    private final BooleanSupplier stop;
    private final HeldListener listener;

    private int seen;
    private boolean open;

    /**
     * A gate.
     *
     * @param breakpoints pause the run where one of them says so
     * @param stop asked while holding: whether the run is to end
     */
    public PlayGate(PlayControl control, List<Breakpoint> breakpoints, BooleanSupplier stop, HeldListener listener) {
        this.control = control;
        this.breakpoints = breakpoints.toArray(Breakpoint[]::new);
        this.stop = stop;
        this.listener = listener;
    }

    /** Returns true when the callback of a record may come, or false if the run is to end without it. */
    public boolean pass(FeedRecord record, long tapeNanos) {
        for (Breakpoint breakpoint : breakpoints) {
            if (breakpoint.holds(record, tapeNanos)) {
                control.pause();
            }
        }
        return open && control.changes() == seen || hold(record, tapeNanos);
    }

    private boolean hold(FeedRecord record, long tapeNanos) {
        boolean told = false;
        int changes = control.changes();
        while (control.holds()) {
            if (!told) {
                told = true;
                listener.held(record, tapeNanos);
            }
            if (stop.getAsBoolean()) {
                return false;
            }
            control.awaitChange(changes);
            changes = control.changes();
        }
        if (control.isStopped()) {
            return false;
        }
        control.passed();
        seen = control.changes();
        open = !control.isPaused();
        return true;
    }
}
