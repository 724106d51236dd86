package hogatape.samples.demo;

import hogatape.cli.Main;
import hogatape.cli.StopSignal;
import hogatape.cli.Subcommand;
import hogatape.message.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hogatape demo}: runs the main job on a simulated market. */
@Command(
        name = "demo",
        description = {
            "Simulates a market, records it over a WebSocket, verifies and replays the journal, exports Parquet,",
            "and checks that every step counts the same frames. Ends by telling where everything is."
        },
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Subcommand, Callable<Integer> {
    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--out",
            defaultValue = "demo",
            paramLabel = "DIR",
            description = "Where everything goes; an earlier demo there is replaced. Default '${DEFAULT-VALUE}'.")
    private Path out;

    @Option(
            names = "--seconds",
            defaultValue = "20",
            paramLabel = "N",
            description = "How long to record, from 1 to 3600. Default ${DEFAULT-VALUE}.")
    private int seconds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (seconds < 1 || seconds > 3600) {
            throw new ParameterException(
                    spec.commandLine(),
                    Messages.text("--seconds %s is not within 1 and 3600; choose one that is.", seconds));
        }
        boolean terminal = Boolean.getBoolean("hogatape.terminal");
        try (StopSignal signal = StopSignal.install()) {
            new Demo(
                            DemoFolder.renew(out),
                            seconds,
                            signal,
                            spec.commandLine().getOut(),
                            terminal ? spec.commandLine().getErr() : null)
                    .run();
        }
        return Main.DONE;
    }
}
