import hogatape.feed.Book;
import hogatape.market.Venue;
import hogatape.strategy.NewOrder;
import hogatape.strategy.Order;
import hogatape.strategy.Parameter;
import hogatape.strategy.Side;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import java.util.HashMap;
import java.util.Map;

/** A strategy of a user's own, for CI: it joins the best bid, and the best ask with what it holds. */
public final class Quotes implements Strategy {
    @Parameter("shares an order")
    private long size = 5;

    private final Map<String, Order> orders = new HashMap<>();
    private StrategyContext context;

    @Override
    public void onStart(StrategyContext itsContext) {
        context = itsContext;
    }

    @Override
    public void onBook(Book book) {
        Venue venue = Venue.ofTr(book.tr()).orElse(Venue.UNIFIED);
        if (venue != Venue.UNIFIED && book.bidPrice(1) > 0 && book.askPrice(1) > 0) {
            quote(venue, book.symbol(), Side.BUY, book.bidPrice(1));
            quote(venue, book.symbol(), Side.SELL, book.askPrice(1));
        }
    }

    private void quote(Venue venue, String symbol, Side side, long priceWon) {
        Order order = orders.get(venue + symbol + side);
        if (order != null && !order.state().isDone()) {
            if (order.priceWon() != priceWon) {
                context.cancel(order);
            }
            return;
        }
        long held = context.account().position(symbol);
        boolean wanted = side == Side.BUY
                ? held < 2 * size && context.account().freeCashWon() > 2 * size * priceWon
                : held >= size;
        if (wanted) {
            NewOrder.Draft draft = side == Side.BUY
                    ? NewOrder.buy(venue, symbol, size)
                    : NewOrder.sell(venue, symbol, size);
            orders.put(venue + symbol + side, context.enter(draft.limit(priceWon)));
        }
    }
}
