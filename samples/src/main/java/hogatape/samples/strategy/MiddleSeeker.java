package hogatape.samples.strategy;

import hogatape.feed.Book;
import hogatape.market.Venue;
import hogatape.strategy.NewOrder;
import hogatape.strategy.Order;
import hogatape.strategy.Parameter;
import hogatape.strategy.SessionChange;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import hogatape.strategy.Timer;
import java.time.Duration;

/**
 * Buys and sells in turn at the middle price of NXT (중간가), so that it pays half the spread less than a taker each way, and waits. An order that
 * has waited for too long is cancelled; the next book brings another.
 */
public final class MiddleSeeker implements Strategy {
    @Parameter("the issue")
    private String symbol = "005930";

    @Parameter("shares of an order")
    private long size = 10;

    @Parameter("how long an order waits")
    private Duration patience = Duration.ofSeconds(30);

    private StrategyContext context;
    private Order order;
    private Timer waited;
    private boolean main;

    /** Found by name, made without parameters. */
    public MiddleSeeker() {}

    @Override
    public void onStart(StrategyContext strategyContext) {
        context = strategyContext;
    }

    @Override
    public void onSession(SessionChange change) {
        if (change.venue() == Venue.NXT) {
            // NXT takes such orders in its main session alone.
            main = change.session()
                    .filter(session -> session.name().equals("main"))
                    .isPresent();
        }
    }

    @Override
    public void onBook(Book book) {
        boolean continuous = book.hourClass() == '0' && book.bidPrice(1) > 0 && book.askPrice(1) > 0;
        if (context.isWarm()
                || !main
                || !continuous
                || !book.symbol().equals(symbol)
                || !book.tr().equals("H0NXASP0")) {
            return;
        }
        if (order != null && !order.state().isDone()) {
            return;
        }
        if (waited != null) {
            waited.cancel();
        }
        long held = context.account().position(symbol);
        NewOrder.Draft draft =
                held > 0 ? NewOrder.sell(Venue.NXT, symbol, held) : NewOrder.buy(Venue.NXT, symbol, size);
        order = context.enter(draft.middle());
        waited = context.timerAfter(patience);
    }

    @Override
    public void onTimer(Timer timer) {
        if (!order.state().isDone()) {
            context.cancel(order);
        }
    }
}
