package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;

/** Waits for what another thread does. */
final class Waiting {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    /** What is waited for. */
    interface Condition {
        boolean holds() throws Exception;
    }

    private Waiting() {}

    /** Waits until a condition holds, a minute at most. */
    static void until(String what, Condition condition) throws Exception {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("a minute for: " + what).isLessThan(end);
            Thread.yield();
        }
    }
}
