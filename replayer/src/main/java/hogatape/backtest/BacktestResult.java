package hogatape.backtest;

import hogatape.message.Sentence;
import java.util.List;

/**
 * What a backtest came to: one tape, one strategy, and a result for each world. All values, to be kept at will.
 *
 * @param identity what was run, on what
 * @param worlds one, or three in the order pessimistic, expected, optimistic
 * @param prices the market of the issues in which any world had orders, for a plot: sampled, in the order of tape time
 * @param gaps what the tape did not hear
 * @param divergence how far the worlds came apart; not at all where there is one
 * @param warnings what a careful colleague would say of all worlds together, a sentence each
 */
public record BacktestResult(
        RunIdentity identity,
        List<WorldResult> worlds,
        List<PricePoint> prices,
        List<GapSpan> gaps,
        Divergence divergence,
        List<Sentence> warnings) {}
