package hogatape.replay.command;

import hogatape.backtest.SweepAxis;
import hogatape.backtest.SweepResult;
import hogatape.backtest.SweepSet;
import hogatape.fill.FillModel;
import hogatape.message.Columns;
import hogatape.message.Messages;
import java.io.PrintWriter;
import java.util.Locale;

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
        FillModel told = result.mainModel();
        head.append(Columns.atRight(Messages.text("worst day"), 16))
                .append(Columns.atRight(Messages.text("orders"), 10))
                .append(Columns.atRight(Messages.text("fills"), 10));
        out.println(head);
        SweepSet.of(result).forEach(set -> out.println(row(result, set, told)));
        if (result.models().size() > 1) {
            out.println(Messages.text("worst day, orders and fills are those under the %s model", told.told()));
        }
        SweepDoubtText.of(result).forEach(doubt -> out.println("! " + doubt));
        out.flush();
    }

    private static String row(SweepResult result, SweepSet set, FillModel told) {
        StringBuilder row = new StringBuilder();
        for (int axis = 0; axis < result.axes().size(); axis++) {
            row.append(Columns.atRight(
                    set.parameters().get(axis), width(result.axes().get(axis))));
        }
        for (FillModel model : result.models()) {
            row.append(Columns.atRight(won(set.resultWon(model)), 16));
        }
        SweepSet.Sums sums = set.sums().get(told);
        return row.append(Columns.atRight(won(sums.worstDayWon()), 16))
                .append(Columns.atRight(whole(sums.orders()), 10))
                .append(Columns.atRight(whole(sums.fills()), 10))
                .toString();
    }

    private static int width(SweepAxis axis) {
        return 2
                + Math.max(
                        axis.name().length(),
                        axis.values().stream().mapToInt(String::length).max().orElse(0));
    }

    private static String won(long won) {
        return String.format(Locale.ROOT, "%+,d", won);
    }

    private static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
