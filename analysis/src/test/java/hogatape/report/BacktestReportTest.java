package hogatape.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hogatape.backtest.BacktestResult;
import hogatape.backtest.ReportWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestReportTest {
    /** The pages stay here, for {@code .ci/report} to open. */
    private static final Path FOLDER = Path.of("target/reports");

    @Test
    void aDayUnderThreeModels() throws IOException {
        String page = write("day.html", SampleResult.day());
        assertThat(page)
                .contains("<h1>ImbalanceMaker</h1>")
                .contains("Pessimistic", "Expected", "Optimistic")
                .contains("the truth need not lie between them")
                .contains(
                        "within ten seconds of a gap",
                        "more than the ten visible levels",
                        "while a cancel was on its way")
                .contains("No table knows 0074K0: its sales pay the dearest tax.")
                .contains("hogatape.samples.strategy.ImbalanceMaker", "--entry-latency = 2ms");
        assertThat(page).contains("<th scope=\"row\">\u2003for NO_CASH</th>");
        JsonNode data = data(page);
        assertThat(data.get("worlds")).hasSize(3);
        assertThat(data.get("worlds").get(1).get("equity").get("t").size()).isBetween(100, 2_000);
        assertThat(data.get("issues")).hasSize(2);
        assertThat(data.get("issues").get(0).get("bid").size()).isGreaterThan(500);
        assertThat(data.get("gaps")).hasSize(2);
    }

    @Test
    void nothingTraded() throws IOException {
        String page = write("nothing.html", SampleResult.nothing());
        assertThat(page).contains("Nothing traded in any world", "One model alone", "The tape has no gaps.");
        assertThat(data(page).get("issues")).isEmpty();
    }

    @Test
    void aPageFetchesNothingAndWordsOfARunAreNoMarkup() throws IOException {
        String page = Page.of(SampleResult.day());
        assertThat(page).contains("&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;&lt;/script&gt;{{data}}");
        assertThat(page.split("</script>", -1)).hasSize(3);
        assertThat(page).doesNotContain("<b>&").doesNotContain("src=").doesNotContain("@import");
        assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http://", "https://");
    }

    @Test
    void manyFillsMakeNoLargePage() throws IOException {
        BacktestResult month = SampleResult.days(10, 10);
        assertThat(month.worlds().get(1).fills().size()).isGreaterThan(15_000);
        String page = write("month.html", month);
        assertThat(page.length()).isLessThan(2_500_000);
        JsonNode fills = data(page).get("issues").get(0).get("fills").get(1);
        assertThat(fills.get("of").asInt()).isGreaterThan(8_000);
        int marked = 0;
        for (String side : new String[] {"buy", "sell"}) {
            assertThat(fills.get(side).get("t").size()).isLessThanOrEqualTo(501);
            for (JsonNode count : fills.get(side).get("n")) {
                marked += count.asInt();
            }
        }
        assertThat(marked).as("no fill is left out").isEqualTo(fills.get("of").asInt());
    }

    @Test
    void thePricesThatFillsSawAreDrawn() throws IOException {
        BacktestResult day = SampleResult.days(1, 600);
        BacktestResult unsampled = new BacktestResult(
                day.identity(),
                day.worlds(),
                List.of(day.prices().get(0)),
                day.gaps(),
                day.divergence(),
                day.warnings());
        int seen = 0;
        for (JsonNode issue : data(Page.of(unsampled)).get("issues")) {
            seen += issue.get("bid").size();
        }
        assertThat(seen)
                .isEqualTo(1
                        + day.worlds().stream()
                                .mapToInt(world -> world.fills().size())
                                .sum());
    }

    @Test
    void theSameResultGivesTheSamePage() {
        assertThat(Page.of(SampleResult.day())).isEqualTo(Page.of(SampleResult.day()));
    }

    @Test
    void theCommandFindsIt() {
        assertThat(ServiceLoader.load(ReportWriter.class)).anyMatch(BacktestReport.class::isInstance);
    }

    @Test
    void aFolderInItsPlaceIsASentence(@TempDir Path folder) {
        assertThatThrownBy(() -> new BacktestReport().writeReport(SampleResult.nothing(), folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is in the way and is no file");
    }

    private static String write(String name, BacktestResult result) throws IOException {
        Path page = FOLDER.resolve(name);
        new BacktestReport().writeReport(result, page);
        return Files.readString(page);
    }

    private static JsonNode data(String page) throws IOException {
        Matcher matcher =
                Pattern.compile("id=\"data\">(.*?)</script>", Pattern.DOTALL).matcher(page);
        assertThat(matcher.find()).isTrue();
        return new ObjectMapper().readTree(matcher.group(1));
    }
}
