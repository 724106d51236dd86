package hogatape.report;

import static hogatape.report.Html.basisPoints;
import static hogatape.report.Html.number;
import static hogatape.report.Html.percent;
import static hogatape.report.Html.price;
import static hogatape.report.Html.signed;

import hogatape.backtest.AccountEnd;
import hogatape.backtest.BacktestResult;
import hogatape.backtest.EquityPoint;
import hogatape.backtest.FillRecord;
import hogatape.backtest.OrderJourney;
import hogatape.backtest.PositionEnd;
import hogatape.backtest.WorldResult;
import hogatape.market.SeoulTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The tables of numbers: worlds side by side, issues, sessions, days. */
final class ResultTables {
    /** Rows of a table of issues or days; those with most fills. */
    private static final int ROWS = 60;

    private final BacktestResult result;
    private final List<Turnover> totals = new ArrayList<>();
    private final List<OrderOutcomes> outcomes = new ArrayList<>();

    ResultTables(BacktestResult result) {
        this.result = result;
        for (WorldResult world : result.worlds()) {
            Turnover total = new Turnover();
            world.fills().forEach(total::add);
            totals.add(total);
            outcomes.add(OrderOutcomes.of(world));
        }
    }

    /** Money: every world a column. */
    void money(Html page) {
        begin(page, "In won");
        row(page, "Result", i -> signed(account(i).resultWon()));
        row(page, "realised", i -> signed(account(i).realisedWon()));
        row(page, "unrealised", i -> signed(account(i).unrealisedWon()));
        row(page, "venues' fees", i -> number(-account(i).feeWon()));
        row(page, "commission", i -> number(-account(i).commissionWon()));
        row(page, "tax", i -> number(-account(i).taxWon()));
        row(page, "Deepest drawdown", i -> number(-world(i).drawdown().won()));
        row(page, "Cash at the start", i -> number(account(i).startCashWon()));
        row(page, "Cash at the end", i -> number(account(i).cashWon()));
        row(page, "Equity at the end", i -> number(account(i).equityWon()));
        page.raw("</tbody></table></div>\n");
    }

    /** Trading: every world a column. */
    void trading(Html page) {
        begin(page, "Trading");
        row(page, "Orders", i -> number(outcomes.get(i).count()));
        row(page, "rejected", i -> number(outcomes.get(i).orders[OrderOutcomes.End.REJECTED.ordinal()]));
        row(page, "Shares filled", i -> percent(outcomes.get(i).sharesFilled, outcomes.get(i).sharesWanted));
        row(page, "Fills", i -> number(totals.get(i).fills));
        row(page, "Shares traded", i -> number(totals.get(i).shares()));
        row(
                page,
                "as a maker",
                i -> percent(totals.get(i).makerShares, totals.get(i).shares()));
        row(page, "Turnover, won", i -> number(totals.get(i).valueWon()));
        row(
                page,
                "Costs of turnover",
                i -> basisPoints(account(i).costsWon(), totals.get(i).valueWon()));
        row(page, "Better than the middle, won", i -> signed(totals.get(i).edgeWon()));
        row(page, "Shares in lost cancel races", i -> number(outcomes.get(i).raceShares));
        for (OrderJourney.Flag flag : OrderJourney.Flag.values()) {
            row(page, "Orders: " + Page.words(flag.name()), i -> number(outcomes.get(i).flags[flag.ordinal()]));
        }
        page.raw("</tbody></table></div>\n");
    }

    /** What is held at the end. */
    void positions(Html page) {
        if (result.worlds().stream()
                .allMatch(world -> world.account().positions().isEmpty())) {
            page.raw("<p class=\"quiet\">Nothing is held at the end in any world.</p>\n");
            return;
        }
        page.raw("<div class=\"scroll\"><table>")
                .element("caption", "Held at the end")
                .head(List.of("", "world", "shares", "average price", "last price", "unrealised, won"))
                .raw("<tbody>");
        for (WorldResult world : result.worlds()) {
            for (PositionEnd held : world.account().positions()) {
                page.row(
                        held.symbol(),
                        List.of(
                                Doubts.name(world),
                                number(held.size()),
                                price(held.averagePriceHundredths()),
                                price(held.lastPriceHundredths()),
                                signed(held.size()
                                        * (held.lastPriceHundredths() - held.averagePriceHundredths())
                                        / 100)));
            }
        }
        page.raw("</tbody></table></div>\n");
    }

    /** One row an issue and world. */
    void issues(Html page) {
        groups(page, "By issue", fill -> Issue.of(fill).toString());
    }

