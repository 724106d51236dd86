package hogatape.recorder;

import hogatape.journal.SyncPolicy;
import hogatape.message.Messages;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say how the journal lies on the disk. */
final class DiskOptions {
    private static final double BYTES_A_MEGABYTE = 1e6;
    private static final int MOST_MEGABYTES = Integer.MAX_VALUE;

    @Option(
            names = "--disk-reserve",
            defaultValue = "1024",
            paramLabel = "MB",
            description = "The free space at which the recorder stops; it warns at three times as much."
                    + " Default ${DEFAULT-VALUE}.")
    private long reserveMegabytes;

    @Option(
            names = "--fsync",
            defaultValue = "none",
            paramLabel = "none|each|D",
            description =
                    "When the disk confirms a record: when the system likes, each at once (0.2 ms a record and more), or at"
                            + " an interval such as 1s. The death of the recorder loses nothing either way, a loss of power does."
                            + " Default ${DEFAULT-VALUE}.")
    private String fsync;

    @Option(
            names = "--archive-after-close",
            description = "Compresses the journal's days once a recording has ended; see 'journal archive'.")
    private boolean archive;

    long reserveBytes(CommandLine command) {
        if (reserveMegabytes < 0 || reserveMegabytes > MOST_MEGABYTES) {
            throw new ParameterException(
                    command,
                    Messages.text("--disk-reserve %s is no space in MB; write one such as 1024.", reserveMegabytes));
        }
        return reserveMegabytes << 20;
    }

    SyncPolicy sync(CommandLine command) {
        try {
            return SyncPolicy.parse(fsync);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, "--fsync " + e.getMessage());
        }
    }

    /** Archives the days of a journal that nobody records into now, if that is wanted. */
    void archive(Path journal) throws IOException {
        if (archive) {
            ClosedDays.archive(journal);
        }
    }
}
