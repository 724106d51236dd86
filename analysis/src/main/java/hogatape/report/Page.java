package hogatape.report;

import static hogatape.report.Html.number;
import static hogatape.report.Html.signed;

import hogatape.backtest.BacktestResult;
import hogatape.backtest.GapSpan;
import hogatape.backtest.RunIdentity;
import hogatape.backtest.WorldResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page of a backtest, section by section. */
final class Page {
    private static final List<String> SCRIPTS = List.of("axis.js", "lines.js", "bars.js", "journey.js", "page.js");
    private static final int GAPS = 100;

    private final BacktestResult result;
    private final Html html = new Html();

    private Page(BacktestResult result) {
        this.result = result;
    }

    static String of(BacktestResult result) {
        Page page = new Page(result);
        page.sections();
        return PageTemplate.page(
                simpleName(result.identity().strategy()) + " – Hogatape backtest",
                page.html.toString(),
                SCRIPTS,
                PlotData.of(result));
    }

    private void sections() {
        header();
        verdict();
        doubts();
        html.raw(PageTemplate.resource("plots.html"));
        ResultTables tables = new ResultTables(result);
        section("money", "Money and trading");
        html.raw("<div class=\"pair\">");
        tables.money(html);
        tables.trading(html);
        html.raw("</div>");
        tables.positions(html);
        html.raw("</section>\n");
        section("groups", "Where it traded");
        html.raw("<figure id=\"byissue\"><figcaption>What each issue made, won</figcaption><div></div></figure>\n");
        GroupTables groups = new GroupTables(result);
        groups.issues(html);
        groups.sessions(html);
        tables.days(html);
        html.raw("</section>\n");
        identity();
    }

    private void header() {
        RunIdentity identity = result.identity();
        html.raw("<header><p class=\"kind\">Backtest</p>")
                .element("h1", simpleName(identity.strategy()))
                .raw("<p class=\"quiet\">");
        if (identity.records() > 0) {
            html.text(Times.second(identity.firstNanos()) + " – " + Times.second(identity.lastNanos()) + " Seoul, ");
        }
        html.text(number(identity.frames()) + " frames of " + String.join(", ", identity.journals()))
                .raw("</p></header>\n");
    }

    private void verdict() {
        html.raw("<section id=\"verdict\"><div class=\"worlds\">");
        for (WorldResult world : result.worlds()) {
            String key = world.model().name().toLowerCase(Locale.ROOT);
            html.raw("<article class=\"world " + key + "\">")
                    .element("h2", WorldName.of(world))
                    .raw("<p class=\"result\">")
                    .text(signed(world.account().resultWon()))
                    .raw(" <small>won</small></p><p class=\"quiet\">")
                    .text(number(world.fills().size()) + " fills of "
                            + number(world.orders().size())
                            + " orders, drawdown " + number(world.drawdown().won()) + ", costs "
                            + number(world.account().costsWon()))
                    .raw("</p></article>");
        }
        html.raw("</div>");
        if (result.worlds().size() > 1) {
            long low = result.worlds().stream()
                    .mapToLong(world -> world.account().resultWon())
                    .min()
                    .getAsLong();
            long high = result.worlds().stream()
                    .mapToLong(world -> world.account().resultWon())
                    .max()
                    .getAsLong();
            html.raw("<p>")
                    .text("From " + signed(low) + " to " + signed(high) + " won, a range of " + number(high - low)
                            + ". The feed does not tell where in a queue an order stands; these are three answers, each"
                            + " given throughout, and the truth need not lie between them.")
                    .raw("</p>");
        } else {
            html.raw("<p>")
                    .text(
                            "One model alone. The feed does not tell where in a queue an order stands; run all three to see"
                                    + " what hangs on that.")
                    .raw("</p>");
        }
        html.raw("</section>\n");
    }

    private void doubts() {
        List<String> doubts = DoubtWords.of(result);
        section("doubts", "What a careful colleague would say");
        if (doubts.isEmpty()) {
            html.raw("<p class=\"quiet\">Nothing stood out. That is no proof.</p>");
        } else {
            html.raw("<ul>");
            doubts.forEach(doubt -> html.element("li", doubt));
            html.raw("</ul>");
        }
        html.raw("</section>\n");
    }

    private void identity() {
        RunIdentity identity = result.identity();
        section("identity", "The run");
        html.raw("<dl>");
        term("Strategy", identity.strategy());
        term("Parameters", pairs(identity.parameters()));
        term("Options", pairs(identity.options()));
        term("Seed", Long.toString(identity.seed()));
        term("Journals", String.join(", ", identity.journals()));
        term(
                "Records",
                number(identity.records()) + ", frames " + number(identity.frames()) + ", not decoded "
                        + number(identity.undecoded()));
        for (WorldResult world : result.worlds()) {
            term("Digest, " + WorldName.inText(world.model()), world.digest());
        }
        term("Hogatape", identity.version());
        html.raw("</dl>");
        gaps();
        html.raw("</section>\n");
    }

    private void gaps() {
        if (result.gaps().isEmpty()) {
            html.raw("<p class=\"quiet\">The tape has no gaps.</p>");
            return;
        }
        html.raw("<div class=\"scroll\"><table>")
                .element("caption", "Gaps of the tape")
                .head(List.of("from", "until", "length", "cause", "issues"))
                .raw("<tbody>");
        result.gaps().stream().limit(GAPS).forEach(this::gap);
        html.raw("</tbody></table></div>");
        if (result.gaps().size() > GAPS) {
            html.raw("<p class=\"quiet\">")
                    .text("The first " + GAPS + " of " + number(result.gaps().size()) + " gaps.")
                    .raw("</p>");
        }
    }

    private void gap(GapSpan gap) {
        boolean open = gap.untilNanos() == Long.MAX_VALUE;
        html.row(
                Times.milli(gap.fromNanos()),
                List.of(
                        open ? "the end of the tape" : Times.milli(gap.untilNanos()),
                        open ? "–" : Times.span(gap.untilNanos() - gap.fromNanos()),
                        gap.cause(),
                        gap.symbols().isEmpty() ? "none subscribed" : String.join(", ", gap.symbols())));
    }

    private void section(String id, String title) {
        html.raw("<section id=\"" + id + "\">").element("h2", title);
    }

    private void term(String name, String value) {
        html.element("dt", name).raw("<dd>").text(value.isEmpty() ? "–" : value).raw("</dd>");
    }

    static String pairs(Map<String, String> pairs) {
        StringBuilder text = new StringBuilder();
        pairs.forEach((name, value) -> text.append(text.isEmpty() ? "" : ", ")
                .append(name)
                .append(" = ")
                .append(value));
        return text.toString();
    }

    static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    /** A constant's name in words. */
    static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
