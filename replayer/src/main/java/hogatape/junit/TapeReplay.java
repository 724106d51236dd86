package hogatape.junit;

import hogatape.backtest.Backtest;
import hogatape.backtest.BacktestResult;
import hogatape.backtest.WorldResult;
import hogatape.fill.FillModel;
import hogatape.journal.JournalReader;
import hogatape.market.SeoulMoment;
import hogatape.replay.ReplaySummary;
import hogatape.replay.Replayer;
import hogatape.replay.StrategyException;
import hogatape.replay.Window;
import hogatape.strategy.Strategy;
import hogatape.tape.Tape;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;

/**
 * The replay of a test's tape: the whole of it, all symbols, at full speed, unless told otherwise. It may play several
 * times, each time a new strategy. For one test and its thread.
 */
public final class TapeReplay {
    private final TapeFolders folders;
    private final DiaryFiles diaries;
    private Optional<Path> journal;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private List<String> symbols = List.of();
    private Optional<SeoulMoment> from = Optional.empty();
    private Optional<SeoulMoment> to = Optional.empty();

    TapeReplay(Optional<Path> journal, TapeFolders folders, DiaryFiles diaries) {
        this.journal = journal;
        this.folders = folders;
        this.diaries = diaries;
    }

    /** Plays this tape, instead of the one that the test's annotation names. */
    public TapeReplay of(Tape tape) {
        try {
            journal = Optional.of(folders.of(tape));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Delivers only these symbols, by whatever TR they come, and gaps that concern them; none means all. */
    public TapeReplay symbols(String... only) {
        symbols = List.of(only);
        return this;
    }

    /** Plays from a Seoul time on: {@code 09:00} of each day, or {@code 2026-11-23T09:00}. */
    public TapeReplay from(String time) {
        from = Optional.of(SeoulMoment.parse(time));
        return this;
    }

    /** Plays up to a Seoul time, which lies outside: {@code 15:20} of each day, or {@code 2026-11-23T15:20}. */
    public TapeReplay to(String time) {
        to = Optional.of(SeoulMoment.parse(time));
        return this;
    }

    /**
     * Sets a parameter of the strategies that are played from here on, as {@link hogatape.replay.Replayer#set} does.
     */
    public TapeReplay set(String parameter, String value) {
        parameters.put(parameter, value);
        return this;
    }

    /**
     * Runs a backtest of a strategy under the expected model, with what {@link Backtest} takes without further words.
     *
     * @throws AssertionFailedError if the strategy throws, with the frames around; what it threw is the cause
     * @throws UncheckedIOException if the tape cannot be read, or the run cannot go on
     */
    public BacktestedTape backtest(Strategy strategy) {
        return backtest(Backtest.of(() -> strategy).models(FillModel.EXPECTED));
    }

    /**
     * Runs a backtest on the tape.
     *
     * @throws AssertionFailedError if the strategy throws, with the frames around; what it threw is the cause
     * @throws UncheckedIOException if the tape cannot be read, or the run cannot go on
     */
    public BacktestedTape backtest(Backtest backtest) {
        Run run = run();
        parameters.forEach(backtest::set);
        try (JournalReader reader = JournalReader.open(run.journal())) {
            BacktestResult result = backtest.start()
                    .play(
                            replayer -> replayer.window(run.window())
                                    .symbols(run.symbols())
                                    .out(new PrintWriter(Writer.nullWriter()))
                                    .replay(reader),
                            List.of(run.journal().toString()));
            WorldResult world = result.worlds().stream()
                    .filter(each -> each.model() == FillModel.EXPECTED)
                    .findFirst()
                    .orElse(result.worlds().get(0));
            return new BacktestedTape(run.journal(), result, world);
        } catch (StrategyException e) {
            throw failed(run, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Plays the tape to a strategy.
     *
     * @throws AssertionFailedError if the strategy throws, with the frames around; what it threw is the cause
     * @throws UncheckedIOException if the tape cannot be read
     */
    public ReplayedTape play(Strategy strategy) {
        Run run = run();
        parameters.forEach((name, value) -> Replayer.of(strategy).set(name, value));
        StringWriter out = new StringWriter();
        try {
            ReplaySummary summary = run.play(strategy, out);
            return new ReplayedTape(run, summary, out.toString().lines().toList(), diaries.next());
        } catch (StrategyException e) {
            throw failed(run, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Run run() {
        return new Run(
                journal.orElseThrow(() -> new IllegalStateException(
                        "There is no tape to play; name one by @JournalTape, or give it by of(Tape).")),
                symbols,
                new Window(from, to));
    }

    private static AssertionFailedError failed(Run run, StrategyException failure) {
        String where = FramesAround.sequence(run.journal(), failure.getMessage());
        return new AssertionFailedError(failure.getMessage() + where, failure.getCause());
    }
}
