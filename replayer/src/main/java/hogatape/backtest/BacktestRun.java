package hogatape.backtest;

import hogatape.market.SeoulTime;
import hogatape.replay.ReplaySummary;
import hogatape.replay.Replayer;
import hogatape.replay.StrategyException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The worlds of one run, ready to be played. */
public final class BacktestRun {
    private final Worlds worlds;
    private final RunSettings settings;
    private final String strategy;
    private final Map<String, String> parameters;
    private final Map<String, String> options;
    private ReplaySummary summary;

    /** Plays a tape to a strategy that is all worlds at once. */
    @FunctionalInterface
    public interface Playing {
        /** Plays it. */
        ReplaySummary play(Replayer replayer) throws IOException;
    }

    BacktestRun(
            List<World> worlds,
            Market market,
            RunSettings settings,
            String strategy,
            Map<String, String> parameters,
            Map<String, String> options) {
        World shown = worlds.get(worlds.size() / 2);
        this.worlds = new Worlds(worlds, shown, market);
        this.settings = settings;
        this.strategy = strategy;
        this.parameters = parameters;
        this.options = options;
    }

    /**
     * Plays the worlds, once. What the strategy of the expected world shows, or of the only one, is shown.
     *
     * @param playing sets the replayer up and plays the tape
     * @param journals the tape's names, for the result
     * @throws StrategyException if a strategy throws
     * @throws BacktestException if the run cannot go on
     * @throws hogatape.journal.JournalException if the journal is damaged
     */
    public BacktestResult play(Playing playing, List<String> journals) throws IOException {
        try {
            summary = playing.play(Replayer.of(worlds));
        } catch (StrategyException e) {
            throw explained(e);
        }
        List<GapSpan> gaps = worlds.gaps(summary.lastNanos());
        RunIdentity identity = new RunIdentity(
                Optional.ofNullable(Backtest.class.getPackage().getImplementationVersion())
                        .orElse("(not packaged)"),
                strategy,
                Collections.unmodifiableMap(new TreeMap<>(parameters)),
                options,
                settings.seed(),
                journals,
                summary.records(),
                summary.frames(),
                summary.undecoded(),
                summary.firstNanos(),
                summary.lastNanos(),
                summary.stopped());
        List<WorldResult> results = new ArrayList<>();
        for (World world : worlds.worlds()) {
            results.add(world.result(gaps));
        }
        return new BacktestResult(
                identity,
                List.copyOf(results),
                worlds.market().board().points(),
                gaps,
                Warnings.of(results, settings, summary));
    }

    /** What the replay came to; only after it was played. */
    public ReplaySummary summary() {
        return summary;
    }

    /** The messages that all worlds sent to their exchanges. */
    public long messages() {
        return worlds.worlds().stream().mapToLong(World::messages).sum();
    }

    /** The replay takes all worlds for one strategy; this tells which one failed, and where. */
    private IOException explained(StrategyException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof UncheckedIOException told && told.getCause() instanceof BacktestException sentence) {
            return sentence;
        }
        Optional<World> failed = worlds.calling();
        if (failed.isEmpty()) {
            throw new IllegalStateException(failure.getMessage(), cause);
        }
        World world = failed.get();
        return new StrategyException(
                "The strategy failed in " + world.callback().orElseThrow() + " under the model " + world.model()
                        + (world.tapeNanos() == Long.MIN_VALUE
                                ? " on an empty tape"
                                : " at sequence " + world.sequence() + ", tape time "
                                        + SeoulTime.text(world.tapeNanos()))
                        + ": " + cause,
                cause);
    }
}
