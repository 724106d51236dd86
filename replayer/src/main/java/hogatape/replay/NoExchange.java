package hogatape.replay;

import hogatape.strategy.NewOrder;
import hogatape.strategy.Order;
import hogatape.strategy.OrderState;
import hogatape.strategy.OrderUpdate;
import hogatape.strategy.OrderUpdate.Change;
import hogatape.strategy.RejectReason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Stands where a replay has no exchange: it takes no order, and says so behind the callback that sent it. */
final class NoExchange {
    private List<OrderUpdate> waiting = new ArrayList<>();
    private long entered;

    private static final class Untaken implements Order {
        private final long id;
        private final NewOrder request;
        private OrderState state = OrderState.SENT;

        Untaken(long id, NewOrder request) {
            this.id = id;
            this.request = request;
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
            return request.priceWon();
        }

        @Override
        public long size() {
            return request.size();
        }

        @Override
        public long filled() {
            return 0;
        }
    }

    /** The number of orders so far. */
    long entered() {
        return entered;
    }

    Order enter(NewOrder request, long tapeNanos) {
        Order order = new Untaken(++entered, request);
        refuse(order, Change.REJECTED, RejectReason.NO_EXCHANGE, tapeNanos);
        return order;
    }

    /** Refuses to amend an order, or to cancel it. */
    void refuse(Order order, Change change, long tapeNanos) {
        refuse(order, change, RejectReason.DONE, tapeNanos);
    }

    private void refuse(Order order, Change change, RejectReason reason, long tapeNanos) {
        if (!(order instanceof Untaken)) {
            throw new IllegalArgumentException("The order " + order.id() + " is another run's.");
        }
        waiting.add(new OrderUpdate(order, change, reason.text(), tapeNanos, 0));
    }

    boolean hasAnswers() {
        return !waiting.isEmpty();
    }

    /**
     * Gives the answers to what was sent before. What is sent meanwhile waits for the next call, so that a strategy that
     * never gives up holds no tape.
     */
    void answer(Consumer<OrderUpdate> told) {
        List<OrderUpdate> now = waiting;
        waiting = new ArrayList<>();
        for (OrderUpdate update : now) {
            ((Untaken) update.order()).state = OrderState.REJECTED;
            told.accept(update);
        }
    }
}
