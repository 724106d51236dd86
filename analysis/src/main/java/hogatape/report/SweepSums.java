package hogatape.report;

import hogatape.backtest.SweepResult;
import hogatape.fill.FillModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A set of parameters, with what it came to over all days under each model. */
final class SweepSums {
    /** A set under one model. Mutable while it is summed. */
    static final class Sum {
        long resultWon;
        long costsWon;
        long deepestWon;
        long fills;
        int daysGained;
        int days;

        private void add(SweepResult.Cell cell) {
            resultWon += cell.resultWon();
            costsWon += cell.costsWon();
            deepestWon = Math.max(deepestWon, cell.drawdownWon());
            fills += cell.fills();
            daysGained += cell.resultWon() > 0 ? 1 : 0;
            days++;
        }
    }

    final int set;
    final List<String> parameters;
    final Map<FillModel, Sum> sums = new EnumMap<>(FillModel.class);

    private SweepSums(int set, List<String> parameters, List<FillModel> models) {
        this.set = set;
        this.parameters = parameters;
        models.forEach(model -> sums.put(model, new Sum()));
    }

    /** The sets that were run, in their order; where a sweep was stopped, not all of them. */
    static List<SweepSums> of(SweepResult result) {
        List<SweepSums> sets = new ArrayList<>();
        for (SweepResult.Cell cell : result.cells()) {
            if (sets.isEmpty() || sets.get(sets.size() - 1).set != cell.set()) {
                sets.add(new SweepSums(cell.set(), cell.parameters(), result.models()));
            }
            sets.get(sets.size() - 1).sums.get(cell.model()).add(cell);
        }
        return sets;
    }

    /** By which sets compare: expected, where that was run. */
    static FillModel main(SweepResult result) {
        return result.models().contains(FillModel.EXPECTED)
                ? FillModel.EXPECTED
                : result.models().get(0);
    }
}
