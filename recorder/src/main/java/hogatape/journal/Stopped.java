package hogatape.journal;

import java.util.List;

/**
 * The payload of {@link RecordKind#STOPPED}.
 *
 * @param reason why the recorder ended, in words
 * @param subscribed what the broker delivered when the end began; from then on it is not heard
 */
public record Stopped(String reason, List<SubscriptionKey> subscribed) {
    /** A recorder's end; an earlier version did not tell what was subscribed. */
    public Stopped {
        subscribed = subscribed == null ? List.of() : List.copyOf(subscribed);
    }
}
