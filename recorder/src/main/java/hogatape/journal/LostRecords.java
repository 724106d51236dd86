package hogatape.journal;

import java.io.UncheckedIOException;

/**
 * The payload of {@link RecordKind#HOLE}: records that were written once and could not be saved. The hole's own record has
 * the sequence of the last of them, so that every other record keeps its own.
 *
 * @param firstSequence the first that is missing; 0 at the beginning of a tape, where nobody knows
 * @param lastSequence the last that is missing, and the sequence of this record; where the tape was cut off, how many
 *     more there were is not known, and it is the first
 * @param cause why, in words
 */
public record LostRecords(long firstSequence, long lastSequence, String cause) {
    /** The payload of a record of that kind, or null where it is none. */
    static LostRecords of(RecordView hole) {
        try {
            return hole.payload(LostRecords.class);
        } catch (UncheckedIOException e) {
            return null;
        }
    }
}
