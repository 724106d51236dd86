package hogatape.replay.command;

import hogatape.backtest.SweepAxis;
import hogatape.backtest.SweepResult;
import hogatape.backtest.SweepResult.Cell;
import hogatape.fill.FillModel;
import hogatape.message.Columns;
import hogatape.message.Messages;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells people what a sweep came to: a row for each set of parameters, summed over the days. */
final class SweepText {
    private SweepText() {}

    static void print(SweepResult result, PrintWriter out) {
        String sweep = Messages.text(
                result.days().size() == 1
                        ? "sweep of %s: %d sets of parameters on %d day, each day apart, seed %d"
                        : "sweep of %s: %d sets of parameters on %d days, each day apart, seed %d",
                result.strategy(),
                result.sets(),
                result.days().size(),
                result.seed());
        out.println(result.stopped() ? Messages.text("%s; ended before its end", sweep) : sweep);
        StringBuilder head = new StringBuilder();
        result.axes().forEach(axis -> head.append(Columns.atRight(axis.name(), width(axis))));
        result.models()
                .forEach(model -> head.append(Columns.atRight(model.told().said(), 16)));
        FillModel told = told(result);
        head.append(Columns.atRight(Messages.text("worst day"), 16))
                .append(Columns.atRight(Messages.text("orders"), 10))
                .append(Columns.atRight(Messages.text("fills"), 10));
        out.println(head);
        Map<Integer, List<Cell>> bySet =
                result.cells().stream().collect(Collectors.groupingBy(Cell::set, TreeMap::new, Collectors.toList()));
        bySet.values().forEach(cells -> out.println(row(result, cells, told)));
        if (result.models().size() > 1) {
            out.println(Messages.text("worst day, orders and fills are those under the %s model", told.told()));
        }
        if (result.sets() > 1) {
            out.println(Messages.text(
                    "! %s sets were tried on the same days: the best of so many looks better than it is. Try it "
                            + "on days that had no say.",
                    result.sets()));
        }
        out.flush();
    }

    private static String row(SweepResult result, List<Cell> cells, FillModel told) {
        StringBuilder row = new StringBuilder();
        for (int axis = 0; axis < result.axes().size(); axis++) {
            row.append(Columns.atRight(
                    cells.get(0).parameters().get(axis), width(result.axes().get(axis))));
        }
        for (FillModel model : result.models()) {
            long won = cells.stream()
                    .filter(each -> each.model() == model)
                    .mapToLong(Cell::resultWon)
                    .sum();
            row.append(Columns.atRight(String.format(Locale.ROOT, "%+,d", won), 16));
        }
        List<Cell> ofTold = cells.stream().filter(each -> each.model() == told).toList();
        long worst = ofTold.stream().mapToLong(Cell::resultWon).min().orElse(0);
        return row.append(Columns.atRight(String.format(Locale.ROOT, "%+,d", worst), 16))
                .append(Columns.atRight(
                        whole(ofTold.stream().mapToLong(Cell::orders).sum()), 10))
                .append(Columns.atRight(
                        whole(ofTold.stream().mapToLong(Cell::fills).sum()), 10))
                .toString();
    }

    private static FillModel told(SweepResult result) {
        return result.models().size() == 1 ? result.models().get(0) : FillModel.EXPECTED;
    }

    private static int width(SweepAxis axis) {
        return 2
                + Math.max(
                        axis.name().length(),
                        axis.values().stream().mapToInt(String::length).max().orElse(0));
    }

    private static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
