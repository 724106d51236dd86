package hogatape.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a long command end in good order when the user types Ctrl-C or the system asks it to terminate. The command asks
 * {@link #requested} now and then, or waits with {@link #await}; the process ends with the command's own exit code once
 * the command is through.
 */
public final class StopSignal {
    private static final StopSignal INSTANCE = new StopSignal();

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);
    private boolean installed;
    private volatile int exitCode;

    private StopSignal() {}

    /** The signal of this process. From the first call on, the process waits for its command. */
    public static synchronized StopSignal install() {
        if (!INSTANCE.installed) {
            INSTANCE.installed = true;
            Runtime.getRuntime().addShutdownHook(new Thread(INSTANCE::waitForCommand, "stop-signal"));
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
