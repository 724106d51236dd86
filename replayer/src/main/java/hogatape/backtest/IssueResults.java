package hogatape.backtest;

import hogatape.fill.FillModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What each issue made. */
public final class IssueResults {
    private IssueResults() {}

    /**
     * What an issue made in one world, after costs, in won.
     *
     * @param fills how many
     * @param shares traded
     */
    public record Issue(String symbol, long resultWon, int fills, long shares) {}

    /**
     * An issue in several worlds.
     *
     * @param byWorld what it made under each model, after costs, in won
     */
    public record Widest(String symbol, Map<FillModel, Long> byWorld) {}

    /** A world's issues, in the order of their symbols. */
    public static List<Issue> of(WorldResult world) {
        Map<String, long[]> sums = new TreeMap<>();
        for (FillRecord fill : world.fills()) {
            long[] sum = sums.computeIfAbsent(fill.symbol(), symbol -> new long[3]);
            sum[0] -= fill.side().sign() * fill.size() * fill.priceHundredths()
                    + (fill.feeWon() + fill.commissionWon() + fill.taxWon()) * 100;
            sum[1]++;
            sum[2] += fill.size();
        }
        for (PositionEnd position : world.account().positions()) {
            sums.get(position.symbol())[0] += position.size() * position.lastPriceHundredths();
        }
        List<Issue> issues = new ArrayList<>();
        sums.forEach((symbol, sum) -> issues.add(new Issue(symbol, Math.floorDiv(sum[0], 100L), (int) sum[1], sum[2])));
        return List.copyOf(issues);
    }

    /** The issue in which the worlds' results lie furthest apart; empty where no issue tells them apart. */
    public static Optional<Widest> widest(BacktestResult result) {
        Map<String, Map<FillModel, Long>> bySymbol = new TreeMap<>();
        TreeSet<String> symbols = new TreeSet<>();
        result.worlds().forEach(world -> world.fills().forEach(fill -> symbols.add(fill.symbol())));
        for (WorldResult world : result.worlds()) {
            symbols.forEach(symbol -> bySymbol.computeIfAbsent(symbol, first -> new EnumMap<>(FillModel.class))
                    .put(world.model(), 0L));
            of(world).forEach(issue -> bySymbol.get(issue.symbol()).put(world.model(), issue.resultWon()));
        }
        return bySymbol.entrySet().stream()
                .map(each -> new Widest(each.getKey(), each.getValue()))
                .filter(widest -> spread(widest) > 0)
                .max(Comparator.comparingLong(IssueResults::spread));
    }

    private static long spread(Widest widest) {
        return widest.byWorld().values().stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0)
                - widest.byWorld().values().stream()
                        .mapToLong(Long::longValue)
                        .min()
                        .orElse(0);
    }
}
