package hogatape.backtest;

import hogatape.strategy.NewOrder;
import hogatape.strategy.Order;
import hogatape.strategy.OrderState;
import java.util.ArrayList;
import java.util.List;

/** An order as its strategy knows it. Its fields change when the strategy is told, not when it happens. */
final class WorldOrder implements Order {
    final JourneyLog journey;
    OrderState state = OrderState.SENT;
    long priceWon;
    long size;
    long filled;
    int fills;

    /** Messages to the exchange so far. */
    int sent;
    /** Answers of the exchange so far. */
    int answered;

    /** Amendments on their way, the oldest first. */
    final List<Amendment> amendments = new ArrayList<>(0);

    /** Whether the account did not let it go, so that the exchange never hears of it. */
    boolean kept;

    /** What an amendment asks for. */
    record Amendment(long priceWon, long size) {}

    private final EnteredOrders orders;
    private final long id;
    private final NewOrder request;

    WorldOrder(EnteredOrders orders, long id, NewOrder request, JourneyLog journey) {
        this.orders = orders;
        this.id = id;
        this.request = request;
        this.journey = journey;
        priceWon = request.priceWon();
        size = request.size();
    }

    boolean isOf(EnteredOrders other) {
        return orders == other;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public NewOrder request() {
        return request;
    }

    @Override
    public OrderState state() {
        return state;
    }

    @Override
    public long priceWon() {
        return priceWon;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long filled() {
        return filled;
    }

    /** In words, such as {@code 1: buy 10 NXT 005930 limit 71500 day, OPEN, 3 filled}. */
    @Override
    public String toString() {
        return id + ": " + request + ", " + state + ", " + filled + " filled";
    }
}