    /** One row a session and world. */
    void sessions(Html page) {
        groups(page, "By session", ResultTables::session);
    }

    /** Results day by day, where there are several. */
    void days(Html page) {
        List<Map<LocalDate, Long>> ends = new ArrayList<>();
        for (WorldResult world : result.worlds()) {
            Map<LocalDate, Long> end = new TreeMap<>();
            for (EquityPoint point : world.equity()) {
                end.put(SeoulTime.date(point.tapeNanos()), point.equityWon());
            }
            ends.add(end);
        }
        List<LocalDate> days = ends.stream()
                .flatMap(end -> end.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        if (days.size() < 2) {
            return;
        }
        begin(page, "By day, won");
        List<Long> before = new ArrayList<>();
        result.worlds().forEach(world -> before.add(world.account().startCashWon()));
        for (LocalDate day : days) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < ends.size(); i++) {
                long end = ends.get(i).getOrDefault(day, before.get(i));
                cells.add(signed(end - before.get(i)));
                before.set(i, end);
            }
            page.row(day.toString(), cells);
        }
        page.raw("</tbody></table></div>\n");
    }

    private void groups(Html page, String caption, Function<FillRecord, String> key) {
        Map<String, List<Turnover>> groups = new TreeMap<>();
        for (int i = 0; i < result.worlds().size(); i++) {
            for (FillRecord fill : world(i).fills()) {
                groups.computeIfAbsent(key.apply(fill), first -> turnovers())
                        .get(i)
                        .add(fill);
            }
        }
        if (groups.isEmpty()) {
            return;
        }
        List<String> heads = new ArrayList<>(List.of("", "world", "fills", "bought", "sold", "maker", "turnover, won"));
        heads.addAll(List.of("costs, won", "better than middle, won", "near gaps"));
        page.raw("<div class=\"scroll\"><table class=\"groups\">")
                .element("caption", caption)
                .head(heads)
                .raw("<tbody>");
        int rows = 0;
        for (var group : byFills(groups).entrySet()) {
            if (rows++ == ROWS) {
                break;
            }
            for (int i = 0; i < group.getValue().size(); i++) {
                page.row(
                        i == 0 ? group.getKey() : "",
                        cells(Doubts.name(world(i)), group.getValue().get(i)));
            }
        }
        page.raw("</tbody></table></div>\n");
        if (groups.size() > ROWS) {
            page.raw("<p class=\"quiet\">")
                    .text("The " + ROWS + " with most fills of " + number(groups.size())
                            + "; all fills stand in the table fills/ of --out.")
                    .raw("</p>\n");
        }
    }

    private static String session(FillRecord fill) {
        return fill.venue() + " " + (fill.session().isEmpty() ? "outside its sessions" : fill.session());
    }

    private static List<String> cells(String world, Turnover sum) {
        return List.of(
                world,
                number(sum.fills),
                number(sum.bought),
                number(sum.sold),
                percent(sum.makerShares, sum.shares()),
                number(sum.valueWon()),
                number(sum.costsWon()),
                signed(sum.edgeWon()),
                number(sum.nearGap));
    }

    private static Map<String, List<Turnover>> byFills(Map<String, List<Turnover>> groups) {
        Map<String, List<Turnover>> sorted = new LinkedHashMap<>();
        groups.entrySet().stream()
                .sorted((one, other) -> Long.compare(fills(other.getValue()), fills(one.getValue())))
                .forEach(group -> sorted.put(group.getKey(), group.getValue()));
        return sorted;
    }

    private static long fills(List<Turnover> sums) {
        return sums.stream().mapToLong(sum -> sum.fills).sum();
    }

    private List<Turnover> turnovers() {
        List<Turnover> sums = new ArrayList<>();
        result.worlds().forEach(world -> sums.add(new Turnover()));
        return sums;
    }

    private void begin(Html page, String caption) {
        List<String> heads = new ArrayList<>(List.of(""));
        result.worlds().forEach(world -> heads.add(Doubts.name(world)));
        page.raw("<div class=\"scroll\"><table>")
                .element("caption", caption)
                .head(heads)
                .raw("<tbody>");
    }

    private void row(Html page, String head, Function<Integer, String> cell) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < result.worlds().size(); i++) {
            cells.add(cell.apply(i));
        }
        page.row(head, cells);
    }

    private WorldResult world(int i) {
        return result.worlds().get(i);
    }

    private AccountEnd account(int i) {
        return world(i).account();
    }
}
