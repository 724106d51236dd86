package hogatape.recorder;

import hogatape.journal.Gap;
import hogatape.journal.JournalReader;
import hogatape.replay.Replayer;
import hogatape.strategy.Strategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;

/** A run over a journal, up to the first recorder that stops in order. */
final class FollowedRun implements Strategy {
    private boolean stopped;

    private FollowedRun() {}

    /** Follows a journal that is being recorded, on a thread of its own; gives the digest of all callbacks. */
    static FutureTask<String> start(Path journal) {
        FutureTask<String> run = new FutureTask<>(() -> digest(JournalReader.follow(journal)));
        Thread thread = new Thread(run, "follower");
        thread.setDaemon(true);
        thread.start();
        return run;
    }

    /** The digest of all callbacks. Closes the reader. */
    static String digest(JournalReader reader) throws IOException {
        FollowedRun strategy = new FollowedRun();
        try (reader) {
            return Replayer.of(strategy)
                    .digest(true)
                    .stopWhen(() -> strategy.stopped)
                    .replay(reader)
                    .digest()
                    .orElseThrow();
        }
    }

    @Override
    public void onGapStart(Gap gap) {
        stopped |= gap.cause() == Gap.Cause.STOPPED;
    }
}
