package hogatape.account;

import hogatape.strategy.NewOrder;
import hogatape.strategy.Order;
import hogatape.strategy.OrderState;

/** An order as a world would keep it. */
final class TestOrder implements Order {
    private final long id;
    private final NewOrder request;
    long size;
    long filled;

    TestOrder(long id, NewOrder request) {
        this.id = id;
        this.request = request;
        this.size = request.size();
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
        return filled == size ? OrderState.FILLED : OrderState.OPEN;
    }

    @Override
    public long priceWon() {
        return request.priceWon();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long filled() {
        return filled;
    }
}
