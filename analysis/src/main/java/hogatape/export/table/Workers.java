package hogatape.export.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The threads beside the caller's that make tables' files. Tasks begin in the order in which they were submitted. */
public final class Workers implements Closeable {
    private static final int LONGEST_TASK_SECONDS = 10;

    private final int count;
    private final ExecutorService threads;

    /** So many threads, 1 or more. */
    public Workers(int count) {
        this.count = count;
        threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "worker");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** Has a task done. */
    public <T> Future<T> submit(Callable<T> task) {
        return threads.submit(task);
    }

    /**
     * Waits for what comes of a task.
     *
     * @throws InterruptedIOException if the thread is interrupted, which it stays
     * @throws IOException what the task threw
     * @throws IllegalStateException with whatever else it threw
     */
    public static <T> T get(Future<T> task) throws IOException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("interrupted");
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    /** Ends the threads; tasks that did not begin are dropped. Waits for those under way also where the thread was interrupted. */
    @Override
    public void close() {
        threads.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            threads.awaitTermination(LONGEST_TASK_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
