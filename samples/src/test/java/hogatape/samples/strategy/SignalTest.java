package hogatape.samples.strategy;

import hogatape.feed.Book;
import hogatape.junit.JournalTape;
import hogatape.junit.TapeReplay;
import hogatape.market.SeoulTime;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import org.junit.jupiter.api.Test;

/** A strategy's signal on a tape that stands in the source of the test. */
class SignalTest {
    /** Tells once when four times as many shares are wanted at the best bid as are offered at the best ask. */
    static final class ThinAsk implements Strategy {
        private StrategyContext context;
        private boolean thin;

        @Override
        public void onStart(StrategyContext strategyContext) {
            context = strategyContext;
        }

        @Override
        public void onBook(Book book) {
            boolean now = book.askPrice(1) > 0 && book.bidSize(1) >= 4 * book.askSize(1);
            if (now && !thin) {
                context.out()
                        .println(SeoulTime.text(context.tapeNanos()).substring(11, 23) + " " + book.tr() + " "
                                + book.symbol() + " take " + book.askPrice(1));
            }
            thin = now;
        }
    }

    @Test
    @JournalTape(
            table =
                    """
                    time,                tr,       symbol, bid_price_1, bid_size_1, ask_price_1, ask_size_1
                    2026-11-23T09:00:30, H0NXASP0, 005930, 71500,       799,        71600,       200
                    +200ms,              H0NXASP0, 005930, 71500,       800,        71600,       200
                    +200ms,              H0NXASP0, 005930, 71500,       900,        71600,       200
                    +200ms,              H0NXASP0, 005930, 71500,       900
                    +200ms,              H0NXASP0, 005930, 71600,       800,        71700,       100
                    """)
    void tellsOnceWhenTheAskThinsOut(TapeReplay replay) {
        replay.play(new ThinAsk())
                .assertOutput("09:00:30.200 H0NXASP0 005930 take 71600", "09:00:30.800 H0NXASP0 005930 take 71700");
    }
}
