package hogatape.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What {@code journal.json} says of an import: records of the kind {@link RecordKind#IMPORTED}, received by another
 * recorder. What is known only at the import's end is null where it did not come to one.
 *
 * @param files the names of the files, in the order in which they were read
 * @param timeFormat how their times were read
 * @param firstSequence the first record that it brought
 * @param records how many records it brought
 * @param rejected how many lines it could not take
 * @param resolutionNanos the largest power of ten that every time is a multiple of, in nanoseconds, a second at most: so
 *     finely the other recorder stamped
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportNote(
        List<String> files, String timeFormat, long firstSequence, Long records, Long rejected, Long resolutionNanos) {
    /** A note, its list copied. */
    public ImportNote {
        files = List.copyOf(files);
    }

    /** Whether the import came to its end. */
    @JsonIgnore
    public boolean isFinished() {
        return records != null;
    }

    ImportNote finished(long itsRecords, long itsRejected, long itsResolutionNanos) {
        return new ImportNote(files, timeFormat, firstSequence, itsRecords, itsRejected, itsResolutionNanos);
    }
}
