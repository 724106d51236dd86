package hogatape.backtest;

import hogatape.fill.FillModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a strategy made with each set of parameters on each day. The days stand apart: each begins with the whole cash and no
 * position, and what is held at its end is valued then.
 *
 * @param strategy the full name of its class
 * @param axes what was varied
 * @param options what else was asked for that can change a result
 * @param journals the names of the journals
 * @param seed of all draws
 * @param days the days that held books, in their order
 * @param models the models that were run
 * @param cells a result for each set of parameters, in the order of the axes (the last one turns fastest), each day and each model
 * @param stopped whether the sweep was ended before its end
 */
public record SweepResult(
        String strategy,
        List<SweepAxis> axes,
        Map<String, String> options,
        List<String> journals,
        long seed,
        List<LocalDate> days,
        List<FillModel> models,
        List<Cell> cells,
        boolean stopped) {
    /**
     * A run of one set of parameters on one day under one model.
     *
     * @param set the number of the set of parameters, from 0
     * @param parameters its values, in the order of the axes
     * @param resultWon what it made, after costs
     * @param costsWon fees, commission and tax
     * @param drawdownWon the deepest fall of equity
     * @param orders entered
     * @param fills how many
     * @param shares traded
     */
    public record Cell(
            int set,
            List<String> parameters,
            LocalDate day,
            FillModel model,
            long resultWon,
            long costsWon,
            long drawdownWon,
            int orders,
            int fills,
            long shares) {}

    /** The model by which sets compare: expected, where that was run. */
    public FillModel mainModel() {
        return models.isEmpty() || models.contains(FillModel.EXPECTED) ? FillModel.EXPECTED : models.get(0);
    }

    /** The number of sets of parameters. */
    public int sets() {
        return axes.stream().mapToInt(axis -> axis.values().size()).reduce(1, (a, b) -> a * b);
    }
}
