package hogatape.journal;

/**
 * The payload of a {@link RecordKind#CLOCK} record that tells of a jump; a mark without one has no payload.
 *
 * @param jumpNanos by how much the wall clock went further than the monotonic clock since the mark before; negative
 *     where it was thrown back
 */
public record ClockJump(long jumpNanos) {}
