package hogatape.samples.strategy;

import hogatape.feed.Book;
import hogatape.market.Venue;
import hogatape.strategy.NewOrder;
import hogatape.strategy.Order;
import hogatape.strategy.Parameter;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import hogatape.strategy.Timer;
import java.time.Duration;

/**
 * Takes the best ask of NXT where the spread is narrow and the ask is about to give way: where many times as much is wanted at the best bid as is offered at
 * the best ask. It sells to the best bid once the sizes stand the other way round, or when it has held for too long. All its orders are
 * IOC: what is not there is not waited for.
 */
public final class SpreadTaker implements Strategy {
    @Parameter("the issue")
    private String symbol = "005930";

    @Parameter("shares of an order")
    private long size = 10;

    @Parameter("how many times the other side a side is before it gives way")
    private int factor = 5;

    @Parameter("the widest spread to take, in won")
    private long spread = 100;

    @Parameter("how long it holds at most")
    private Duration hold = Duration.ofSeconds(10);

    private StrategyContext context;
    private Order order;
    private Timer patience;
    private boolean impatient;

    /** Found by name, made without parameters. */
    public SpreadTaker() {}

    @Override
    public void onStart(StrategyContext strategyContext) {
        context = strategyContext;
    }

    @Override
    public void onBook(Book book) {
        boolean continuous = book.hourClass() == '0' && book.bidPrice(1) > 0 && book.askPrice(1) > 0;
        if (context.isWarm()
                || !continuous
                || !book.symbol().equals(symbol)
                || !book.tr().equals("H0NXASP0")) {
            return;
        }
        if (order != null && !order.state().isDone()) {
            return;
        }
        long held = context.account().position(symbol);
        if (held > 0 && (impatient || book.askSize(1) >= factor * book.bidSize(1))) {
            order = context.enter(NewOrder.sell(Venue.NXT, symbol, held)
                    .limit(book.bidPrice(1))
                    .ioc());
        } else if (held == 0
                && book.bidSize(1) >= factor * book.askSize(1)
                && book.askPrice(1) - book.bidPrice(1) <= spread) {
            order = context.enter(NewOrder.buy(Venue.NXT, symbol, size)
                    .limit(book.askPrice(1))
                    .ioc());
            impatient = false;
            if (patience != null) {
                patience.cancel();
            }
            patience = context.timerAfter(hold);
        }
    }

    @Override
    public void onTimer(Timer timer) {
        impatient = true;
    }
}
