package hogatape.replay;

import hogatape.replay.pace.PaceClock;
import java.util.ArrayList;
import java.util.List;

/** A clock that moves only when somebody waits, or when a test moves it. */
public final class ManualClock implements PaceClock {
    public final List<Long> waits = new ArrayList<>();
    public Runnable onWait = () -> {};
    public long now;

    public ManualClock(long now) {
        this.now = now;
    }

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public void await(long nanos) {
        waits.add(nanos);
        now += nanos;
        onWait.run();
    }
}
