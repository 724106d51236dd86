package hogatape.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a long command end in good order when the user types Ctrl-C or the system asks it to terminate. The command asks
 * {@link #requested} now and then, or waits with {@link #await}; the process ends with the command's own exit code once
 * the command is through.
 */
public final class StopSignal implements AutoCloseable {
    private static final StopSignal INSTANCE = new StopSignal();

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::waitForCommand, "stop-signal");
    private int users;
    private volatile int exitCode;

    private StopSignal() {}

    /** The signal of this process. Until it is closed, the process waits for its command. */
    public static synchronized StopSignal install() {
        if (INSTANCE.users++ == 0) {
            Runtime.getRuntime().addShutdownHook(INSTANCE.hook);
        }
        return INSTANCE;
    }

    /** Whether the user or the system wants the command to end. */
    public boolean requested() {
        return requested.getCount() == 0;
    }

    /** Waits until an end is wanted, but no longer than a time; returns whether it is. */
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
        return requested.await(time, unit);
    }

    /**
     * No longer lets the process wait for whoever installed it: needed where commands run inside a process that is not
     * theirs, such as a test's. Without effect once an end is wanted: then the process waits for its command.
     */
    @Override
    public void close() {
        synchronized (StopSignal.class) {
            if (--users > 0 || requested()) {
                return;
            }
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException expected) {
                // The end was asked for this very moment.
            }
        }
    }

    /** Told by the root of the command line: the command is through. */
    static void commandFinished(int exitCode) {
        INSTANCE.exitCode = exitCode;
        INSTANCE.finished.countDown();
    }

    private void waitForCommand() {
        requested.countDown();
        try {
            finished.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // A hook cannot choose the exit code but so: the JVM would report the signal, for a run that ended well.
        Runtime.getRuntime().halt(exitCode);
    }
}
