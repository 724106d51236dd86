package hogatape.replay.command;

import hogatape.backtest.Backtest;
import hogatape.backtest.BacktestResult;
import hogatape.backtest.BacktestRun;
import hogatape.backtest.ReportWriter;
import hogatape.backtest.SweepReportWriter;
import hogatape.backtest.SweepResult;
import hogatape.cli.Console;
import hogatape.cli.Main;
import hogatape.cli.StopSignal;
import hogatape.cli.Subcommand;
import hogatape.journal.RecordSource;
import hogatape.message.Messages;
import hogatape.replay.StrategyException;
import hogatape.replay.pace.Speed;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hogatape backtest}: runs a strategy on a journal against simulated exchanges. */
@Command(
        name = "backtest",
        description = {
            "Runs a strategy on a journal against simulated exchanges: once under each of three models of what the tape"
                    + " cannot tell.",
            "What the strategy shows under the expected model, and the results, go to the standard output. Ctrl-C ends the"
                    + " run in good order."
        },
        mixinStandardHelpOptions = true)
public final class BacktestCommand implements Subcommand, Callable<Integer> {
    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private PlayedTape tape;

    @Mixin
    private StrategyOptions strategy;

    @Mixin
    private PaceOptions pace;

    @Option(names = "--digest", description = "Prints a digest over all callbacks of each model's run.")
    private boolean digest;

    @ArgGroup(validate = false, headingKey = "simulation.backtest", heading = "%nThe account and its exchange:%n")
    private SimulationOptions simulation = new SimulationOptions();

    @ArgGroup(validate = false, headingKey = "sweep.heading", heading = "%nMany sets of parameters:%n")
    private SweepOptions sweep = new SweepOptions();

    @ArgGroup(validate = false, headingKey = "written.heading", heading = "%nWhat is written:%n")
    private Written written = new Written();

    /** Where results go besides the terminal. */
    private static final class Written {
        @Option(
                names = "--report",
                paramLabel = "FILE.html",
                description = "A report with plots, in one file that opens offline.")
        private Path report;

        @Option(names = "--out", paramLabel = "DIR", description = "The tables orders/ and fills/, for a notebook.")
        private Path out;

        @Option(names = "--json", description = "The results as JSON on the standard output, and nothing else there.")
        private boolean json;
    }

    /** For the root of the command line. */
    public BacktestCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Pacing pacing = pace.pacing(Speed.MAX, err);
        if (sweep.isGiven()) {
            return sweep(out, err);
        }
        Optional<ReportWriter> writer = writer(ReportWriter.class, written.report != null || written.out != null);
        try (StopSignal signal = StopSignal.install();
                StrategyLoader loader = strategy.loader();
                RecordSource source = tape.open(err)) {
            BacktestRun run = backtest(loader).start();
            BacktestResult result = run.play(
                    replayer -> {
                        tape.onto(replayer);
                        replayer.out(new PrintWriter(new BufferedWriter(written.json ? err : out)))
                                .stopWhen(new ReplayStop(signal, out));
                        return pacing.replay(replayer, source);
                    },
                    tape.names());
            show(result, run, out, err);
            if (writer.isPresent()) {
                write(result, writer.get(), err);
            }
            return Main.DONE;
        } catch (StrategyException e) {
            return failed(e, err);
        }
    }

    private int sweep(PrintWriter out, PrintWriter err) throws IOException {
        if (pace.isGiven() || digest) {
            throw new ParameterException(
                    spec.commandLine(),
                    Messages.text("A sweep plays as fast as it goes and has no digest; take --speed, --skip-idle, "
                            + "--break and --digest out."));
        }
        Optional<SweepReportWriter> writer = writer(SweepReportWriter.class, written.report != null);
        try (StopSignal signal = StopSignal.install();
                StrategyLoader loader = strategy.loader()) {
            tape.open(err).close(); // What is wrong with it, or that somebody records, is to be said once.
            SweepResult result = new SweepRun(spec.commandLine(), sweep, tape).play(backtest(loader), signal);
            if (written.json) {
                Console.printDocument(out, SweepTable.json(result));
            } else {
                SweepText.print(result, out);
            }
            out.flush();
            if (written.out != null) {
                err.println(Messages.text("table: '%s'", SweepTable.write(result, written.out)));
            }
            if (writer.isPresent()) {
                writer.get().writeSweep(result, written.report);
                err.println(Messages.text("report: '%s'", written.report));
            }
            err.flush();
            return Main.DONE;
        } catch (StrategyException e) {
            return failed(e, err);
        }
    }

    private static int failed(StrategyException failure, PrintWriter err) {
        err.println("hogatape: " + failure.getMessage());
        failure.getCause().printStackTrace(err);
        err.flush();
        return Main.FAILED;
    }

    private Backtest backtest(StrategyLoader loader) throws IOException {
        strategy.load(loader); // What is wrong with it is to be said before anything else.
        Backtest backtest = Backtest.of(strategy.supplier(loader));
        strategy.parameters().forEach(backtest::set);
        simulation.onto(backtest, spec.commandLine(), tape.folders());
        tape.tell(backtest);
        return backtest.digest(digest || written.json || written.report != null || written.out != null);
    }

    private void show(BacktestResult result, BacktestRun run, PrintWriter out, PrintWriter err) {
        if (written.json) {
            Console.printDocument(out, BacktestJson.of(result));
        } else {
            BacktestText.print(result, out);
            if (digest) {
                result.worlds()
                        .forEach(world ->
                                out.println("digest " + world.model().told().english() + ": " + world.digest()));
            }
        }
        out.flush();
        SummaryText.print(run.summary(), err);
    }

    private void write(BacktestResult result, ReportWriter writer, PrintWriter err) throws IOException {
        if (written.report != null) {
            writer.writeReport(result, written.report);
            err.println(Messages.text("report: '%s'", written.report));
        }
        if (written.out != null) {
            writer.writeTables(result, written.out);
            err.println(Messages.text("tables: '%s'", written.out));
        }
        err.flush();
    }

    /** Who writes what is wanted. Looked for before the run, which may be long. */
    private <W> Optional<W> writer(Class<W> type, boolean wanted) throws IOException {
        if (!wanted) {
            return Optional.empty();
        }
        if (written.report != null) {
            Path folder = written.report.toAbsolutePath().normalize().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new IOException(Messages.text("There is no folder '%s' for the report; make it first.", folder));
            }
        }
        Optional<W> found = ServiceLoader.load(type).findFirst();
        if (found.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    Messages.text(
                            "--report and --out want Hogatape's analysis on the class path; this one is without it."));
        }
        return found;
    }
}
