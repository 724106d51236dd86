package hogatape.samples.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.backtest.Backtest;
import hogatape.backtest.BacktestResult;
import hogatape.backtest.FillRecord;
import hogatape.backtest.WorldResult;
import hogatape.journal.JournalReader;
import hogatape.strategy.Strategy;
import hogatape.tape.Tape;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pins what the trading samples come to on small tapes, in all three worlds. */
class TradingSamplesTest {
    @TempDir
    Path folder;

    /**
     * A bid behind 200. Others join it, and 120 trade; of the 180 there then 100 leave, and 40 more trade. Ahead of that trade are 80 (pessimistic),
     * 80 - 100 x 80/180 = 36, or none. Last a buyer takes the offers. A rise of a tick does not pay for the sale's tax.
     */
    @Test
    void theMakerIsServedByItsPlaceInTheQueue() throws Exception {
        BacktestResult result = run(
                ImbalanceMaker::new,
                """
                time,                tr,       symbol, bid_price_1, bid_size_1, ask_price_1, ask_size_1, price, size, cntg_cls_code
                2026-11-23T10:00:00, H0NXASP0, 005930, 71400,       200,        71500,       50
                +200ms,              H0NXASP0, 005930, 71400,       300,        71500,       50
                +100ms,              H0NXCNT0, 005930, ,            ,           ,            ,           71400, 120,  5
                +100ms,              H0NXASP0, 005930, 71400,       180,        71500,       50
                +200ms,              H0NXASP0, 005930, 71400,       80,         71500,       50
                +100ms,              H0NXCNT0, 005930, ,            ,           ,            ,           71400, 40,   5
                +100ms,              H0NXASP0, 005930, 71400,       90,         71500,       50
                +200ms,              H0NXASP0, 005930, 71400,       90,         71500,       50
                +100ms,              H0NXCNT0, 005930, ,            ,           ,            ,           71500, 80,   1
                +100ms,              H0NXASP0, 005930, 71500,       90,         71600,       50
                +200ms,              H0NXASP0, 005930, 71500,       90,         71600,       50
                """);
        assertThat(lines(result))
                .containsExactly(
                        "PESSIMISTIC made 0",
                        "EXPECTED made -246",
                        "1 buy 4 at 71400, maker, queue traded",
                        "2 sell 4 at 71500, maker, queue traded",
                        "OPTIMISTIC made -616",
                        "1 buy 10 at 71400, maker, queue traded",
                        "3 sell 10 at 71500, maker, queue traded");
    }

    /** 40 offered against 500 wanted; right behind the order's arrival only 4 are left. Then the sizes turn. */
    @Test
    void theTakerGetsWhatIsStillThere() throws Exception {
        BacktestResult result = run(
                SpreadTaker::new,
                """
                time,                tr,       symbol, bid_price_1, bid_size_1, ask_price_1, ask_size_1
                2026-11-23T10:00:00, H0NXASP0, 005930, 71400,       500,        71500,       40
                +200ms,              H0NXASP0, 005930, 71400,       500,        71500,       4
                +200ms,              H0NXASP0, 005930, 71500,       100,        71600,       300
                +200ms,              H0NXASP0, 005930, 71500,       50,         71600,       300
                +200ms,              H0NXASP0, 005930, 71500,       50,         71600,       300
                +200ms,              H0NXASP0, 005930, 71500,       50,         71600,       300
                """);
        assertThat(lines(result))
                .containsExactly(
                        "PESSIMISTIC made -646",
                        "1 buy 4 at 71500, taker, book taken",
                        "2 sell 4 at 71500, taker, book taken",
                        "EXPECTED made -1616",
                        "1 buy 10 at 71500, taker, book taken",
                        "2 sell 10 at 71500, taker, book taken",
                        "OPTIMISTIC made -1616",
                        "1 buy 10 at 71500, taker, book taken",
                        "2 sell 10 at 71500, taker, book taken");
    }

    /**
     * 25 wait to sell at the middle; then 8 to buy, and 5 more come. The expected world hears of its purchase a book earlier, so that its sale
     * waits for the 8 that the others' meets.
     */
    @Test
    void theSeekerMeetsOthersHalfWay() throws Exception {
        BacktestResult result = run(
                MiddleSeeker::new,
                """
                time,                tr,       symbol, bid_price_1, bid_size_1, ask_price_1, ask_size_1, nmid_prc, nmid_total_rsqn, nmid_cls_code, price, size, cntg_cls_code
                2026-11-23T10:00:00, H0NXASP0, 005930, 71400,       500,        71500,       40,         71450,    25,              1
                +200ms,              H0NXASP0, 005930, 71400,       500,        71500,       40,         71450,    25,              1
                +200ms,              H0NXASP0, 005930, 71500,       100,        71600,       300,        71550,    8,               2
                +200ms,              H0NXASP0, 005930, 71500,       100,        71600,       300,        71550,    8,               2
                +200ms,              H0NXCNT0, 005930, ,            ,           ,            ,           ,         ,                ,              71550, 5,    1
                +200ms,              H0NXASP0, 005930, 71500,       100,        71600,       300,        71550,    0,               2
                """);
        assertThat(lines(result))
                .containsExactly(
                        "PESSIMISTIC made -617",
                        "1 buy 10 at 71450, taker, middle",
                        "2 sell 8 at 71550, taker, middle",
                        "2 sell 2 at 71550, maker, middle",
                        "EXPECTED made -617",
                        "1 buy 10 at 71450, taker, middle",
                        "2 sell 8 at 71550, maker, middle",
                        "2 sell 2 at 71550, maker, middle",
                        "OPTIMISTIC made -617",
                        "1 buy 10 at 71450, taker, middle",
                        "2 sell 8 at 71550, taker, middle",
                        "2 sell 2 at 71550, maker, middle");
    }

    private BacktestResult run(Supplier<Strategy> strategy, String table) throws Exception {
        Tape.parse(table).writeTo(folder);
        try (JournalReader reader = JournalReader.open(folder)) {
            return Backtest.of(strategy).run(reader);
        }
    }

    private static List<String> lines(BacktestResult result) {
        List<String> lines = new ArrayList<>();
        for (WorldResult world : result.worlds()) {
            lines.add(world.model() + " made " + world.account().resultWon());
            world.fills().forEach(fill -> lines.add(line(fill)));
        }
        return lines;
    }

    private static String line(FillRecord fill) {
        return fill.order() + " " + fill.side().name().toLowerCase(Locale.ROOT) + " " + fill.size() + " at "
                + BigDecimal.valueOf(fill.priceHundredths(), 2)
                        .stripTrailingZeros()
                        .toPlainString() + ", "
                + (fill.maker() ? "maker" : "taker") + ", "
                + fill.rule().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
