package hogatape.fill;

import java.util.Arrays;

/** The own orders of one side of an issue at the exchange, the first to trade first: by price, then by arrival. */
final class OwnSide {
    final boolean buys;
    private ExchangeOrder[] orders = new ExchangeOrder[4];
    private int count;

    OwnSide(boolean buys) {
        this.buys = buys;
    }

    int count() {
        return count;
    }

    ExchangeOrder get(int index) {
        return orders[index];
    }

    void add(ExchangeOrder order) {
        if (count == orders.length) {
            orders = Arrays.copyOf(orders, 2 * count);
        }
        orders[count] = order;
        sink(count++);
    }

    void remove(ExchangeOrder order) {
        for (int each = 0; each < count; each++) {
            if (orders[each] == order) {
                System.arraycopy(orders, each + 1, orders, each, count - each - 1);
                orders[--count] = null;
                return;
            }
        }
    }

    /** Prices have changed. */
    void sort() {
        for (int each = 1; each < count; each++) {
            sink(each);
        }
    }

    private void sink(int from) {
        ExchangeOrder order = orders[from];
        int at = from;
        while (at > 0 && comesBefore(order, orders[at - 1])) {
            orders[at] = orders[--at];
        }
        orders[at] = order;
    }

    private boolean comesBefore(ExchangeOrder one, ExchangeOrder other) {
        if (one.limit != other.limit) {
            return buys ? one.limit > other.limit : one.limit < other.limit;
        }
        return one.priority < other.priority;
    }
}
