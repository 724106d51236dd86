package hogatape.backtest;

import hogatape.feed.Book;
import hogatape.strategy.Account;
import hogatape.strategy.NewOrder;
import hogatape.strategy.Order;
import hogatape.strategy.StrategyContext;
import hogatape.strategy.Timer;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;

/** What a strategy knows of the world that calls it. */
final class WorldContext implements StrategyContext {
    private final World world;
    private final Wakes wakes;
    private final StrategyContext replay;
    private final PrintWriter out;
    private final Logger logger;

    WorldContext(World world, Wakes wakes, boolean shown, Logger logger) {
        this.world = world;
        this.wakes = wakes;
        this.replay = wakes.replay();
        this.out = shown ? replay.out() : new PrintWriter(Writer.nullWriter());
        this.logger = logger;
    }

    @Override
    public long tapeNanos() {
        return replay.tapeNanos();
    }

    @Override
    public boolean isWarm() {
        return replay.isWarm();
    }

    @Override
    public Timer timerAt(long tapeNanos) {
        return wakes.timerAt(tapeNanos, world::timer);
    }

    @Override
    public Timer timerAfter(Duration time) {
        return timerAt(replay.tapeNanos() + time.toNanos());
    }

    @Override
    public Timer timerEvery(Duration period) {
        return wakes.timerEvery(period, world::timer);
    }

    @Override
    public void keepBooks() {
        replay.keepBooks();
    }

    @Override
    public Optional<Book> book(String tr, String symbol) {
        return replay.book(tr, symbol);
    }

    @Override
    public Order enter(NewOrder order) {
        return world.desk().enter(order);
    }

    @Override
    public void amend(Order order, long priceWon, long size) {
        world.desk().amend(world.orders().own(order), priceWon, size);
    }

    @Override
    public void cancel(Order order) {
        world.desk().cancel(world.orders().own(order));
    }

    @Override
    public Account account() {
        return world.account();
    }

    @Override
    public PrintWriter out() {
        return out;
    }

    @Override
    public Logger logger() {
        return logger;
    }
}
