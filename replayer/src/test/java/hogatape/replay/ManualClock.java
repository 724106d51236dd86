package hogatape.replay;

import java.util.ArrayList;
import java.util.List;

/** A clock that moves only when somebody waits, or when a test moves it. */
final class ManualClock implements PaceClock {
    final List<Long> waits = new ArrayList<>();
    Runnable onWait = () -> {};
    long now;

    ManualClock(long now) {
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
