package hogatape.samples.exchange;

import hogatape.journal.command.DayRange;
import hogatape.market.SeoulMoment;
import hogatape.replay.Speed;
import hogatape.replay.Window;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of {@code simulate} that serve a recorded journal. */
final class TapeOptions {
    @Option(
            names = "--journal",
            paramLabel = "DIR",
            description =
                    "Serve this recorded journal instead of a market: to whoever subscribed to it, every data frame"
                            + " as it was received, byte for byte, in the order of the tape.")
    private Path journal;

    @Option(
            names = "--speed",
            paramLabel = "X",
            description = "With --journal: 1 (the default) as it was received, a factor such as 60 or 0.5, or max.")
    private String speed;

    @Option(
            names = "--day",
            paramLabel = "D[..D]",
            converter = DayRange.Converter.class,
            description = "With --journal: these days alone; otherwise all, one after the other.")
    private DayRange days;

    @Option(
            names = "--from",
            paramLabel = "T",
            description = "With --journal: from this Seoul time on, 09:00 on each day, or 2026-11-23T09:00:00.5.")
    private String from;

    @Option(names = "--to", paramLabel = "T", description = "With --journal: what lies before this Seoul time.")
    private String to;

    @Option(
            names = "--start-after",
            paramLabel = "N",
            description =
                    "With --journal: begin only when there are so many subscriptions, over all connections. Either way"
                            + " it begins a second after the last one.")
    private Integer startAfter;

    @Option(
            names = "--once",
            description = "With --journal: end once the last frame has gone out. Otherwise PINGPONG goes on.")
    private boolean once;

    boolean endsWithTape() {
        return once;
    }

    Optional<ServedTape> served(CommandLine command) {
        if (journal == null) {
            boolean alone = speed != null || days != null || from != null || to != null || startAfter != null || once;
            if (alone) {
                throw new ParameterException(
                        command, "--speed, --day, --from, --to, --start-after and --once go with --journal.");
            }
            return Optional.empty();
        }
        if (startAfter != null && startAfter < 1) {
            throw new ParameterException(command, "--start-after takes a number of subscriptions, 1 or more.");
        }
        Speed at = speed == null ? Speed.ORIGINAL : parse(command, "--speed", speed, Speed::parse);
        return Optional.of(new ServedTape(
                journal,
                days == null ? LocalDate.MIN : days.from(),
                days == null ? LocalDate.MAX : days.to(),
                window(command),
                at,
                startAfter == null ? 1 : startAfter));
    }

    private Window window(CommandLine command) {
        Optional<SeoulMoment> first =
                Optional.ofNullable(from).map(text -> parse(command, "--from", text, SeoulMoment::parse));
        Optional<SeoulMoment> behind =
                Optional.ofNullable(to).map(text -> parse(command, "--to", text, SeoulMoment::parse));
        try {
            return new Window(first, behind);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, e.getMessage(), e);
        }
    }

    private static <T> T parse(CommandLine command, String name, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, name + ": " + e.getMessage(), e);
        }
    }
}
