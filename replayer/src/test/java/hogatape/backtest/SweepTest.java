package hogatape.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.backtest.SweepResult.Cell;
import hogatape.feed.Book;
import hogatape.fill.FillModel;
import hogatape.journal.JournalReader;
import hogatape.market.DayRange;
import hogatape.market.Venue;
import hogatape.replay.ReplaySummary;
import hogatape.replay.Replayer;
import hogatape.replay.Window;
import hogatape.strategy.NewOrder;
import hogatape.strategy.Parameter;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import hogatape.tape.Tape;
import hogatape.tape.TapeBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-24"), LocalDate.parse("2026-11-25"));

    @TempDir
    Path temporary;

    private Path folder;

    /** Buys some shares below the market at a book of some number. */
    public static final class Dipper implements Strategy {
        private StrategyContext context;
        private int books;

        @Parameter
        private long size = 1;

        @Parameter
        private int below;

        @Override
        public void onStart(StrategyContext strategyContext) {
            context = strategyContext;
        }

        @Override
        public void onBook(Book book) {
            if (++books == 2) {
                context.enter(NewOrder.buy(Venue.NXT, book.symbol(), size).limit(book.askPrice(1) - 100L * below));
            }
        }
    }

    @BeforeEach
    void record() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T10:00:00");
        for (int i = 0; i < 8; i++) {
            tape.book(Runs.NXT, Runs.SYMBOL)
                    .ladder(71_400 - 100 * i, 71_500 - 100 * i, 100)
                    .after("1s");
        }
        tape.at("2026-11-24T10:00:00");
        for (int i = 0; i < 8; i++) {
            tape.book(Runs.NXT, Runs.SYMBOL)
                    .ladder(71_400 + 100 * i, 71_500 + 100 * i, 100)
                    .after("1s");
        }
        folder = new Runs(temporary).write(tape);
    }

    private ReplaySummary play(Replayer replayer, LocalDate day) throws IOException {
        try (JournalReader reader = JournalReader.open(folder)) {
            return replayer.window(new Window(Optional.empty(), Optional.empty(), new DayRange(day, day)))
                    .replay(reader);
        }
    }

    private SweepResult sweep(int threads, String... axes) throws IOException {
        return Sweep.of(
                        Backtest.of(Dipper::new),
                        List.of(axes).stream().map(SweepAxis::parse).toList())
                .play(DAYS, List.of("tape"), threads, this::play);
    }

    @Test
    void everySetOnEveryDayIsWhatABacktestOfItIs() throws Exception {
        SweepResult result = sweep(2, "size=1:7:3", "below=0,2");

        assertThat(result.sets()).isEqualTo(6);
        assertThat(result.days()).isEqualTo(DAYS.subList(0, 2));
        assertThat(result.cells()).hasSize(6 * 2 * 3);
        for (Cell cell : result.cells()) {
            Backtest alone = Backtest.of(Dipper::new)
                    .models(cell.model())
                    .set("size", cell.parameters().get(0))
                    .set("below", cell.parameters().get(1));
            WorldResult world = alone.start()
                    .play(replayer -> play(replayer, cell.day()), List.of("tape"))
                    .worlds()
                    .get(0);
            assertThat(cell.resultWon()).isEqualTo(world.account().resultWon());
            assertThat(cell.fills()).isEqualTo(world.fills().size());
            assertThat(cell.orders()).isOne();
            assertThat(cell.drawdownWon()).isEqualTo(world.drawdown().won());
        }
        assertThat(result.cells())
                .extracting(Cell::resultWon)
                .anyMatch(won -> won < 0)
                .anyMatch(won -> won > 0);
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws Exception {
        assertThat(sweep(1, "size=1:9:1", "below=0:3:1")).isEqualTo(sweep(7, "size=1:9:1", "below=0:3:1"));
    }

    @Test
    void valuesAreStepsOrAList() {
        assertThat(SweepAxis.parse("x=1:2:0.25").values()).containsExactly("1", "1.25", "1.50", "1.75", "2.00");
        assertThat(SweepAxis.parse("x=-1:1:1").values()).containsExactly("-1", "0", "1");
        assertThat(SweepAxis.parse("when=500ms, 2s").values()).containsExactly("500ms", "2s");
    }

    @Test
    void badSweepsAreToldInASentence() {
        for (String text : new String[] {"x", "x=", "=1:2:1", "x=1:2", "x=a:b:c", "x=1,,2"}) {
            assertThatThrownBy(() -> SweepAxis.parse(text))
                    .hasMessageStartingWith("'" + text + "' is no sweep; write it");
        }
        assertThatThrownBy(() -> SweepAxis.parse("x=2:1:1")).hasMessageContaining("the step is above 0");
        assertThatThrownBy(() -> SweepAxis.parse("x=1:2:0.000001")).hasMessageContaining("more than 10000 values");
        assertThatThrownBy(() -> sweep(1, "size=1,2", "size=3")).hasMessage("'size' is swept twice; name it once.");
        assertThatThrownBy(() -> sweep(1, "price=1,2")).hasMessageStartingWith("Dipper has no parameter 'price'");
        assertThatThrownBy(() -> sweep(1, "size=1,many")).hasMessage("'many' is no long.");
        assertThatThrownBy(
                        () -> Sweep.of(Backtest.of(Dipper::new).set("size", "3"), List.of(SweepAxis.parse("size=1,2"))))
                .hasMessage("'size' is both set and swept; do one of them.");
    }

    @Test
    void aFailureNamesTheSetThatFailed() {
        assertThatThrownBy(() -> sweep(1, "size=1,0", "below=1"))
                .hasMessageContaining("under the model pessimistic with below=1, size=0 at sequence")
                .hasMessageContaining("An order of 0 shares is none");
    }

    @Test
    void theFirstFailureOfAPassEndsTheSweep() {
        assertThatThrownBy(() -> Sweep.of(
                                Backtest.of(() -> new Scripted().at(1, self -> {
                                            throw new IllegalStateException("divided the spoils");
                                        }))
                                        .models(FillModel.EXPECTED),
                                List.of())
                        .play(DAYS, List.of("tape"), 2, this::play))
                .hasMessageContaining("The strategy failed in onBook under the model expected");
    }
}
