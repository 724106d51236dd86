package hogatape.recorder;

import hogatape.journal.JournalArchiver;
import hogatape.journal.RecordClock;
import hogatape.market.SeoulTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Archives what a recording has finished, and tells so. */
final class ClosedDays {
    private static final Logger LOG = LoggerFactory.getLogger(ClosedDays.class);

    private ClosedDays() {}

    static void archive(Path journal) throws IOException {
        LocalDate today = SeoulTime.date(RecordClock.SYSTEM.wallNanos());
        JournalArchiver.archive(
                journal,
                LocalDate.MIN,
                today,
                day -> LOG.info(
                        "Archived {}: {} MB to {} MB",
                        day.day(),
                        day.writtenBytes() / 1_000_000,
                        day.archivedBytes() / 1_000_000));
    }
}
