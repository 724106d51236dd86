package hogatape.recorder;

import hogatape.kis.Credentials;
import java.io.File;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the user's command for each event, with the event's name and a sentence as its two arguments, one command after
 * the other on a thread of its own. A command that hangs or fails never holds up the recording. Neither arguments nor
 * environment hold a secret.
 */
final class EventCommand implements RecorderEvents, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventCommand.class);
    private static final int WAITING = 100;
    private static final long PATIENCE_SECONDS = 30;

    private final String command;
    private final ThreadPoolExecutor runner =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                Thread thread = new Thread(task, "on-event");
                thread.setDaemon(true);
                return thread;
            });

    /** A command for a shell, such as {@code notify.sh}. */
    EventCommand(String command) {
        this.command = command;
        runner.setRejectedExecutionHandler(
                (task, full) -> LOG.warn("Too many events wait for '{}'; one is left out", command));
    }

    @Override
    public void tell(Kind kind, String sentence) {
        String event = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        runner.execute(() -> run(event, sentence));
    }

    private void run(String event, String sentence) {
        // The command sees "$@" as the two arguments, so that nothing in a broker's message is read by the shell.
        ProcessBuilder builder = new ProcessBuilder(
                        "/bin/sh", "-c", command + " \"$@\"", "hogatape", event, sentence.replace('\0', ' '))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove(Credentials.KEY_VARIABLE);
        builder.environment().remove(Credentials.SECRET_VARIABLE);
        Process process = null;
        try {
            process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                end(process);
                LOG.warn("'{}' took more than {} s for the event {} and was ended", command, PATIENCE_SECONDS, event);
            } else if (process.exitValue() != 0) {
                LOG.warn("'{}' ended with exit code {} for the event {}", command, process.exitValue(), event);
            }
        } catch (IOException e) {
            LOG.warn("'{}' cannot be run: {}", command, e.getMessage());
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Waits for what is still to be told, half a minute at most, and ends what takes longer. */
    @Override
    public void close() {
        close(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void close(long time, TimeUnit unit) {
        runner.shutdown();
        try {
            if (!runner.awaitTermination(time, unit)) {
                runner.shutdownNow();
            }
        } catch (InterruptedException e) {
            runner.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
