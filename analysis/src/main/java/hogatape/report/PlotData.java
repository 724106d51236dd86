package hogatape.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hogatape.backtest.BacktestResult;
import hogatape.backtest.EquityPoint;
import hogatape.backtest.GapSpan;
import hogatape.backtest.PositionPoint;
import hogatape.backtest.PricePoint;
import hogatape.backtest.WorldResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import java.util.stream.Stream;

/** What the page's script draws, as JSON: times in whole milliseconds since the run's first, money in won. */
final class PlotData {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Four points each: as many as a wide screen has columns. */
    private static final int STRETCHES = 500;
    /** Plots of single issues; those with most fills. */
    private static final int ISSUES = 24;

    private final BacktestResult result;
    private final long origin;
    private final List<Issue> issues;

    private PlotData(BacktestResult result) {
        this.result = result;
        origin = Math.max(0, result.identity().firstNanos());
        issues = Issue.byFills(result);
    }

    /** The JSON. */
    static String of(BacktestResult result) {
        try {
            return JSON.writeValueAsString(new PlotData(result).data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of numbers and texts became no JSON.", e);
        }
    }

    private ObjectNode data() {
        ObjectNode data = JSON.createObjectNode();
        data.put("origin", Times.since(0, origin));
        ArrayNode worlds = data.putArray("worlds");
        result.worlds().forEach(world -> worlds.add(world(world)));
        ArrayNode plots = data.putArray("issues");
        Map<Issue, List<PricePoint>> prices = prices();
        issues.stream().limit(ISSUES).forEach(issue -> plots.add(issue(issue, prices.getOrDefault(issue, List.of()))));
        data.put("moreIssues", Math.max(0, issues.size() - ISSUES));
        ArrayNode gaps = data.putArray("gaps");
        result.gaps().forEach(gap -> gaps.add(gap(gap)));
        return data;
    }

    /** The sampled prices, and those that fills saw: between two samples a price may have come and gone. */
    private Map<Issue, List<PricePoint>> prices() {
        Map<Issue, List<PricePoint>> prices = new LinkedHashMap<>();
        Stream<PricePoint> seen = result.worlds().stream()
                .flatMap(world -> world.fills().stream())
                .map(fill ->
                        new PricePoint(fill.toldNanos(), fill.venue(), fill.symbol(), fill.bidWon(), fill.askWon()));
        Stream.concat(result.prices().stream(), seen)
                .filter(point -> point.bidWon() > 0 && point.askWon() > 0)
                .forEach(point -> prices.computeIfAbsent(
                                new Issue(point.venue(), point.symbol()), first -> new ArrayList<>())
                        .add(point));
        prices.values().forEach(points -> points.sort(Comparator.comparingLong(PricePoint::tapeNanos)));
        return prices;
    }

    private ObjectNode world(WorldResult world) {
        ObjectNode node = JSON.createObjectNode();
        node.put("name", WorldName.of(world));
        node.put("start", world.account().startCashWon());
        List<EquityPoint> equity = world.equity();
        long[] below = new long[equity.size()];
        long highest = world.account().startCashWon();
        for (int i = 0; i < below.length; i++) {
            highest = Math.max(highest, equity.get(i).equityWon());
            below[i] = equity.get(i).equityWon() - highest;
        }
        IntToLongFunction time = i -> equity.get(i).tapeNanos();
        node.set(
                "equity",
                line(
                        equity.size(),
                        time,
                        i -> equity.get(i).equityWon() - world.account().startCashWon()));
        node.set("drawdown", line(below.length, time, i -> below[i]));
        ObjectNode positions = node.putObject("positions");
        Map<String, List<PositionPoint>> bySymbol = new TreeMap<>();
        world.positions().forEach(point -> bySymbol.computeIfAbsent(
                        point.symbol(), first -> new ArrayList<>(List.of(new PositionPoint(origin, point.symbol(), 0))))
                .add(point));
        bySymbol.forEach((symbol, points) ->
                positions.set(symbol, line(points.size(), i -> points.get(i).tapeNanos(), i -> points.get(i)
                        .size())));
        Turnover total = new Turnover();
        world.fills().forEach(total::add);
        longs(node.putArray("sides"), total.makerShares, total.shares() - total.makerShares);
        OrderOutcomes outcomes = OrderOutcomes.of(world);
        longs(node.putArray("ends"), outcomes.orders);
        longs(node.putArray("queueFilled"), outcomes.queueFilled);
        longs(node.putArray("queueUnfilled"), outcomes.queueUnfilled);
        longs(node.putArray("queueAtFill"), outcomes.queueAtFill);
        longs(node.putArray("timeToFill"), outcomes.timeToFill);
        ObjectNode byIssue = node.putObject("byIssue");
        GroupTables.results(world).forEach(byIssue::put);
        longs(
                node.putArray("costs"),
                world.account().feeWon(),
                world.account().commissionWon(),
                world.account().taxWon());
        node.set("journeys", Journeys.of(world, origin));
        return node;
    }

    private ObjectNode issue(Issue issue, List<PricePoint> points) {
        ObjectNode node = JSON.createObjectNode();
        node.put("venue", issue.venue().name());
        node.put("symbol", issue.symbol());
        Thinned thinned = Thinned.of(
                points.size(),
                STRETCHES,
                i -> points.get(i).tapeNanos(),
                i -> points.get(i).bidWon() + points.get(i).askWon());
        node.put("of", points.size());
        ArrayNode times = node.putArray("t");
        ArrayNode bids = node.putArray("bid");
        ArrayNode asks = node.putArray("ask");
        for (int i : thinned.kept()) {
            times.add(Times.since(origin, points.get(i).tapeNanos()));
            bids.add(points.get(i).bidWon());
            asks.add(points.get(i).askWon());
        }
        ArrayNode fills = node.putArray("fills");
        result.worlds().forEach(world -> fills.add(FillMarks.of(world, issue, origin)));
        return node;
    }

    private ObjectNode line(int count, IntToLongFunction time, IntToLongFunction value) {
        ObjectNode node = JSON.createObjectNode();
        Thinned thinned = Thinned.of(count, STRETCHES, time, value);
        node.put("of", thinned.of());
        ArrayNode times = node.putArray("t");
        ArrayNode values = node.putArray("v");
        for (int i : thinned.kept()) {
            times.add(Times.since(origin, time.applyAsLong(i)));
            values.add(value.applyAsLong(i));
        }
        return node;
    }

    private ObjectNode gap(GapSpan gap) {
        ObjectNode node = JSON.createObjectNode();
        node.put("cause", gap.cause());
        node.put("from", Times.since(origin, gap.fromNanos()));
        node.put(
                "until",
                Times.since(origin, Math.min(gap.untilNanos(), result.identity().lastNanos())));
        gap.symbols().forEach(node.putArray("symbols")::add);
        return node;
    }

    private static void longs(ArrayNode node, long... values) {
        for (long value : values) {
            node.add(value);
        }
    }
}
