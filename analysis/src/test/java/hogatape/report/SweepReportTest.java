package hogatape.report;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.backtest.SweepAxis;
import hogatape.backtest.SweepReportWriter;
import hogatape.backtest.SweepResult;
import hogatape.fill.FillModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

class SweepReportTest {
    /** The pages stay here, for {@code .ci/report} to open. */
    private static final Path FOLDER = Path.of("target/reports");

    @Test
    void twoParametersAreAMapOfEachModel() throws IOException {
        String page = write("sweep.html", sweep("size=10:80:10", "threshold=0.1:0.6:0.1"));
        assertThat(page)
                .contains("<h1>ImbalanceMaker</h1>", "48 sets of size, threshold on 2 days of tape")
                .contains("The best of 48 sets was chosen by looking back")
                .contains("The best set gained on 2 of 2 days.")
                .contains("The 40 of 48 that made most under the expected model");
        assertThat(page.split("</script>", -1)).hasSize(3);
    }

    @Test
    void aHillIsNoPeak() {
        SweepResult hill = sweep("size=10:80:10", "threshold=0.1:0.6:0.1");
        assertThat(SweepDoubtWords.of(hill)).noneMatch(each -> each.contains("stands alone"));
        SweepResult four = sweep("size=10:80:70", "threshold=0.1:0.6:0.5");
        SweepResult peak = made(four, set -> set == 0 ? 1_000 : -500);
        assertThat(SweepDoubtWords.of(peak))
                .contains("The best set stands alone: the 2 sets beside it made \u2212500 won on average.");
        SweepResult ditch = made(four, set -> -500);
        assertThat(SweepDoubtWords.of(ditch))
                .containsExactly("None of 4 sets gained under the expected model; the best made \u2212500 won.");
        assertThat(SweepDoubtWords.of(made(sweep("size=10,20"), set -> set == 0 ? 1_000 : 400)))
                .contains("The best set stands alone: the set beside it made +400 won.");
    }

    @Test
    void aSweepOfNoDayHasAPage() throws IOException {
        SweepResult some = sweep("size=10,20");
        SweepResult none = new SweepResult(
                some.strategy(),
                some.axes(),
                some.options(),
                some.journals(),
                some.seed(),
                List.of(),
                List.of(),
                List.of(),
                false);
        assertThat(write("sweep-none.html", none)).contains("No day of the tape held a book: nothing was run.");
    }

    /** The same sweep, but each set made something else, half of it each day. */
    private static SweepResult made(SweepResult sweep, IntToLongFunction wonBySet) {
        List<SweepResult.Cell> cells = sweep.cells().stream()
                .map(cell -> new SweepResult.Cell(
                        cell.set(),
                        cell.parameters(),
                        cell.day(),
                        cell.model(),
                        wonBySet.applyAsLong(cell.set()) / 2,
                        cell.costsWon(),
                        cell.drawdownWon(),
                        cell.orders(),
                        cell.fills(),
                        cell.shares()))
                .toList();
        return new SweepResult(
                sweep.strategy(),
                sweep.axes(),
                sweep.options(),
                sweep.journals(),
                sweep.seed(),
                sweep.days(),
                sweep.models(),
                cells,
                sweep.stopped());
    }

    @Test
    void oneParameterAndThree() throws IOException {
        assertThat(write("sweep-one.html", sweep("size=10:80:10"))).contains("8 sets of size");
        assertThat(write("sweep-three.html", sweep("size=10:40:10", "threshold=0.1:0.3:0.1", "wait=1,2")))
                .contains("24 sets of size, threshold, wait");
    }

    @Test
    void theCommandFindsIt() {
        assertThat(ServiceLoader.load(SweepReportWriter.class)).anyMatch(SweepReport.class::isInstance);
    }

    private static String write(String name, SweepResult result) throws IOException {
        Path page = FOLDER.resolve(name);
        new SweepReport().writeSweep(result, page);
        return Files.readString(page);
    }

    /** A hill whose top is in the middle of the first two axes. */
    private static SweepResult sweep(String... axes) {
        List<SweepAxis> parsed = List.of(axes).stream().map(SweepAxis::parse).toList();
        List<LocalDate> days = List.of(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24));
        List<SweepResult.Cell> cells = new ArrayList<>();
        int sets = parsed.stream().mapToInt(axis -> axis.values().size()).reduce(1, (one, other) -> one * other);
        for (int set = 0; set < sets; set++) {
            List<String> parameters = new ArrayList<>();
            long height = 90_000;
            int rest = set;
            for (int i = parsed.size() - 1; i >= 0; i--) {
                List<String> values = parsed.get(i).values();
                int place = rest % values.size();
                rest /= values.size();
                parameters.add(0, values.get(place));
                long off = 2L * place - values.size() + 1;
                height -= off * off * 4_000;
            }
            for (LocalDate day : days) {
                for (FillModel model : FillModel.values()) {
                    long made = height / 2 + (model.ordinal() - 1) * 15_000L;
                    cells.add(new SweepResult.Cell(
                            set, parameters, day, model, made, 12_000, 30_000 - height / 10, 100, 40, 400));
                }
            }
        }
        return new SweepResult(
                "hogatape.samples.strategy.ImbalanceMaker",
                parsed,
                Map.of("cash", "10000000"),
                List.of("tape"),
                1,
                days,
                List.of(FillModel.values()),
                cells,
                false);
    }
}
