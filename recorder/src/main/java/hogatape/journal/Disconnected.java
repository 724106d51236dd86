package hogatape.journal;

/**
 * The payload of {@link RecordKind#DISCONNECTED}.
 *
 * @param reason why, in words
 * @param lastHeardNanos when the last byte came over the connection, wall clock, nanoseconds since the epoch: where the
 *     hole begins
 */
public record Disconnected(String reason, long lastHeardNanos) {}
