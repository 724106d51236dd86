package hogatape.recorder;

import hogatape.journal.Subscription;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the events in the log. */
final class LoggedEvents implements RecorderEvents {
    private static final Logger LOG = LoggerFactory.getLogger("Recorder");

    @Override
    public void opened(int connection, boolean again) {
        LOG.info("Connection {} stands{}", connection, again ? " again" : "");
    }

    @Override
    public void lost(int connection, String reason) {
        LOG.error("Connection {} is lost: {}; a hole begins", connection, reason);
    }

    @Override
    public void keyRefused(int connection, String sentence) {
        LOG.error("Connection {}: {}", connection, sentence);
    }

    @Override
    public void refused(Subscription entry) {
        LOG.error("The broker refuses {} {}: {} ({})", entry.tr(), entry.symbol(), entry.code(), entry.message());
    }

    @Override
    public void disk(String sentence) {
        LOG.error("{}", sentence);
    }

    @Override
    public void clockJumped(long nanos) {
        LOG.warn("The wall clock jumped by {} s", String.format(Locale.ROOT, "%.3f", nanos / 1e9));
    }

    @Override
    public void dayClosed(String sentence) {
        LOG.info("{}", sentence);
    }
}
