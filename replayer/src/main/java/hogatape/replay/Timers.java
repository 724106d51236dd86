package hogatape.replay;

import hogatape.strategy.Timer;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** The timers of a run. They fire by tape time alone: what the tape passes fires before the record that passes it. */
final class Timers {
    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(
            Comparator.comparingLong((Waiting timer) -> timer.due).thenComparingLong(timer -> timer.number));
    private long asked;

    private static final class Waiting implements Timer {
        private final long number;
        private final long period;
        private long due;
        private boolean cancelled;

        Waiting(long number, long due, long period) {
            this.number = number;
            this.due = due;
            this.period = period;
        }

        @Override
        public long dueNanos() {
            return due;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }

    /**
     * Asks for a timer.
     *
     * @param period of a repeating timer, in nanoseconds; 0 for one that fires once
     */
    Timer ask(long due, long period) {
        Waiting timer = new Waiting(asked++, due, period);
        waiting.add(timer);
        return timer;
    }

    /** Whether a timer is due at a tape time. */
    boolean isDue(long tapeNanos) {
        return !waiting.isEmpty() && waiting.peek().due <= tapeNanos;
    }

    /** Fires what is due at a tape time, also what was asked for meanwhile. */
    void fire(long tapeNanos, Consumer<Timer> fired) {
        while (isDue(tapeNanos)) {
            Waiting timer = waiting.remove();
            if (timer.cancelled) {
                continue;
            }
            if (timer.period > 0) {
                timer.due += (tapeNanos - timer.due) / timer.period * timer.period;
            }
            fired.accept(timer);
            if (timer.period > 0 && !timer.cancelled) {
                timer.due += timer.period;
                waiting.add(timer);
            }
        }
    }
}
