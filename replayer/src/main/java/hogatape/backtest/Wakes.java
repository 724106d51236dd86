package hogatape.backtest;

import hogatape.strategy.StrategyContext;
import hogatape.strategy.Timer;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Which world a timer of the replay belongs to. All of a run's pending things are such timers, so they fire in tape order. */
final class Wakes {
    private final StrategyContext replay;
    private final Map<Timer, Wake> wakes = new IdentityHashMap<>();

    private record Wake(Runnable action, boolean repeats) {}

    /** A timer of a strategy. */
    private final class Owned implements Timer {
        private final Timer timer;

        Owned(Timer timer) {
            this.timer = timer;
        }

        @Override
        public long dueNanos() {
            return timer.dueNanos();
        }

        @Override
        public void cancel() {
            timer.cancel();
            wakes.remove(timer);
        }
    }

    Wakes(StrategyContext replay) {
        this.replay = replay;
    }

    StrategyContext replay() {
        return replay;
    }

    /** Runs something once, at a tape time; before the next record where that has passed. */
    void at(long tapeNanos, Runnable action) {
        wakes.put(replay.timerAt(tapeNanos), new Wake(action, false));
    }

    /** A timer for a strategy. */
    Timer timerAt(long tapeNanos, Consumer<Timer> fired) {
        return own(replay.timerAt(tapeNanos), fired, false);
    }

    /** A timer for a strategy that comes again and again. */
    Timer timerEvery(Duration period, Consumer<Timer> fired) {
        return own(replay.timerEvery(period), fired, true);
    }

    /** A timer of the replay fired. */
    void fired(Timer timer) {
        Wake wake = wakes.get(timer);
        if (!wake.repeats()) {
            wakes.remove(timer);
        }
        wake.action().run();
    }

    private Timer own(Timer timer, Consumer<Timer> fired, boolean repeats) {
        Owned owned = new Owned(timer);
        wakes.put(timer, new Wake(() -> fired.accept(owned), repeats));
        return owned;
    }
}
