package hogatape.recorder;

import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the events in the log and counts them. */
final class LoggedEvents implements RecorderEvents {
    private static final Logger LOG = LoggerFactory.getLogger("Recorder");

    private final RecorderEvents next;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    /** Hands each event on to a next one. */
    LoggedEvents(RecorderEvents next) {
        this.next = next;
    }

    @Override
    public void tell(Kind kind, String sentence) {
        counts.merge(kind, 1, Integer::sum);
        switch (kind) {
            case OPENED, DAY_CLOSED -> LOG.info("{}", sentence);
            case CLOCK, NEW_WIDTH -> LOG.warn("{}", sentence);
            default -> LOG.error("{}", sentence);
        }
        next.tell(kind, sentence);
    }

    /** How often a kind of event was told. */
    int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }
}
