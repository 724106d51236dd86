package hogatape.backtest;

import hogatape.replay.ReplaySummary;
import hogatape.replay.Replayer;
import hogatape.replay.StrategyException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The worlds of one run, ready to be played. */
public final class BacktestRun {
    private final Pass pass;
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
        this.pass = new Pass(worlds, shown, market, true);
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
        summary = pass.play(playing);
        Worlds worlds = pass.worlds();
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
                worlds.divergence(results),
                Warnings.of(results, settings, summary));
    }

    /** What the replay came to; only after it was played. */
    public ReplaySummary summary() {
        return summary;
    }

    /** The messages that all worlds sent to their exchanges. */
    public long messages() {
        return pass.worlds().worlds().stream().mapToLong(World::messages).sum();
    }
}
