package hogatape.samples.strategy;

import hogatape.feed.Book;
import hogatape.market.Venue;
import hogatape.strategy.NewOrder;
import hogatape.strategy.Order;
import hogatape.strategy.Parameter;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;

/**
 * Makes a market on the imbalance of the best level of NXT: bids where much more is wanted than offered, offers what it holds, and never takes.
 * Where the market moves away from an order, or the imbalance from its reason, it cancels, and quotes again once the order is done.
 *
 * <p>What it earns hangs on its places in the queues, which no tape tells: compare the three worlds of its backtest.
 */
public final class ImbalanceMaker implements Strategy {
    @Parameter("the issue")
    private String symbol = "005930";

    @Parameter("shares of an order")
    private long size = 10;

    @Parameter("shares that it holds at most")
    private long most = 30;

    @Parameter("how much more is wanted than offered before it bids, in percent of both")
    private int imbalance = 20;

    private final Quote bid = new Quote();
    private final Quote offer = new Quote();
    private StrategyContext context;

    /** Found by name, made without parameters. */
    public ImbalanceMaker() {}

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
        long wanted = book.bidSize(1);
        long offered = book.askSize(1);
        long held = context.account().position(symbol);
        boolean wantsMore = 100 * (wanted - offered) >= imbalance * (wanted + offered) && held + size <= most;
        bid.keep(wantsMore, book.bidPrice(1), NewOrder.buy(Venue.NXT, symbol, size));
        // Of no shares there is no order, so the draft is of one at least.
        offer.keep(held > 0, book.askPrice(1), NewOrder.sell(Venue.NXT, symbol, Math.max(1, Math.min(size, held))));
    }

    /** The one order of a side. */
    private final class Quote {
        private Order order;
        private boolean leaving;

        void keep(boolean wanted, long priceWon, NewOrder.Draft draft) {
            if (order == null || order.state().isDone()) {
                order = wanted ? context.enter(draft.limit(priceWon)) : null;
                leaving = false;
            } else if (!leaving && (!wanted || order.request().priceWon() != priceWon)) {
                context.cancel(order);
                leaving = true;
            }
        }
    }
}
