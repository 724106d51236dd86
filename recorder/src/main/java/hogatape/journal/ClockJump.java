package hogatape.journal;

/**
 * The payload of a {@link RecordKind#CLOCK} mark at which the wall clock had jumped; other marks have none.
 *
 * @param nanos by how much it jumped against the monotonic clock since the mark before; negative if backwards
 */
public record ClockJump(long nanos) {}
