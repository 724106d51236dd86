package hogatape.recorder;

import hogatape.journal.RecordClock;
import hogatape.journal.RecordHandler;
import hogatape.kis.ApprovalKeys;
import hogatape.kis.KisException;
import hogatape.kis.KisSession;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** An attempt to connect, on a thread of its own, for it may wait long for the broker. */
final class Dial {
    private final FutureTask<KisSession> task;

    private Dial(Callable<KisSession> connecting) {
        task = new FutureTask<>(connecting);
    }

    static Dial start(URI address, ApprovalKeys keys, int connection, RecordClock clock, RecordHandler records) {
        Dial dial = new Dial(() -> KisSession.connect(address, keys, connection, clock, records));
        Thread thread = new Thread(dial.task, "dial-" + connection);
        thread.setDaemon(true);
        thread.start();
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
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KisException("Interrupted while connecting.");
        }
    }

    /** Leaves an attempt that nobody waits for any more; a session that it still brings is given up. */
    void cancel() {
        if (!task.cancel(true)) {
            try {
                session().abandon("the recorder ends");
            } catch (KisException e) {
                return; // Then there is nothing to give up.
            }
        }
    }
}
