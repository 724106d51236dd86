package hogatape.replay.command;

import hogatape.backtest.SweepDoubtListener;
import hogatape.backtest.SweepDoubts;
import hogatape.backtest.SweepResult;
import hogatape.fill.FillModel;
import hogatape.message.Messages;
import java.util.ArrayList;
import java.util.List;

/** Says the doubts about a sweep in a line each, in the person's language. */
final class SweepDoubtText implements SweepDoubtListener {
    private final List<String> sentences = new ArrayList<>();

    private SweepDoubtText() {}

    static List<String> of(SweepResult result) {
        SweepDoubtText text = new SweepDoubtText();
        SweepDoubts.tell(result, text);
        return text.sentences;
    }

    @Override
    public void stopped() {
        // The first line of the results tells it.
    }

    @Override
    public void nothingPlayed() {
        sentences.add(Messages.text("No day of the tape holds a book: nothing was run."));
    }

    @Override
    public void noneGained(int sets, FillModel model, long bestWon) {
        sentences.add(Messages.text(
                "None of %d sets gained under the %s model; the best made %+,d won.", sets, model.told(), bestWon));
    }

    @Override
    public void chosenByLookingBack(int sets, long bestWon) {
        sentences.add(Messages.text(
                "%s sets were tried on the same days: the best of so many looks better than it is. Try it on days that had no "
                        + "say.",
                sets));
    }

    @Override
    public void standsAlone(int neighbours, long averageWon) {
        sentences.add(
                neighbours == 1
                        ? Messages.text("The best set stands alone: the set beside it made %+,d won.", averageWon)
                        : Messages.text(
                                "The best set stands alone: the %d sets beside it made %+,d won on average.",
                                neighbours, averageWon));
    }

    @Override
    public void daysGained(int gained, int of) {
        sentences.add(Messages.text("The best set gained on %d of %d days.", gained, of));
    }

    @Override
    public void notPessimistic(FillModel model, long bestWon, long pessimisticWon) {
        sentences.add(Messages.text(
                "The best set gains where the queue is kind: %+,d won under the %s model, %+,d under the pessimistic one.",
                bestWon, model.told(), pessimisticWon));
    }
}
