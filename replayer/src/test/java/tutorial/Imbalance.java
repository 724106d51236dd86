package tutorial;

import hogatape.feed.Book;
import hogatape.feed.Trade;
import hogatape.journal.Gap;
import hogatape.market.SeoulTime;
import hogatape.strategy.Parameter;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import hogatape.strategy.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Shows once a second how much more is wanted than offered in an issue's book on NXT, and how much of it traded. */
public class Imbalance implements Strategy {
    @Parameter("the issue to watch")
    private String symbol = "005930";

    @Parameter("how often a line is shown")
    private Duration every = Duration.ofSeconds(1);

    private StrategyContext context;
    private long tradedShares;

    @Override
    public void onStart(StrategyContext strategyContext) {
        context = strategyContext;
        context.keepBooks();
        context.timerEvery(every);
    }

    @Override
    public void onTrade(Trade trade) {
        if (!context.isWarm() && trade.symbol().equals(symbol)) {
            tradedShares += trade.size();
        }
    }

    @Override
    public void onGapStart(Gap gap) {
        context.out().printf("%s not heard: %s%n", time(), gap.detail());
    }

    @Override
    public void onTimer(Timer timer) {
        Optional<Book> book = context.book("H0NXASP0", symbol);
        context.out()
                .printf(
                        Locale.ROOT,
                        "%s %s, %,d shares traded%n",
                        time(),
                        book.map(Imbalance::percent).orElse("unknown"),
                        tradedShares);
        tradedShares = 0;
    }

    private String time() {
        return SeoulTime.text(context.tapeNanos()).substring(11, 19);
    }

    private static String percent(Book book) {
        long wanted = book.totalBidSize();
        long offered = book.totalAskSize();
        return wanted + offered == 0 ? "empty" : 100 * (wanted - offered) / (wanted + offered) + " %";
    }
}
