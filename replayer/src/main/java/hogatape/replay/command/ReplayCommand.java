package hogatape.replay.command;

import hogatape.backtest.Backtest;
import hogatape.backtest.BacktestResult;
import hogatape.backtest.BacktestRun;
import hogatape.cli.Main;
import hogatape.cli.StopSignal;
import hogatape.cli.Subcommand;
import hogatape.fill.FillModel;
import hogatape.journal.JournalReader;
import hogatape.journal.RecordSource;
import hogatape.message.Messages;
import hogatape.replay.ReplaySummary;
import hogatape.replay.Replayer;
import hogatape.replay.StrategyException;
import hogatape.replay.pace.Speed;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hogatape replay}: plays a journal to a strategy. */
@Command(
        name = "replay",
        description = {
            "Plays a journal to a strategy, as if it were live.",
            "What the strategy shows goes to the standard output, the summary to the error output. Ctrl-C ends the run in"
                    + " good order."
        },
        mixinStandardHelpOptions = true)
public final class ReplayCommand implements Subcommand, Callable<Integer> {
    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private PlayedTape tape;

    @Mixin
    private StrategyOptions strategy;

    @Mixin
    private PaceOptions pace;

    @Option(
            names = "--follow",
            description = {
                "Goes on with what is being recorded, until Ctrl-C or --to. What stands there already plays as "
                        + "fast as it goes,",
                "unless --speed says otherwise."
            })
    private boolean follow;

    @Option(
            names = "--spin",
            description =
                    "With --follow: waits by asking without a rest, for the shortest delay; keeps a processor busy.")
    private boolean spin;

    @Option(names = "--digest", description = "Prints a digest over all callbacks; equal digests mean equal runs.")
    private boolean digest;

    @Option(
            names = "--paper",
            description = {
                "Trades on paper: the strategy's orders go to a simulated exchange under the expected model, or the one that",
                "--model names."
            })
    private boolean paper;

    @ArgGroup(
            validate = false,
            headingKey = "simulation.paper",
            heading = "%nWith --paper, the account and its exchange:%n")
    private SimulationOptions simulation;

    /** For the root of the command line. */
    public ReplayCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Pacing pacing = pace.pacing(follow ? Speed.MAX : Speed.ORIGINAL, err);
        if (follow && tape.folders().size() > 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    Messages.text("--follow takes one journal; name the one that is being recorded."));
        }
        if (simulation != null && !paper) {
            throw new ParameterException(
                    spec.commandLine(),
                    Messages.text("An account and its exchange belong to --paper, or to 'hogatape backtest'."));
        }
        try (StopSignal signal = StopSignal.install();
                StrategyLoader loader = strategy.loader();
                RecordSource source =
                        follow ? JournalReader.follow(tape.folders().get(0)) : tape.open(err)) {
            BacktestRun.Playing playing = replayer -> {
                tape.onto(replayer);
                // The command line's own writer may flush every line.
                replayer.spin(spin)
                        .out(new PrintWriter(new BufferedWriter(out)))
                        .stopWhen(new ReplayStop(signal, out));
                return pacing.replay(replayer, source);
            };
            SummaryText.print(paper ? onPaper(loader, playing, out) : plain(loader, playing, out), err);
            return Main.DONE;
        } catch (StrategyException e) {
            err.println("hogatape: " + e.getMessage());
            e.getCause().printStackTrace(err);
            err.flush();
            return Main.FAILED;
        }
    }

    private ReplaySummary plain(StrategyLoader loader, BacktestRun.Playing playing, PrintWriter out)
            throws IOException {
        ReplaySummary summary = playing.play(Replayer.of(strategy.load(loader)).digest(digest));
        summary.digest().ifPresent(hex -> out.println("digest: " + hex));
        out.flush();
        return summary;
    }

    private ReplaySummary onPaper(StrategyLoader loader, BacktestRun.Playing playing, PrintWriter out)
            throws IOException {
        strategy.load(loader); // What is wrong with it is to be said before anything else.
        Backtest backtest = Backtest.of(strategy.supplier(loader)).models(FillModel.EXPECTED);
        strategy.parameters().forEach(backtest::set);
        (simulation == null ? new SimulationOptions() : simulation).onto(backtest, spec.commandLine(), tape.folders());
        tape.tell(backtest);
        backtest.digest(digest);
        BacktestRun run = backtest.start();
        BacktestResult result = run.play(playing, tape.names());
        BacktestText.print(result, out);
        if (digest) {
            out.println("digest: " + result.worlds().get(0).digest());
        }
        out.flush();
        return run.summary();
    }
}
