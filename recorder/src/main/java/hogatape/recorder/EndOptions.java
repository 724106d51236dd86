package hogatape.recorder;

import hogatape.journal.RecordClock;
import hogatape.market.SeoulMoment;
import hogatape.market.SeoulTime;
import hogatape.message.Messages;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say when a recording ends. */
final class EndOptions {
    @Option(names = "--for", paramLabel = "D", description = "Ends a while after it began: 90s, 10m, 8h.")
    private String duration;

    @Option(
            names = "--until",
            paramLabel = "T",
            description = "Ends at a Seoul time: 20:00 (the next one) or 2026-11-23T20:00.")
    private String moment;

    @Option(names = "--daily", description = "Records every trading day of the venues asked for, and sleeps between.")
    private boolean daily;

    boolean daily() {
        return daily;
    }

    Deadline deadline(CommandLine command) {
        if (Stream.of(duration != null, moment != null, daily)
                        .filter(named -> named)
                        .count()
                > 1) {
            throw new ParameterException(command, Messages.text("Say one of --for, --until and --daily, not two."));
        }
        if (duration == null && moment == null) {
            return Deadline.NONE;
        }
        try {
            if (duration != null) {
                return Deadline.after(SeoulTime.parseDuration(duration));
            }
            return Deadline.at(SeoulMoment.parse(moment), RecordClock.SYSTEM);
        } catch (IllegalArgumentException e) {
            String option = duration != null ? "--for " : "--until ";
            throw new ParameterException(command, option + e.getMessage());
        }
    }
}
