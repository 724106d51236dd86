package hogatape.backtest;

import hogatape.feed.Book;
import hogatape.feed.Status;
import hogatape.feed.Trade;
import hogatape.journal.Gap;
import hogatape.strategy.Fill;
import hogatape.strategy.OrderUpdate;
import hogatape.strategy.SessionChange;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import hogatape.strategy.Timer;
import java.util.Optional;

/** A strategy of which is known in which callback it is, so that its failure is told from one of the simulation. */
final class WatchedStrategy implements Strategy {
    private final Strategy strategy;

    /** Null where it is in none; a name stays where the callback threw. */
    private String callback;

    WatchedStrategy(Strategy strategy) {
        this.strategy = strategy;
    }

    /** The callback in which the strategy is now, or failed; empty where it is in none. */
    Optional<String> callback() {
        return Optional.ofNullable(callback);
    }

    @Override
    public void onStart(StrategyContext context) {
        callback = "onStart";
        strategy.onStart(context);
        callback = null;
    }

    @Override
    public void onBook(Book book) {
        callback = "onBook";
        strategy.onBook(book);
        callback = null;
    }

    @Override
    public void onTrade(Trade trade) {
        callback = "onTrade";
        strategy.onTrade(trade);
        callback = null;
    }

    @Override
    public void onExpectedTrade(Trade trade) {
        callback = "onExpectedTrade";
        strategy.onExpectedTrade(trade);
        callback = null;
    }

    @Override
    public void onStatus(Status status) {
        callback = "onStatus";
        strategy.onStatus(status);
        callback = null;
    }

    @Override
    public void onSession(SessionChange change) {
        callback = "onSession";
        strategy.onSession(change);
        callback = null;
    }

    @Override
    public void onTimer(Timer timer) {
        callback = "onTimer";
        strategy.onTimer(timer);
        callback = null;
    }

    @Override
    public void onGapStart(Gap gap) {
        callback = "onGapStart";
        strategy.onGapStart(gap);
        callback = null;
    }

    @Override
    public void onGapEnd(Gap gap, long untilNanos) {
        callback = "onGapEnd";
        strategy.onGapEnd(gap, untilNanos);
        callback = null;
    }

    @Override
    public void onOrder(OrderUpdate update) {
        callback = "onOrder";
        strategy.onOrder(update);
        callback = null;
    }

    @Override
    public void onFill(Fill fill) {
        callback = "onFill";
        strategy.onFill(fill);
        callback = null;
    }

    @Override
    public void onEnd() {
        callback = "onEnd";
        strategy.onEnd();
        callback = null;
    }
}
