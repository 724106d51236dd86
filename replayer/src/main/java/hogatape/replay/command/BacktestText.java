package hogatape.replay.command;

import hogatape.backtest.AccountEnd;
import hogatape.backtest.BacktestResult;
import hogatape.backtest.IssueResults;
import hogatape.backtest.RunIdentity;
import hogatape.backtest.WorldResult;
import hogatape.message.Columns;
import hogatape.message.Messages;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells people what a backtest came to. */
final class BacktestText {
    private static final int HEAD_COLUMNS = 18;

    private static final int CELL_COLUMNS = 16;

    private BacktestText() {}

    static void print(BacktestResult result, PrintWriter out) {
        RunIdentity run = result.identity();
        String strategy = run.parameters().isEmpty()
                ? run.strategy()
                : Messages.text("%s with %s", run.strategy(), parameters(run));
        out.println(Messages.text(
                run.stopped() ? "backtest of %s, seed %d, ended before its tape" : "backtest of %s, seed %d",
                strategy,
                run.seed()));
        List<WorldResult> worlds = result.worlds();
        row(out, "", worlds, world -> world.model().told().said());
        money(out, Messages.text("result, won"), worlds, AccountEnd::resultWon, true);
        money(out, Messages.text("  realised"), worlds, AccountEnd::realisedWon, true);
        money(out, Messages.text("  unrealised"), worlds, AccountEnd::unrealisedWon, true);
        money(out, Messages.text("  fees of venues"), worlds, account -> -account.feeWon(), true);
        money(out, Messages.text("  commission"), worlds, account -> -account.commissionWon(), true);
        money(out, Messages.text("  tax"), worlds, account -> -account.taxWon(), true);
        money(out, Messages.text("equity at the end"), worlds, AccountEnd::equityWon, false);
        row(
                out,
                Messages.text("deepest fall"),
                worlds,
                world -> whole(world.drawdown().won()));
        row(out, Messages.text("orders"), worlds, world -> whole(world.orders().size()));
        row(out, Messages.text("fills"), worlds, world -> whole(world.fills().size()));
        row(
                out,
                Messages.text("shares wanted"),
                worlds,
                world -> whole(
                        world.orders().stream().mapToLong(order -> order.size()).sum()));
        row(
                out,
                Messages.text("shares traded"),
                worlds,
                world -> whole(
                        world.fills().stream().mapToLong(fill -> fill.size()).sum()));
        row(
                out,
                Messages.text("positions held"),
                worlds,
                world -> whole(world.account().positions().size()));
        if (worlds.size() > 1) {
            range(result, out);
        }
        DoubtText.of(result).forEach(warning -> out.println("! " + warning));
        out.flush();
    }

    private static void range(BacktestResult result, PrintWriter out) {
        List<Long> results = result.worlds().stream()
                .map(world -> world.account().resultWon())
                .sorted()
                .toList();
        out.println(Messages.text(
                "the three results range from %+,d to %+,d won: three assumptions about what the tape cannot "
                        + "tell, no limits of what might have been",
                results.get(0), results.get(results.size() - 1)));
        IssueResults.widest(result)
                .ifPresent(widest -> out.println(Messages.text(
                        "they differ most in %s: %s",
                        widest.symbol(),
                        widest.byWorld().entrySet().stream()
                                .map(each ->
                                        each.getKey().told() + String.format(Locale.ROOT, " %+,d", each.getValue()))
                                .collect(Collectors.joining(", ")))));
    }

    private static String parameters(RunIdentity run) {
        return run.parameters().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void money(
            PrintWriter out, String what, List<WorldResult> worlds, Function<AccountEnd, Long> won, boolean signed) {
        row(
                out,
                what,
                worlds,
                world -> String.format(Locale.ROOT, signed ? "%+,d" : "%,d", won.apply(world.account())));
    }

    private static void row(
            PrintWriter out, String what, List<WorldResult> worlds, Function<WorldResult, String> cell) {
        StringBuilder line = new StringBuilder(Columns.padded(what, HEAD_COLUMNS));
        for (WorldResult world : worlds) {
            line.append(Columns.atRight(cell.apply(world), CELL_COLUMNS));
        }
        out.println(line.toString().stripTrailing());
    }

    private static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
