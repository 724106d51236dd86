package hogatape.journal;

import java.util.List;

/**
 * The payload of {@link RecordKind#STATE}: what stands at this moment, so that a reader that begins here need not look
 * further back.
 *
 * @param connections the connections that are up
 * @param tapeNanos tape time, nanoseconds since the epoch: no earlier wall stamp stands behind this record's own
 */
public record TapeState(List<Connection> connections, long tapeNanos) {
    /**
     * A connection that is up.
     *
     * @param connection its number
     * @param ledger its subscriptions, released ones left out
     */
    public record Connection(int connection, List<Subscription> ledger) {}
}
