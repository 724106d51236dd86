package hogatape.report;

import static hogatape.report.Html.number;
import static hogatape.report.Html.signed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hogatape.backtest.SweepAxis;
import hogatape.backtest.SweepResult;
import hogatape.backtest.SweepSet;
import hogatape.fill.FillModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The page of a sweep: a map of each model, what a careful colleague would say, and the best sets as a table. */
final class SweepPage {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SCRIPTS = List.of("axis.js", "bars.js", "heat.js");
    private static final int ROWS = 40;

    private final SweepResult result;
    private final List<SweepSet> sets;
    private final Html html = new Html();

    private SweepPage(SweepResult result) {
        this.result = result;
        sets = SweepSet.of(result);
    }

    static String of(SweepResult result) {
        SweepPage page = new SweepPage(result);
        page.sections();
        try {
            return PageTemplate.page(
                    Page.simpleName(result.strategy()) + " – Hogatape sweep",
                    page.html.toString(),
                    SCRIPTS,
                    JSON.writeValueAsString(page.data()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of numbers and texts became no JSON.", e);
        }
    }

    private void sections() {
        html.raw("<header><p class=\"kind\">Sweep</p>")
                .element("h1", Page.simpleName(result.strategy()))
                .raw("<p class=\"quiet\">")
                .text(number(sets.size()) + " sets of "
                        + result.axes().stream().map(SweepAxis::name).collect(Collectors.joining(", ")) + " on "
                        + number(result.days().size()) + (result.days().size() == 1 ? " day" : " days") + " of "
                        + String.join(", ", result.journals()))
                .raw("</p></header>\n");
        html.raw("<section id=\"doubts\">").element("h2", "What a careful colleague would say");
        List<String> doubts = SweepDoubtWords.of(result);
        if (doubts.isEmpty()) {
            html.raw("<p class=\"quiet\">Nothing stood out. That is no proof.</p>");
        } else {
            html.raw("<ul>");
            doubts.forEach(doubt -> html.element("li", doubt));
            html.raw("</ul>");
        }
        html.raw("</section>\n").raw(PageTemplate.resource("heat.html"));
        table();
        html.raw("<section id=\"identity\">").element("h2", "The run").raw("<dl>");
        term("Strategy", result.strategy());
        for (SweepAxis axis : result.axes()) {
            term(axis.name(), String.join(", ", axis.values()));
        }
        term("Options", Page.pairs(result.options()));
        term("Seed", Long.toString(result.seed()));
        term("Journals", String.join(", ", result.journals()));
        term("Days", result.days().stream().map(Object::toString).collect(Collectors.joining(", ")));
        html.raw("</dl></section>\n");
    }

    private void table() {
        FillModel model = result.mainModel();
        List<String> heads = new ArrayList<>();
        result.axes().forEach(axis -> heads.add(axis.name()));
        result.models().forEach(each -> heads.add(Page.words(each.name()) + ", won"));
        heads.addAll(List.of("costs, won", "deepest day, won", "fills", "days gained"));
        html.raw("<section id=\"best\">")
                .element("h2", "The best sets")
                .raw("<div class=\"scroll\"><table>")
                .head(heads)
                .raw("<tbody>");
        sets.stream()
                .sorted(Comparator.comparingLong((SweepSet each) -> -each.resultWon(model))
                        .thenComparingInt(SweepSet::set))
                .limit(ROWS)
                .forEach(each -> row(each, model));
        html.raw("</tbody></table></div>");
        if (sets.size() > ROWS) {
            html.raw("<p class=\"quiet\">")
                    .text("The " + ROWS + " of " + number(sets.size()) + " that made most under the "
                            + Page.words(model.name()) + " model. Costs, fills and days are of that model.")
                    .raw("</p>");
        }
        html.raw("</section>\n");
    }

    private void row(SweepSet set, FillModel model) {
        SweepSet.Sums main = set.sums().get(model);
        List<String> cells =
                new ArrayList<>(set.parameters().subList(1, set.parameters().size()));
        set.sums().values().forEach(sum -> cells.add(signed(sum.resultWon())));
        cells.add(number(main.costsWon()));
        cells.add(number(-main.drawdownWon()));
        cells.add(number(main.fills()));
        cells.add(main.daysGained() + " of " + main.days());
        html.row(set.parameters().get(0), cells);
    }

    private void term(String name, String value) {
        html.element("dt", name).raw("<dd>").text(value.isEmpty() ? "–" : value).raw("</dd>");
    }

    private ObjectNode data() {
        ObjectNode data = JSON.createObjectNode();
        data.put("origin", 0);
        ArrayNode worlds = data.putArray("worlds");
        for (FillModel model : result.models()) {
            ObjectNode world = worlds.addObject();
            world.put("name", WorldName.of(model));
            ArrayNode results = world.putArray("result");
            ArrayNode drawdowns = world.putArray("drawdown");
            ArrayNode costs = world.putArray("costs");
            ArrayNode fills = world.putArray("fills");
            for (SweepSet set : sets) {
                SweepSet.Sums sum = set.sums().get(model);
                results.add(sum.resultWon());
                drawdowns.add(-sum.drawdownWon());
                costs.add(-sum.costsWon());
                fills.add(sum.fills());
            }
        }
        ArrayNode axes = data.putArray("axes");
        for (SweepAxis axis : result.axes()) {
            ObjectNode node = axes.addObject();
            node.put("name", axis.name());
            axis.values().forEach(node.putArray("values")::add);
        }
        ArrayNode places = data.putArray("sets");
        sets.forEach(set -> places.add(set.set()));
        return data;
    }
}
