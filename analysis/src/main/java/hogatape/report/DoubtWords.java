package hogatape.report;

import static hogatape.report.Html.number;
import static hogatape.report.Html.signed;

import hogatape.backtest.BacktestResult;
import hogatape.backtest.Divergence;
import hogatape.backtest.DoubtListener;
import hogatape.backtest.Doubts;
import hogatape.backtest.GapSpan;
import hogatape.fill.FillModel;
import hogatape.message.Sentence;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says the doubts about a result in the report's words. */
final class DoubtWords implements DoubtListener {
    private final Set<String> sentences = new LinkedHashSet<>();

    private DoubtWords() {}

    static List<String> of(BacktestResult result) {
        DoubtWords words = new DoubtWords();
        Doubts.tell(result, words);
        return List.copyOf(words.sentences);
    }

    @Override
    public void optimisticAlone(long pessimisticWon, long expectedWon, long optimisticWon) {
        sentences.add("The result lives on the optimistic world: there it made " + signed(optimisticWon)
                + " won, in the expected one " + signed(expectedWon) + " and in the pessimistic one "
                + signed(pessimisticWon) + ".");
    }

    @Override
    public void notPessimistic(long pessimisticWon, long expectedWon) {
        sentences.add("It made money only where the queue was kind: in the expected world " + signed(expectedWon)
                + " won, in the pessimistic one " + signed(pessimisticWon) + ".");
    }

    @Override
    public void outOfOrder(long pessimisticWon, long expectedWon, long optimisticWon) {
        sentences.add("A kinder queue did not do better: it made " + signed(pessimisticWon)
                + " won in the pessimistic world, " + signed(expectedWon) + " in the expected one and "
                + signed(optimisticWon) + " in the optimistic one. Whether it gains hangs on where the worlds parted.");
    }

    @Override
    public void diverged(Divergence apart) {
        sentences.add("The worlds diverge most between " + Times.second(apart.openedFromNanos()) + " and "
                + Times.second(apart.openedToNanos()) + ", where their range grew by " + number(apart.openedWon())
                + " won"
                + (apart.partedNanos().isPresent()
                        ? "; they part at "
                                + Times.milli(apart.partedNanos().getAsLong())
                                + ", and from there a strategy may do other things in each."
                        : "."));
    }

    @Override
    public void counted(Counted what, List<Count> byWorld) {
        long most = byWorld.stream().mapToLong(Count::count).max().getAsLong();
        sentences.add(
                switch (what) {
                    case FILLS_NEAR_GAPS ->
                        many(most, "fill lies", "fills lie")
                                + " within ten seconds of a gap in the tape: what the book did in it is unknown.";
                    case ORDERS_BEYOND_THE_BOOK ->
                        orders(most)
                                + " wanted more than the ten visible levels showed: what lies behind them is not on tape.";
                    case ORDERS_UNHEARD ->
                        orders(most)
                                + " rested while the tape did not hear the issue: the queue stood still meanwhile.";
                    case ORDERS_HALTED -> orders(most) + " rested through a halt or a volatility interruption.";
                    case ORDERS_ON_PARTIAL_BOOKS -> orders(most) + " rested on a book of which levels were missing.";
                    case SHARES_IN_LOST_RACES ->
                        many(most, "share", "shares")
                                + " traded while a cancel was on its way: results hang on the latency of order entry.";
                });
    }

    @Override
    public void unheardToTheEnd(GapSpan gap) {
        sentences.add("From " + Times.second(gap.fromNanos()) + " to its end the tape does not hear "
                + names(gap.symbols()) + " (" + gap.cause() + ").");
    }

    @Override
    public void rejected(Count most, Optional<String> reason) {
        sentences.add(number(most.count()) + " of " + many(most.of(), "order was", "orders were") + " rejected in the "
                + WorldName.inText(most.model()) + " world, most of them: "
                + reason.orElse(OrderOutcomes.NO_REASON) + ".");
    }

    @Override
    public void costsTookTheGain(FillModel model, long beforeWon, long afterWon) {
        sentences.add("Costs took the gain of the " + WorldName.inText(model) + " world: " + signed(beforeWon)
                + " won before them, " + signed(afterWon) + " after.");
    }

    @Override
    public void stillHeld(FillModel model, int positions, long unrealisedWon) {
        sentences.add("Most of the " + WorldName.inText(model) + " world's result stands on "
                + many(positions, "position", "positions") + " still open at the end: " + signed(unrealisedWon)
                + " won by last prices, at which nobody need have bought.");
    }

    @Override
    public void warned(Sentence warning) {
        sentences.add(warning.english());
    }

    @Override
    public void warned(FillModel model, Sentence warning) {
        sentences.add(WorldName.of(model) + " world: " + warning.english());
    }

    @Override
    public void undecoded(long frames) {
        sentences.add(many(frames, "frame or record", "frames or records")
                + " could not be decoded and were passed over; 'hogatape journal audit' tells which.");
    }

    @Override
    public void stopped() {
        sentences.add("The run was ended before its tape.");
    }

    @Override
    public void nothingTraded(boolean ordered) {
        sentences.add("Nothing traded in any world: this page says little.");
    }

    private static String orders(long count) {
        return many(count, "order", "orders");
    }

    private static String many(long count, String one, String several) {
        return number(count) + " " + (count == 1 ? one : several);
    }

    private static String names(List<String> symbols) {
        return symbols.size() <= 5
                ? String.join(", ", symbols)
                : String.join(", ", symbols.subList(0, 5)) + " and " + (symbols.size() - 5) + " more";
    }
}
