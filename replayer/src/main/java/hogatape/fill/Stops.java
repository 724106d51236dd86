package hogatape.fill;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The stop-limits of one issue that nothing triggered yet, in the order of their arrival. */
final class Stops {
    private final List<ExchangeOrder> orders = new ArrayList<>(0);

    boolean isEmpty() {
        return orders.isEmpty();
    }

    void add(ExchangeOrder order) {
        order.dormant = true;
        order.limit = order.request.priceWon() * 100;
        orders.add(order);
    }

    void remove(ExchangeOrder order) {
        order.dormant = false;
        orders.remove(order);
    }

    /** Takes the first one that a trade at a price triggers; null where it triggers none. */
    ExchangeOrder triggeredBy(long priceWon) {
        for (int each = 0; each < orders.size(); each++) {
            ExchangeOrder order = orders.get(each);
            long stop = order.request.stopPriceWon();
            if (order.buy ? priceWon >= stop : priceWon <= stop) {
                remove(order);
                return order;
            }
        }
        return null;
    }

    /** Takes the first one whose time is over; null where none is. */
    ExchangeOrder over(boolean dayIsOver, long nanoOfDay) {
        for (int each = 0; each < orders.size(); each++) {
            ExchangeOrder order = orders.get(each);
            if (dayIsOver || nanoOfDay >= order.untilNanoOfDay) {
                remove(order);
                return order;
            }
        }
        return null;
    }

    /** The end of the first one's time; {@link Long#MAX_VALUE} where there is none. */
    long untilNanoOfDay() {
        long until = Long.MAX_VALUE;
        for (int each = 0; each < orders.size(); each++) {
            until = Math.min(until, orders.get(each).untilNanoOfDay);
        }
        return until;
    }

    void forEach(Consumer<ExchangeOrder> action) {
        orders.forEach(action);
    }
}
