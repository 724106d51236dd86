package hogatape.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.fill.FillModel;
import hogatape.market.Venue;
import hogatape.strategy.NewOrder;
import hogatape.tape.Tape;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What orders and their amendments hold back of the cash while answers are on their way. */
class HeldBackTest {
    /** What 100 shares at 71,300 won and their costs need. */
    private static final long HUNDRED = 7_130_930;

    private static final long CASH = 10_000_000;

    @TempDir
    Path temporary;

    private final Scripted strategy = new Scripted();
    private Runs runs;

    @BeforeEach
    void tape() {
        runs = new Runs(temporary);
    }

    private static NewOrder.Draft buy(long size) {
        return NewOrder.buy(Venue.NXT, Runs.SYMBOL, size);
    }

    private long free() {
        return strategy.context.account().freeCashWon();
    }

    /** At the second book the pessimistic model has told nothing of what waits for that book. */
    private BacktestResult run() throws Exception {
        return runs.run(Backtest.of(() -> strategy).models(FillModel.PESSIMISTIC), Runs.books(4));
    }

    @Test
    void anAmendmentThatTheAccountRefusesLeavesTheOneBeforeItAlone() throws Exception {
        strategy.at(1, self -> {
            self.enter(buy(10).limit(71_300));
            self.amend(1, 71_300, 100);
            self.amend(1, 71_300, 1_000);
        });
        strategy.at(2, self -> self.note("free " + free()));
        run();

        assertThat(strategy.lines)
                .contains("10:00:00.200 free " + (CASH - HUNDRED))
                .anyMatch(line -> line.contains("amend rejected") && line.contains("NO_CASH"));
    }

    @Test
    void anAmendmentSentBeforeTheAcceptanceGoesOnHolding() throws Exception {
        strategy.at(1, self -> {
            self.enter(buy(10).bestOwn());
            self.amend(1, 71_300, 100);
        });
        strategy.at(2, self -> self.note("free " + free()));
        run();

        assertThat(strategy.lines).contains("10:00:00.200 free " + (CASH - HUNDRED));
    }

    @Test
    void moreWonThanCanBeCountedAreMoreThanAnyAccountHas() throws Exception {
        strategy.at(1, self -> {
            self.enter(buy(Long.MAX_VALUE / 1_000).limit(71_300));
            self.enter(buy(1).limit(71_300));
            self.amend(2, 71_300, Long.MAX_VALUE);
        });
        run();

        assertThat(strategy.lines)
                .anyMatch(line -> line.contains(" 1 rejected") && line.contains("NO_CASH"))
                .anyMatch(line -> line.contains(" 2 amend rejected") && line.contains("NO_CASH"));
    }

    @Test
    void nobodyLetsABuyGoThatHasNoPriceAndNoBookThatTellsOne() throws Exception {
        strategy.at(1, self -> self.enter(NewOrder.buy(Venue.NXT, "000660", 500).bestOpposite()));
        Tape tape = Tape.from("2026-11-23T10:00:00")
                .book(Runs.NXT, Runs.SYMBOL)
                .ladder(71_400, 71_500, 100)
                .after("10ms")
                .book(Runs.NXT, "000660")
                .ladder(71_400, 71_500, 100)
                .after("200ms")
                .book(Runs.NXT, "000660")
                .ladder(71_400, 71_500, 100)
                .build();
        tape.writeTo(temporary.resolve("late"));
        runs.run(Backtest.of(() -> strategy).models(FillModel.EXPECTED), temporary.resolve("late"));

        assertThat(strategy.lines).anyMatch(line -> line.contains(" 1 rejected") && line.contains("NO_PRICE"));
    }
}
