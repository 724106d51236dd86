package hogatape.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private static final long WORK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private volatile boolean done;

    /** What a task works with is given back when the workers have been closed. */
    @Test
    void closingWaitsForTheTaskUnderWayAlsoOnAnInterruptedThread() throws Exception {
        Workers workers = new Workers(1);
        CountDownLatch begun = new CountDownLatch(1);
        workers.submit(() -> {
            begun.countDown();
            long since = System.nanoTime();
            while (System.nanoTime() - since < WORK_NANOS) {
                Thread.onSpinWait();
            }
            done = true;
            return null;
        });
        begun.await();
        Thread.currentThread().interrupt();
        workers.close();

        assertThat(done).isTrue();
        assertThat(Thread.interrupted()).isTrue();
    }
}
