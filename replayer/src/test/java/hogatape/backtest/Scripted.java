package hogatape.backtest;

import hogatape.feed.Book;
import hogatape.market.SeoulTime;
import hogatape.strategy.Fill;
import hogatape.strategy.NewOrder;
import hogatape.strategy.Order;
import hogatape.strategy.OrderUpdate;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import hogatape.strategy.Timer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A strategy that does what stands in its script when a book of some number comes, and writes down what it is told. */
final class Scripted implements Strategy {
    final List<String> lines = new ArrayList<>();
    final List<Order> orders = new ArrayList<>();
    StrategyContext context;
    private final Map<Integer, Consumer<Scripted>> script = new HashMap<>();
    private int books;

    /** At the book of a number, from 1. */
    Scripted at(int book, Consumer<Scripted> action) {
        script.put(book, action);
        return this;
    }

    void enter(NewOrder order) {
        orders.add(context.enter(order));
    }

    void cancel(int order) {
        context.cancel(orders.get(order - 1));
    }

    void amend(int order, long price, long size) {
        context.amend(orders.get(order - 1), price, size);
    }

    void note(String what) {
        lines.add(SeoulTime.text(context.tapeNanos()).substring(11, 23) + " " + what);
    }

    @Override
    public void onStart(StrategyContext strategyContext) {
        context = strategyContext;
    }

    @Override
    public void onBook(Book book) {
        books++;
        note("book " + books);
        script.getOrDefault(books, self -> {}).accept(this);
    }

    @Override
    public void onTimer(Timer timer) {
        note("timer");
    }

    @Override
    public void onOrder(OrderUpdate update) {
        note(update + " " + update.order().state());
    }

    @Override
    public void onFill(Fill fill) {
        note(fill + " " + fill.order().state());
    }
}
