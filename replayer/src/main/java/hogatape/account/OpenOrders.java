package hogatape.account;

import hogatape.strategy.Order;
import hogatape.strategy.Side;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The orders that hold something back: won for buys, shares for sales. */
final class OpenOrders {
    private final Map<Long, OrderLedger> open = new TreeMap<>();
    private final Map<String, Long> shares = new HashMap<>();
    private long won;

    void add(Order order, OrderLedger ledger, long worstPriceWon) {
        open.put(order.id(), ledger);
        move(ledger, ledger.reserve(order.size(), worstPriceWon));
    }

    /** The ledger of an order that holds something back. */
    OrderLedger of(Order order) {
        OrderLedger ledger = open.get(order.id());
        if (ledger == null) {
            throw new IllegalStateException("Order " + order.id() + " holds nothing back; it is done, or never began.");
        }
        return ledger;
    }

    /** Holds back what so many open shares need. */
    void reserve(OrderLedger ledger, long openSize, long worstPriceWon) {
        move(ledger, ledger.reserve(openSize, worstPriceWon));
    }

    /** Holds back so much. */
    void hold(OrderLedger ledger, long amount) {
        move(ledger, ledger.hold(amount));
    }

    void remove(Order order) {
        OrderLedger ledger = open.remove(order.id());
        if (ledger != null) {
            move(ledger, ledger.hold(0));
        }
    }

    /** What buys hold back. */
    long won() {
        return won;
    }

    /** What sales of an issue hold back. */
    long shares(String symbol) {
        return shares.getOrDefault(symbol, 0L);
    }

    /** Whether the sums are those of the orders. */
    boolean adds() {
        Map<String, Long> held = new HashMap<>();
        long heldWon = 0;
        for (OrderLedger each : open.values()) {
            if (each.side == Side.BUY) {
                heldWon += each.reserved();
            } else {
                held.merge(each.symbol, each.reserved(), Long::sum);
            }
        }
        return heldWon == won
                && shares.entrySet().stream()
                        .allMatch(each -> each.getValue().equals(held.getOrDefault(each.getKey(), 0L)));
    }

    private void move(OrderLedger ledger, long more) {
        if (ledger.side == Side.BUY) {
            won += more;
        } else {
            shares.merge(ledger.symbol, more, Long::sum);
        }
    }
}
