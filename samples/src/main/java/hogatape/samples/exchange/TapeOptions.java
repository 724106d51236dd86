package hogatape.samples.exchange;

import hogatape.message.Messages;
import hogatape.replay.command.WindowOptions;
import hogatape.replay.pace.Speed;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private WindowOptions window;

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
            boolean alone = speed != null || window.isGiven() || startAfter != null || once;
            if (alone) {
                throw new ParameterException(
                        command,
                        Messages.text("--speed, --day, --from, --to, --start-after and --once go with --journal."));
            }
            return Optional.empty();
        }
        if (startAfter != null && startAfter < 1) {
            throw new ParameterException(
                    command, Messages.text("--start-after takes a number of subscriptions, 1 or more."));
        }
        Speed at = speed == null ? Speed.ORIGINAL : parse(command, "--speed", speed, Speed::parse);
        return Optional.of(new ServedTape(journal, window.window(), at, startAfter == null ? 1 : startAfter));
    }

    private static <T> T parse(CommandLine command, String name, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, name + ": " + e.getMessage(), e);
        }
    }
}
