package hogatape.replay.command;

import hogatape.cli.Main;
import hogatape.cli.StopSignal;
import hogatape.cli.Subcommand;
import hogatape.feed.LayoutOptions;
import hogatape.journal.JournalReader;
import hogatape.journal.MergedJournals;
import hogatape.journal.RecordSource;
import hogatape.journal.command.OpenJournal;
import hogatape.replay.ReplaySummary;
import hogatape.replay.Replayer;
import hogatape.replay.StrategyException;
import hogatape.replay.Window;
import hogatape.replay.pace.Speed;
import hogatape.strategy.Strategy;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
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
    private LayoutOptions layouts;

    @Option(
            names = "--journal",
            paramLabel = "DIR",
            required = true,
            description =
                    "The journal; given several times, the journals play as one tape, in the order of their times.")
    private List<Path> folders;

    @Option(
            names = "--strategy",
            paramLabel = "CLASS",
            required = true,
            description = "The strategy's class by its full name; a sample also by its simple name.")
    private String strategyName;

    @Option(
            names = "--classpath",
            paramLabel = "P",
            defaultValue = "",
            description = "Jars and folders that hold the strategy, separated as on a Java class path.")
    private String classpath;

    @Mixin
    private PaceOptions pace;

    @Mixin
    private WindowOptions window;

    @Mixin
    private SymbolOptions symbols;

    @Option(
            names = "--follow",
            description = {
                "Goes on with what is being recorded, until Ctrl-C or --to. What stands there already plays as fast as it goes,",
                "unless --speed says otherwise."
            })
    private boolean follow;

    @Option(
            names = "--spin",
            description =
                    "With --follow: waits by asking without a rest, for the shortest delay; keeps a processor busy.")
    private boolean spin;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Sets a parameter of the strategy; repeatable.")
    private Map<String, String> parameters = Map.of();

    @Option(names = "--digest", description = "Prints a digest over all callbacks; equal digests mean equal runs.")
    private boolean digest;

    /** For the root of the command line. */
    public ReplayCommand() {}

    @Override
    public Integer call() throws IOException {
        Pacing pacing = pace.pacing(
                follow ? Speed.MAX : Speed.ORIGINAL, spec.commandLine().getErr());
        Window inside = window.window();
        Set<String> only = symbols.symbols();
        if (follow && folders.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(), "--follow takes one journal; name the one that is being recorded.");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (StopSignal signal = StopSignal.install();
                StrategyLoader loader = StrategyLoader.open(classpath);
                RecordSource tape = tape(err)) {
            Strategy strategy = loader.load(strategyName);
            Replayer replayer = Replayer.of(strategy)
                    .window(inside)
                    .symbols(only)
                    .layouts(layouts.layouts())
                    .digest(digest)
                    .spin(spin)
                    // The command line's own writer may flush every line.
                    .out(new PrintWriter(new BufferedWriter(out)))
                    .stopWhen(new ReplayStop(signal, out));
            parameters.forEach((name, value) -> set(replayer, name, value));
            ReplaySummary summary = pacing.replay(replayer, tape);
            summary.digest().ifPresent(hex -> out.println("digest: " + hex));
            out.flush();
            SummaryText.print(summary, err);
            return Main.DONE;
        } catch (StrategyException e) {
            err.println("hogatape: " + e.getMessage());
            e.getCause().printStackTrace(err);
            err.flush();
            return Main.FAILED;
        }
    }

    private RecordSource tape(PrintWriter err) throws IOException {
        if (follow) {
            return JournalReader.follow(folders.get(0));
        }
        if (folders.size() == 1) {
            return OpenJournal.open(folders.get(0), err);
        }
        List<JournalReader> readers = new ArrayList<>();
        try {
            for (Path folder : folders) {
                readers.add(OpenJournal.open(folder, err));
            }
            return new MergedJournals(readers);
        } catch (IOException e) {
            readers.forEach(JournalReader::close);
            throw e;
        }
    }

    private void set(Replayer replayer, String name, String value) {
        try {
            replayer.set(name, value);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--set " + name + ": " + e.getMessage(), e);
        }
    }
}
