package starter;

import hogatape.feed.Book;
import hogatape.market.SeoulTime;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;

/** Shows each book whose spread is above 300 won. */
public final class WideSpreads implements Strategy {
    private static final long WIDE_WON = 300;

    private StrategyContext context;

    @Override
    public void onStart(StrategyContext strategyContext) {
        context = strategyContext;
    }

    @Override
    public void onBook(Book book) {
        long spreadWon = book.askPrice(1) - book.bidPrice(1);
        // A side without any order has the price 0: then there is no spread.
        if (book.askPrice(1) > 0 && book.bidPrice(1) > 0 && spreadWon > WIDE_WON) {
            context.out().println(SeoulTime.text(context.tapeNanos()) + " " + book.tr() + " " + book.symbol() + " "
                    + spreadWon);
        }
    }
}
