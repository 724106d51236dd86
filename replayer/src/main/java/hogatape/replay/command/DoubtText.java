package hogatape.replay.command;

import hogatape.backtest.BacktestResult;
import hogatape.backtest.Divergence;
import hogatape.backtest.DoubtListener;
import hogatape.backtest.Doubts;
import hogatape.backtest.GapSpan;
import hogatape.fill.FillModel;
import hogatape.market.SeoulTime;
import hogatape.message.Sentence;
import hogatape.strategy.RejectReason;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says the doubts about a result in a line each: to people in their language, in JSON in English. */
final class DoubtText implements DoubtListener {
    /** Issues that a line names. */
    private static final int NAMED = 5;

    private final Set<Sentence> sentences = new LinkedHashSet<>();

    private DoubtText() {}

    static List<Sentence> of(BacktestResult result) {
        DoubtText text = new DoubtText();
        Doubts.tell(result, text);
        return List.copyOf(text.sentences);
    }

    @Override
    public void optimisticAlone(long pessimisticWon, long expectedWon, long optimisticWon) {
        say(Sentence.of("It gains under the optimistic model alone: take it for a strategy that does not gain."));
    }

    @Override
    public void notPessimistic(long pessimisticWon, long expectedWon) {
        say(Sentence.of(
                "It gains where the queue is kind: %+,d won under the expected model, %+,d under the pessimistic one.",
                expectedWon, pessimisticWon));
    }

    @Override
    public void outOfOrder(long pessimisticWon, long expectedWon, long optimisticWon) {
        say(Sentence.of(
                "A kinder queue did not do better: %+,d won under the pessimistic model, %+,d under the expected and %+,d under "
                        + "the optimistic one. Whether it gains hangs on where the worlds parted.",
                pessimisticWon, expectedWon, optimisticWon));
    }

    @Override
    public void diverged(Divergence apart) {
        String from = second(apart.openedFromNanos());
        String to = second(apart.openedToNanos());
        if (apart.partedNanos().isEmpty()) {
            say(Sentence.of(
                    "The worlds diverge most between %s and %s, where their range grew by %,d won.",
                    from, to, apart.openedWon()));
        } else {
            say(Sentence.of(
                    "The worlds diverge most between %s and %s, where their range grew by %,d won; they part at %s, and from "
                            + "there a strategy may do other things in each.",
                    from,
                    to,
                    apart.openedWon(),
                    SeoulTime.text(apart.partedNanos().getAsLong()).substring(0, 23)));
        }
    }

    @Override
    public void counted(Counted what, List<Count> byWorld) {
        for (Count each : byWorld) {
            Sentence model = each.model().told();
            say(
                    switch (what) {
                        case FILLS_NEAR_GAPS ->
                            Sentence.of(
                                    "%d of %d fills lie within ten seconds of a gap (%s).",
                                    each.count(), each.of(), model);
                        case ORDERS_BEYOND_THE_BOOK ->
                            Sentence.of(
                                    "%d of %d orders wanted more than the ten levels showed (%s).",
                                    each.count(), each.of(), model);
                        case ORDERS_UNHEARD ->
                            Sentence.of(
                                    "%d of %d orders were open while the tape did not hear their issue (%s).",
                                    each.count(), each.of(), model);
                        case ORDERS_HALTED ->
                            Sentence.of(
                                    "%d of %d orders were open in a halt or an interruption (%s).",
                                    each.count(), each.of(), model);
                        case ORDERS_ON_PARTIAL_BOOKS ->
                            Sentence.of(
                                    "%d of %d orders rested on a book of which levels were missing (%s).",
                                    each.count(), each.of(), model);
                        case SHARES_IN_LOST_RACES ->
                            Sentence.of(
                                    "%d of %d shares traded while a cancel was on its way (%s).",
                                    each.count(), each.of(), model);
                    });
        }
    }

    @Override
    public void unheardToTheEnd(GapSpan gap) {
        String from = second(gap.fromNanos());
        int more = gap.symbols().size() - NAMED;
        if (more <= 0) {
            say(Sentence.of(
                    "From %s to its end the tape does not hear %s (%s).",
                    from, String.join(", ", gap.symbols()), gap.cause()));
        } else {
            say(Sentence.of(
                    "From %s to its end the tape does not hear %s and %d more (%s).",
                    from, String.join(", ", gap.symbols().subList(0, NAMED)), more, gap.cause()));
        }
    }

    @Override
    public void rejected(Count most, Optional<String> reason) {
        say(Sentence.of(
                "%d of %d orders were rejected (%s), most of them: %s.",
                most.count(),
                most.of(),
                most.model().told(),
                reason.map(DoubtText::reason).orElseGet(() -> Sentence.of("no reason told"))));
    }

    /** The reason that has this text, which is said in two languages. */
    private static Sentence reason(String text) {
        return Arrays.stream(RejectReason.values())
                .filter(reason -> reason.text().equals(text))
                .findFirst()
                .map(reason -> Sentence.of("%s %s", reason.name(), reason.sentence()))
                .orElseGet(() -> Sentence.quoted(text));
    }

    @Override
    public void costsTookTheGain(FillModel model, long beforeWon, long afterWon) {
        say(Sentence.of(
                "Costs took the gain (%s): %+,d won before them, %+,d after.", model.told(), beforeWon, afterWon));
    }

    @Override
    public void stillHeld(FillModel model, int positions, long unrealisedWon) {
        say(Sentence.of(
                "Most of the result (%s) stands on what is still held: %+,d won by last prices, at which nobody need have "
                        + "bought.",
                model.told(), unrealisedWon));
    }

    @Override
    public void warned(Sentence warning) {
        say(warning);
    }

    @Override
    public void warned(FillModel model, Sentence warning) {
        say(warning);
    }

    @Override
    public void undecoded(long frames) {
        say(Sentence.of("The tape holds %d frames or records that nobody can decode.", frames));
    }

    @Override
    public void stopped() {
        // The first line of the results tells it, and JSON among what was run.
    }

    @Override
    public void nothingTraded(boolean ordered) {
        say(ordered ? Sentence.of("Nothing traded.") : Sentence.of("The strategy sent no order."));
    }

    private void say(Sentence sentence) {
        sentences.add(sentence);
    }

    /** Day and time to the second. */
    private static String second(long nanos) {
        return SeoulTime.text(nanos).substring(0, 19);
    }
}
