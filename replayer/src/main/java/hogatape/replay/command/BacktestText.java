package hogatape.replay.command;

import hogatape.backtest.AccountEnd;
import hogatape.backtest.BacktestResult;
import hogatape.backtest.Doubts;
import hogatape.backtest.IssueResults;
import hogatape.backtest.RunIdentity;
import hogatape.backtest.WorldResult;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells people what a backtest came to. */
final class BacktestText {
    private BacktestText() {}

    static String name(WorldResult world) {
        return world.model().name().toLowerCase(Locale.ROOT);
    }

    static void print(BacktestResult result, PrintWriter out) {
        RunIdentity run = result.identity();
        out.println("backtest of " + run.strategy() + parameters(run) + ", seed " + run.seed()
                + (run.stopped() ? ", ended before its tape" : ""));
        List<WorldResult> worlds = result.worlds();
        row(out, "", worlds, BacktestText::name);
        money(out, "result, won", worlds, AccountEnd::resultWon, true);
        money(out, "  realised", worlds, AccountEnd::realisedWon, true);
        money(out, "  unrealised", worlds, AccountEnd::unrealisedWon, true);
        money(out, "  fees of venues", worlds, account -> -account.feeWon(), true);
        money(out, "  commission", worlds, account -> -account.commissionWon(), true);
        money(out, "  tax", worlds, account -> -account.taxWon(), true);
        money(out, "equity at the end", worlds, AccountEnd::equityWon, false);
        row(out, "deepest fall", worlds, world -> whole(world.drawdown().won()));
        row(out, "orders", worlds, world -> whole(world.orders().size()));
        row(out, "fills", worlds, world -> whole(world.fills().size()));
        row(
                out,
                "shares wanted",
                worlds,
                world -> whole(
                        world.orders().stream().mapToLong(order -> order.size()).sum()));
        row(
                out,
                "shares traded",
                worlds,
                world -> whole(
                        world.fills().stream().mapToLong(fill -> fill.size()).sum()));
        row(
                out,
                "positions held",
                worlds,
                world -> whole(world.account().positions().size()));
        if (worlds.size() > 1) {
            range(result, out);
        }
        Doubts.of(result).forEach(warning -> out.println("! " + warning));
        out.flush();
    }

    private static void range(BacktestResult result, PrintWriter out) {
        List<Long> results = result.worlds().stream()
                .map(world -> world.account().resultWon())
                .sorted()
                .toList();
        out.printf(
                Locale.ROOT,
                "the three results range from %+,d to %+,d won: three assumptions about what the tape cannot tell, no limits of what might have been%n",
                results.get(0),
                results.get(results.size() - 1));
        IssueResults.widest(result)
                .ifPresent(widest -> out.printf(
                        Locale.ROOT,
                        "they differ most in %s: %s%n",
                        widest.symbol(),
                        widest.byWorld().entrySet().stream()
                                .map(each -> each.getKey().name().toLowerCase(Locale.ROOT)
                                        + String.format(Locale.ROOT, " %+,d", each.getValue()))
                                .collect(Collectors.joining(", "))));
    }

    private static String parameters(RunIdentity run) {
        return run.parameters().isEmpty()
                ? ""
                : " with "
                        + run.parameters().entrySet().stream()
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
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-18s", what));
        for (WorldResult world : worlds) {
            line.append(String.format(Locale.ROOT, "%16s", cell.apply(world)));
        }
        out.println(line.toString().stripTrailing());
    }

    private static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
