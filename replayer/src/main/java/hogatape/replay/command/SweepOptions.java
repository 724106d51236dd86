package hogatape.replay.command;

import hogatape.backtest.SweepAxis;
import hogatape.message.Messages;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of a backtest that is run with many parameters, as a group of the command. */
final class SweepOptions {
    @Option(
            names = "--sweep",
            paramLabel = "NAME=FROM:TO:STEP",
            description = {
                "Runs with each of these values of a parameter, or of NAME=A,B,C, and each day apart, on all processors;",
                "repeatable, for all combinations."
            })
    private List<String> sweeps = List.of();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "With --sweep: so many days or parts of the parameters at once; as many as processors by default.")
    private int threads = Runtime.getRuntime().availableProcessors();

    boolean isGiven() {
        return !sweeps.isEmpty();
    }

    List<SweepAxis> axes(CommandLine command) {
        try {
            return sweeps.stream().map(SweepAxis::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, "--sweep: " + e.getMessage(), e);
        }
    }

    int threads(CommandLine command) {
        if (threads < 1 || threads > 1024) {
            throw new ParameterException(
                    command, Messages.text("--threads: %s threads are none; write 1 to 1024.", threads));
        }
        return threads;
    }
}
