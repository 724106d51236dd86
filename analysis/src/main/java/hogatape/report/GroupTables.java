package hogatape.report;

import static hogatape.report.Html.number;
import static hogatape.report.Html.percent;
import static hogatape.report.Html.signed;

import hogatape.backtest.BacktestResult;
import hogatape.backtest.FillRecord;
import hogatape.backtest.IssueResults;
import hogatape.backtest.WorldResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Fills added up by issue and by session: a row a group and world. */
final class GroupTables {
    /** Groups of a table; those with most fills. */
    private static final int GROUPS = 60;

    private final BacktestResult result;

    GroupTables(BacktestResult result) {
        this.result = result;
    }

    void issues(Html page) {
        List<Map<String, Long>> made = new ArrayList<>();
        result.worlds().forEach(world -> made.add(results(world)));
        groups(
                page,
                "By issue",
                "result, won",
                FillRecord::symbol,
                (symbol, world) -> signed(made.get(world).getOrDefault(symbol, 0L)));
    }

    void sessions(Html page) {
        groups(page, "By session", null, GroupTables::session, (session, world) -> "");
    }

    /** What each issue made in a world, after costs, in won. */
    static Map<String, Long> results(WorldResult world) {
        Map<String, Long> results = new TreeMap<>();
        IssueResults.of(world).forEach(issue -> results.put(issue.symbol(), issue.resultWon()));
        return results;
    }

    private interface Extra {
        String of(String group, int world);
    }

    private void groups(Html page, String caption, String extraHead, Function<FillRecord, String> key, Extra extra) {
        Map<String, List<Turnover>> groups = sums(key);
        if (groups.isEmpty()) {
            return;
        }
        List<String> heads = new ArrayList<>(List.of("", "world"));
        if (extraHead != null) {
            heads.add(extraHead);
        }
        heads.addAll(List.of("fills", "bought", "sold", "maker", "turnover, won", "costs, won"));
        heads.addAll(List.of("better than middle, won", "near gaps"));
        page.raw("<div class=\"scroll\"><table class=\"groups\">")
                .element("caption", caption)
                .head(heads)
                .raw("<tbody>");
        groups.entrySet().stream().limit(GROUPS).forEach(group -> {
            for (int world = 0; world < group.getValue().size(); world++) {
                List<String> cells =
                        new ArrayList<>(List.of(WorldName.of(result.worlds().get(world))));
                if (extraHead != null) {
                    cells.add(extra.of(group.getKey(), world));
                }
                cells.addAll(cells(group.getValue().get(world)));
                page.row(world == 0 ? group.getKey() : "", cells);
            }
        });
        page.raw("</tbody></table></div>\n");
        if (groups.size() > GROUPS) {
            page.raw("<p class=\"quiet\">")
                    .text("The " + GROUPS + " with most fills of " + number(groups.size())
                            + "; --out writes all fills into the table fills/.")
                    .raw("</p>\n");
        }
    }

    /** Those with most fills come first. */
    private Map<String, List<Turnover>> sums(Function<FillRecord, String> key) {
        Map<String, List<Turnover>> sums = new TreeMap<>();
        for (int world = 0; world < result.worlds().size(); world++) {
            for (FillRecord fill : result.worlds().get(world).fills()) {
                sums.computeIfAbsent(key.apply(fill), first -> turnovers())
                        .get(world)
                        .add(fill);
            }
        }
        Map<String, List<Turnover>> sorted = new LinkedHashMap<>();
        sums.entrySet().stream()
                .sorted((one, other) -> Long.compare(fills(other.getValue()), fills(one.getValue())))
                .forEach(group -> sorted.put(group.getKey(), group.getValue()));
        return sorted;
    }

    private List<Turnover> turnovers() {
        List<Turnover> sums = new ArrayList<>();
        result.worlds().forEach(world -> sums.add(new Turnover()));
        return sums;
    }

    private static long fills(List<Turnover> sums) {
        return sums.stream().mapToLong(sum -> sum.fills).sum();
    }

    private static String session(FillRecord fill) {
        return fill.venue() + " " + (fill.session().isEmpty() ? "outside its sessions" : fill.session());
    }

    private static List<String> cells(Turnover sum) {
        return List.of(
                number(sum.fills),
                number(sum.bought),
                number(sum.sold),
                percent(sum.makerShares, sum.shares()),
                number(sum.valueWon()),
                number(sum.costsWon()),
                signed(sum.edgeWon()),
                number(sum.nearGap));
    }
}
