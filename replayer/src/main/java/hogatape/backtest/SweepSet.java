package hogatape.backtest;

import hogatape.fill.FillModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A set of parameters, with what it came to over all days.
 *
 * @param set its number, from 0
 * @param parameters its values, in the order of the axes
 * @param sums under each model that was run, in the models' order
 */
public record SweepSet(int set, List<String> parameters, Map<FillModel, Sums> sums) {
    /**
     * The days of a set under one model, added up.
     *
     * @param resultWon what it made, after costs
     * @param costsWon fees, commission and tax
     * @param drawdownWon the deepest fall of equity within a day
     * @param worstDayWon what it made on its worst day
     * @param orders entered
     * @param fills how many
     * @param daysGained days on which it made more than nothing
     * @param days all of them
     */
    public record Sums(
            long resultWon,
            long costsWon,
            long drawdownWon,
            long worstDayWon,
            long orders,
            long fills,
            int daysGained,
            int days) {
        private static Sums of(SweepResult.Cell cell) {
            return new Sums(
                    cell.resultWon(),
                    cell.costsWon(),
                    cell.drawdownWon(),
                    cell.resultWon(),
                    cell.orders(),
                    cell.fills(),
                    cell.resultWon() > 0 ? 1 : 0,
                    1);
        }

        private Sums plus(Sums other) {
            return new Sums(
                    resultWon + other.resultWon,
                    costsWon + other.costsWon,
                    Math.max(drawdownWon, other.drawdownWon),
                    Math.min(worstDayWon, other.worstDayWon),
                    orders + other.orders,
                    fills + other.fills,
                    daysGained + other.daysGained,
                    days + other.days);
        }
    }

    /** The sets that were run, in their order; where a sweep was stopped, not all of them. */
    public static List<SweepSet> of(SweepResult result) {
        List<SweepSet> sets = new ArrayList<>();
        Map<FillModel, Sums> sums = Map.of();
        for (SweepResult.Cell cell : result.cells()) {
            if (sets.isEmpty() || sets.get(sets.size() - 1).set != cell.set()) {
                sums = new EnumMap<>(FillModel.class);
                sets.add(new SweepSet(cell.set(), cell.parameters(), Collections.unmodifiableMap(sums)));
            }
            sums.merge(cell.model(), Sums.of(cell), Sums::plus);
        }
        return List.copyOf(sets);
    }

    /** What it made under a model, after costs, in won. */
    public long resultWon(FillModel model) {
        return sums.get(model).resultWon();
    }
}
