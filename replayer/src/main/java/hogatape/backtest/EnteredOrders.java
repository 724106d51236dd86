package hogatape.backtest;

import hogatape.account.TradingAccount;
import hogatape.backtest.WorldOrder.Amendment;
import hogatape.strategy.NewOrder;
import hogatape.strategy.Order;
import java.util.ArrayList;
import java.util.List;

/** All orders that the strategy of a world entered, by their numbers. */
final class EnteredOrders {
    private final List<WorldOrder> orders = new ArrayList<>();
    private final TradingAccount account;
    private final boolean journeys;

    /** What all orders share of which nothing is to be written down. */
    private final JourneyLog none = JourneyLog.none();

    /**
     * No orders yet.
     *
     * @param journeys whether what happens on their way is wanted
     */
    EnteredOrders(TradingAccount account, boolean journeys) {
        this.account = account;
        this.journeys = journeys;
    }

    WorldOrder add(NewOrder request, long tapeNanos, long sequence) {
        WorldOrder order = new WorldOrder(
                this,
                orders.size() + 1,
                request,
                journeys ? JourneyLog.begun(tapeNanos, sequence, request.size()) : none);
        orders.add(order);
        return order;
    }

    WorldOrder of(long number) {
        return orders.get((int) number - 1);
    }

    /**
     * The order, where it is of this world.
     *
     * @throws IllegalArgumentException if it is another's
     */
    WorldOrder own(Order order) {
        if (order instanceof WorldOrder own && own.isOf(this)) {
            return own;
        }
        throw new IllegalArgumentException("The order " + order.id() + " is another run's.");
    }

    /** A fill or an answer let go what amendments on their way hold back: they go on holding it. */
    void holdForAmendments(WorldOrder order) {
        for (Amendment amendment : order.amendments) {
            account.reserveAmendment(order, amendment.priceWon(), amendment.size());
        }
    }

    /** All of them, in the order of entry. */
    List<WorldOrder> all() {
        return orders;
    }

    List<OrderJourney> journeys() {
        return orders.stream().map(order -> order.journey.of(order)).toList();
    }
}
