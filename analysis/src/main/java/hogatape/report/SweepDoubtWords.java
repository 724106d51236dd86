package hogatape.report;

import static hogatape.report.Html.number;
import static hogatape.report.Html.signed;

import hogatape.backtest.SweepDoubtListener;
import hogatape.backtest.SweepDoubts;
import hogatape.backtest.SweepResult;
import hogatape.fill.FillModel;
import java.util.ArrayList;
import java.util.List;

/** Says the doubts about a sweep in the report's words. */
final class SweepDoubtWords implements SweepDoubtListener {
    private final List<String> sentences = new ArrayList<>();

    private SweepDoubtWords() {}

    static List<String> of(SweepResult result) {
        SweepDoubtWords words = new SweepDoubtWords();
        SweepDoubts.tell(result, words);
        return words.sentences;
    }

    @Override
    public void stopped() {
        sentences.add("The sweep was ended before all of it was run.");
    }

    @Override
    public void nothingPlayed() {
        sentences.add("No day of the tape held a book: nothing was run.");
    }

    @Override
    public void noneGained(int sets, FillModel model, long bestWon) {
        sentences.add("None of " + number(sets) + " sets gained under the " + WorldName.inText(model)
                + " model; the best made " + signed(bestWon) + " won.");
    }

    @Override
    public void chosenByLookingBack(int sets, long bestWon) {
        sentences.add("The best of " + number(sets) + " sets was chosen by looking back: some of its " + signed(bestWon)
                + " won is luck. Try it on days that the sweep did not see.");
    }

    @Override
    public void standsAlone(int neighbours, long averageWon) {
        sentences.add("The best set stands alone: "
                + (neighbours == 1
                        ? "the set beside it made " + signed(averageWon) + " won."
                        : "the " + number(neighbours) + " sets beside it made " + signed(averageWon)
                                + " won on average."));
    }

    @Override
    public void daysGained(int gained, int of) {
        sentences.add("The best set gained on " + gained + " of " + of + " days.");
    }

    @Override
    public void notPessimistic(FillModel model, long bestWon, long pessimisticWon) {
        sentences.add("The best set gains where the queue is kind: " + signed(bestWon) + " won under the "
                + WorldName.inText(model) + " model, " + signed(pessimisticWon) + " under the pessimistic one.");
    }
}
