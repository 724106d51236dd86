package hogatape.intake;

import hogatape.message.Sentence;
import java.nio.file.Path;
import java.util.List;

/**
 * What an import came to.
 *
 * @param files the files that were read, in that order
 * @param timeFormat how their times were read
 * @param rows the rows that they held, empty ones left out
 * @param records the records that were written
 * @param otherDays the rows of days that were not wanted
 * @param rejected the rows that could not be taken
 * @param reasons why not
 * @param rejectsFile where they stand, if there are any
 * @param bytes the bytes of the frames
 * @param firstNanos the tape's first moment, nanoseconds since the epoch; {@link Long#MIN_VALUE} without records
 * @param lastNanos the tape's last moment
 * @param resolutionNanos how finely the times are told, see {@link hogatape.journal.ImportNote}
 * @param backwards how many rows had an earlier time than one before them
 * @param furthestBackNanos by how much at most
 * @param furthestBackAt where that was, in words; empty without any
 * @param troubles sentences about files that could not be read to their end
 */
public record ImportResult(
        List<Path> files,
        String timeFormat,
        long rows,
        long records,
        long otherDays,
        long rejected,
        List<Rejected> reasons,
        Path rejectsFile,
        long bytes,
        long firstNanos,
        long lastNanos,
        long resolutionNanos,
        long backwards,
        long furthestBackNanos,
        String furthestBackAt,
        List<Sentence> troubles) {
    /**
     * How many rows were rejected for a reason.
     *
     * @param reason an ellipsis stands for what differs from row to row
     */
    public record Rejected(Sentence reason, long count) {}
}
