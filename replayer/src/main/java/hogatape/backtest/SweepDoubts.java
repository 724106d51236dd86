package hogatape.backtest;

import hogatape.fill.FillModel;
import java.util.Comparator;
import java.util.List;

/**
 * What a careful colleague would doubt about a sweep. Here alone is decided what holds, with which figures and in which order;
 * terminal and report find the words.
 */
public final class SweepDoubts {
    private SweepDoubts() {}

    /** Tells a listener every doubt that holds; those that weigh most come first. */
    public static void tell(SweepResult result, SweepDoubtListener listener) {
        if (result.stopped()) {
            listener.stopped();
        }
        List<SweepSet> sets = SweepSet.of(result);
        if (sets.isEmpty() && !result.stopped()) {
            listener.nothingPlayed();
        }
        FillModel model = result.mainModel();
        sets.stream()
                .max(Comparator.comparingLong(each -> each.resultWon(model)))
                .ifPresent(best -> best(result, sets, best, model, listener));
    }

    private static void best(
            SweepResult result, List<SweepSet> sets, SweepSet best, FillModel model, SweepDoubtListener listener) {
        long made = best.resultWon(model);
        if (made <= 0) {
            listener.noneGained(sets.size(), model, made);
            return;
        }
        if (sets.size() > 1) {
            listener.chosenByLookingBack(sets.size(), made);
            neighbours(result, sets, best, model, listener);
        }
        SweepSet.Sums sums = best.sums().get(model);
        if (sums.days() > 1) {
            listener.daysGained(sums.daysGained(), sums.days());
        }
        SweepSet.Sums worst = best.sums().get(FillModel.PESSIMISTIC);
        if (worst != null && worst.resultWon() <= 0) {
            listener.notPessimistic(model, made, worst.resultWon());
        }
    }

    /** A peak that stands alone is more likely luck than a hill. */
    private static void neighbours(
            SweepResult result, List<SweepSet> sets, SweepSet best, FillModel model, SweepDoubtListener listener) {
        long sum = 0;
        int count = 0;
        for (SweepSet each : sets) {
            if (isNeighbour(result, each, best)) {
                sum += each.resultWon(model);
                count++;
            }
        }
        if (count > 0 && sum / count <= best.resultWon(model) / 2) {
            listener.standsAlone(count, sum / count);
        }
    }

    private static boolean isNeighbour(SweepResult result, SweepSet one, SweepSet other) {
        int steps = 0;
        for (int axis = 0; axis < result.axes().size(); axis++) {
            List<String> values = result.axes().get(axis).values();
            steps += Math.abs(values.indexOf(one.parameters().get(axis))
                    - values.indexOf(other.parameters().get(axis)));
        }
        return steps == 1;
    }
}
