package hogatape.recorder;

import hogatape.journal.RecordClock;
import hogatape.journal.RecordHandler;
import hogatape.kis.ApprovalKeys;
import hogatape.kis.KisException;
import hogatape.kis.KisSession;
import hogatape.message.Sentence;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An attempt to connect, on a thread of its own, for it may wait long for the broker. */
final class Dial {
    private static final Logger LOG = LoggerFactory.getLogger(Dial.class);
    private static final long CANCEL_PATIENCE_MILLIS = 5_000;

    private final FutureTask<KisSession> task;
    private final Thread thread;
    private volatile KisSession made;

    private Dial(Callable<KisSession> connecting, int connection) {
        task = new FutureTask<>(() -> {
            made = connecting.call();
            return made;
        });
        thread = new Thread(task, "dial-" + connection);
        thread.setDaemon(true);
    }

    static Dial start(URI address, ApprovalKeys keys, int connection, RecordClock clock, RecordHandler records) {
        return start(() -> KisSession.connect(address, keys, connection, clock, records), connection);
    }

    static Dial start(Callable<KisSession> connecting, int connection) {
        Dial dial = new Dial(connecting, connection);
        dial.thread.start();
        return dial;
    }

    boolean isDone() {
        return task.isDone();
    }

    /**
     * What came of it, once it is done.
     *
     * @throws KisException if no session came of it
     */
    KisSession session() throws KisException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KisException known) {
                throw known;
            }
            // Too many open files, no memory for a thread: it may pass, and the other connections go on.
            LOG.error("Connecting failed in an unexpected way", e.getCause());
            throw new KisException(
                    Sentence.of("Connecting failed: %s", e.getCause().toString()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KisException(Sentence.of("Interrupted while connecting."));
        }
    }

    /** Leaves an attempt that nobody waits for any more, and waits for its end; a session that it brought is given up. */
    void cancel() {
        task.cancel(true);
        try {
            thread.join(CANCEL_PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        KisSession left = made;
        if (left != null) {
            left.abandon(Sentence.quoted("the recorder ends"));
        }
    }
}
