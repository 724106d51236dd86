package hogatape.report;

import static hogatape.report.Html.basisPoints;
import static hogatape.report.Html.number;
import static hogatape.report.Html.percent;
import static hogatape.report.Html.price;
import static hogatape.report.Html.signed;

import hogatape.backtest.AccountEnd;
import hogatape.backtest.BacktestResult;
import hogatape.backtest.OrderJourney;
import hogatape.backtest.PositionEnd;
import hogatape.backtest.WorldResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The tables of numbers in which each world is a column. */
final class ResultTables {
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
        row(page, "rejected", i -> number(outcomes.get(i).rejected()));
        for (String reason : reasons()) {
            row(
                    page,
                    "for " + reason.split(" ", 2)[0],
                    i -> number(outcomes.get(i).rejects.getOrDefault(reason, 0L)));
        }
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

    /** Why orders were rejected, the reason of most of them first. */
    private List<String> reasons() {
        Map<String, Long> sums = new TreeMap<>();
        outcomes.forEach(each -> each.rejects.forEach((reason, count) -> sums.merge(reason, count, Long::sum)));
        return sums.entrySet().stream()
                .sorted((one, other) -> Long.compare(other.getValue(), one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What is held at the end. */
    void positions(Html page) {
        if (result.worlds().stream()
                .allMatch(world -> world.account().positions().isEmpty())) {
            page.raw("<p class=\"quiet\">Nothing is held at the end in any world.</p>\n");
            return;
        }
        page.raw("<div class=\"scroll\"><table class=\"groups\">")
                .element("caption", "Held at the end")
                .head(List.of("", "world", "shares", "average price", "last price", "unrealised, won"))
                .raw("<tbody>");
        for (WorldResult world : result.worlds()) {
            for (PositionEnd held : world.account().positions()) {
                page.row(
                        held.symbol(),
                        List.of(
                                WorldName.of(world),
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

    /** Results day by day, where there are several. */
    void days(Html page) {
        List<Map<LocalDate, Long>> ends = new ArrayList<>();
        for (WorldResult world : result.worlds()) {
            Map<LocalDate, Long> end = new TreeMap<>();
            world.days().forEach(day -> end.put(day.day(), day.equityWon()));
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

    private void begin(Html page, String caption) {
        List<String> heads = new ArrayList<>(List.of(""));
        result.worlds().forEach(world -> heads.add(WorldName.of(world)));
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
        // What is part of the row above it begins with a small letter.
        page.row(Character.isLowerCase(head.charAt(0)) ? "\u2003" + head : head, cells);
    }

    private WorldResult world(int i) {
        return result.worlds().get(i);
    }

    private AccountEnd account(int i) {
        return world(i).account();
    }
}
