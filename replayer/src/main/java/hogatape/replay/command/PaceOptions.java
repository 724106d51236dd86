package hogatape.replay.command;

import hogatape.market.SeoulTime;
import hogatape.message.Messages;
import hogatape.replay.pace.Breakpoint;
import hogatape.replay.pace.PlayControl;
import hogatape.replay.pace.Speed;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a command that tell how its tape is paced, and where it holds. */
final class PaceOptions {
    private static final String STEP = "step";

    @Spec(Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--speed",
            paramLabel = "X",
            description = {
                "1 (the default) as it was received, a factor such as 60 or 0.5, max, or step: held before each "
                        + "book, trade and state.",
                "In a terminal, keys: space pauses and goes on, s steps, + and - change the speed, 1 original, m max, q ends."
            })
    private String speed;

    @Option(
            names = "--skip-idle",
            paramLabel = "D",
            description =
                    "Lets a stretch without data, closed hours too, take no longer than this much tape, such as 5s.")
    private String skipIdle;

    @Option(
            names = "--break",
            paramLabel = "C=V,...",
            description = {
                "Holds before the first record with these conditions: symbol, tr, at (a Seoul time), sequence; repeatable.",
                "Without a terminal, keys are read from the standard input; its end ends the run."
            })
    private List<String> breaks = List.of();

    boolean isGiven() {
        return speed != null || skipIdle != null || !breaks.isEmpty();
    }

    /**
     * What the options ask for, checked.
     *
     * @param otherwise the speed where none is given
     * @throws ParameterException if one of them is wrong
     */
    Pacing pacing(Speed otherwise, PrintWriter shown) {
        boolean stepping = speed != null && speed.strip().equalsIgnoreCase(STEP);
        PlayControl control =
                new PlayControl(stepping || speed == null ? otherwise : option("--speed", speed, PaceOptions::speed));
        if (stepping) {
            control.pause();
        }
        return new Pacing(
                control,
                breaks.stream()
                        .map(text -> option("--break", text, Breakpoint::parse))
                        .toList(),
                Optional.ofNullable(skipIdle).map(text -> option("--skip-idle", text, SeoulTime::parseDuration)),
                shown);
    }

    private static Speed speed(String text) {
        try {
            return Speed.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    Messages.text("%s Or step, to be held before each book, trade and state.", e.getMessage()), e);
        }
    }

    private <T> T option(String name, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), name + ": " + e.getMessage(), e);
        }
    }
}
