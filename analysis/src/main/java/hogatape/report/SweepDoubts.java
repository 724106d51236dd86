package hogatape.report;

import static hogatape.report.Html.number;
import static hogatape.report.Html.signed;

import hogatape.backtest.SweepResult;
import hogatape.fill.FillModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a careful colleague would say of a sweep, in sentences. */
final class SweepDoubts {
    private SweepDoubts() {}

    static List<String> of(SweepResult result, List<SweepSums> sets) {
        List<String> sentences = new ArrayList<>();
        if (result.stopped()) {
            sentences.add("The sweep was ended before all of it was run.");
        }
        if (sets.isEmpty()) {
            return sentences;
        }
        FillModel model = SweepSums.main(result);
        SweepSums best = sets.stream()
                .max(Comparator.comparingLong(each -> each.sums.get(model).resultWon))
                .get();
        if (best.sums.get(model).resultWon <= 0) {
            sentences.add("None of " + number(sets.size()) + " sets gained under the " + Page.words(model.name())
                    + " model; the best made " + signed(best.sums.get(model).resultWon) + " won.");
            return sentences;
        }
        if (sets.size() > 1) {
            sentences.add("The best of " + number(sets.size())
                    + " sets was chosen by looking back: some of its " + signed(best.sums.get(model).resultWon)
                    + " won is luck. Try it on days that the sweep did not see.");
            neighbours(result, sets, best, model).ifPresent(sentences::add);
        }
        SweepSums.Sum sum = best.sums.get(model);
        if (sum.days > 1) {
            sentences.add("The best set gained on " + sum.daysGained + " of " + sum.days + " days.");
        }
        SweepSums.Sum worst = best.sums.get(FillModel.PESSIMISTIC);
        if (worst != null && worst.resultWon <= 0) {
            sentences.add("The best set gains where the queue is kind: " + signed(sum.resultWon) + " won under the "
                    + Page.words(model.name()) + " model, " + signed(worst.resultWon) + " under the pessimistic one.");
        }
        return sentences;
    }

    /** A peak that stands alone is more likely luck than a hill. */
    private static Optional<String> neighbours(
            SweepResult result, List<SweepSums> sets, SweepSums best, FillModel model) {
        long sum = 0;
        int count = 0;
        for (SweepSums each : sets) {
            if (isNeighbour(result, each, best)) {
                sum += each.sums.get(model).resultWon;
                count++;
            }
        }
        long made = best.sums.get(model).resultWon;
        if (count == 0 || sum / count > made / 2) {
            return Optional.empty();
        }
        return Optional.of("The best set stands alone: the " + number(count) + " sets beside it made "
                + signed(sum / count) + " won on average.");
    }

    private static boolean isNeighbour(SweepResult result, SweepSums one, SweepSums other) {
        int steps = 0;
        for (int axis = 0; axis < result.axes().size(); axis++) {
            List<String> values = result.axes().get(axis).values();
            steps += Math.abs(values.indexOf(one.parameters.get(axis)) - values.indexOf(other.parameters.get(axis)));
        }
        return steps == 1;
    }
}
