package hogatape.junit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.backtest.Backtest;
import hogatape.feed.Book;
import hogatape.fill.FillModel;
import hogatape.market.Venue;
import hogatape.strategy.NewOrder;
import hogatape.strategy.Parameter;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import hogatape.tape.Tape;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class BacktestedTapeTest {
    @JournalTape
    static final Tape TAPE = Tape.from("2026-11-23T10:00:00")
            .book("H0NXASP0", "005930")
            .ladder(71_400, 71_500, 100)
            .after("200ms")
            .book("H0NXASP0", "005930")
            .ladder(71_500, 71_600, 100)
            .after("200ms")
            .book("H0NXASP0", "005930")
            .ladder(71_500, 71_600, 100)
            .build();

    /** Buys at the first ask, once, and offers far above what it cannot sell. */
    public static final class Once implements Strategy {
        private StrategyContext context;
        private boolean entered;

        @Parameter
        private long size = 10;

        @Override
        public void onStart(StrategyContext strategyContext) {
            context = strategyContext;
        }

        @Override
        public void onBook(Book book) {
            if (!entered) {
                entered = true;
                context.enter(NewOrder.buy(Venue.NXT, book.symbol(), size).limit(book.askPrice(1)));
                context.enter(NewOrder.sell(Venue.NXT, book.symbol(), 1).limit(book.askPrice(5)));
            }
        }
    }

    @Test
    void assertsFillsOrdersResultAndDigest(TapeReplay replay) {
        BacktestedTape run = replay.backtest(new Once());

        run.assertFills("10:00:00.060 fill 1 buy 10 NXT 005930 at 71500, taker, book taken, costs 93")
                .assertOrders(
                        """
                        10:00:00.000 order 1 buy 10 NXT 005930 limit 71500 day: filled, 10 traded
                        10:00:00.000 order 2 sell 1 NXT 005930 limit 71900 day: rejected, 0 traded (NO_SHARES the account has not the shares to sell)
                        """)
                .assertDigest(replay.backtest(new Once()).digest());
        run.assertResult(run.world().account().resultWon());
    }

    @Test
    void seesEachWorldOfABacktest(TapeReplay replay) {
        replay.set("size", "20")
                .backtest(Backtest.of(Once::new).cash(5_000_000))
                .assertFills("10:00:00.060 fill 1 buy 20 NXT 005930 at 71500, taker, book taken, costs 186")
                .under(FillModel.PESSIMISTIC)
                .assertFills();
    }

    @Test
    void aDifferenceShowsTheFramesAround(TapeReplay replay) {
        assertThatThrownBy(() -> replay.backtest(new Once()).assertFills("10:00:00.060 fill 1 buy 11 …"))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("fill 1 of 1 differs")
                .hasMessageContaining("The records around:");
        assertThatThrownBy(() -> replay.backtest(new Once()).assertResult(7))
                .hasMessageContaining("won, not 7; its fills:\n10:00:00.060 fill 1 buy 10");
        assertThatThrownBy(() -> replay.backtest(new Once()).assertDigest("ab"))
                .hasMessageContaining(", not ab (orders: 2); its fills:");
    }
}
