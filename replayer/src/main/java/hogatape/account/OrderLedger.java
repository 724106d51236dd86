package hogatape.account;

import hogatape.market.CostRates;
import hogatape.market.Costs;
import hogatape.strategy.Side;

/**
 * What an order has traded, paid and cost so far, and what it holds back for the rest. Money is rounded for all of the order
 * and not fill by fill: a buy pays the won above, a sale receives the won below, and a fill's money is what the order's
 * came to by it.
 */
final class OrderLedger {
    final String symbol;
    final Side side;
    private final CostRates rates;
    private long makerHundredths;
    private long takerHundredths;
    private long moneyWon;
    private Costs costs = Costs.NONE;
    /** What is held back: won for a buy, shares for a sale. */
    private long reserved;

    private long worstPriceWon;
    private long openSize;

    OrderLedger(String symbol, Side side, CostRates rates) {
        this.symbol = symbol;
        this.side = side;
        this.rates = rates;
    }

    /** What must be held back where so many shares may still trade, at this price at worst. */
    long need(long open, long worstPrice) {
        if (side == Side.SELL) {
            return open;
        }
        long rest = Math.multiplyExact(Math.multiplyExact(open, worstPrice), 100L);
        long money = inWon(Math.addExact(makerHundredths + takerHundredths, rest));
        long asTaker = rates.of(makerHundredths, takerHundredths + rest).totalWon();
        long asMaker = rates.of(makerHundredths + rest, takerHundredths).totalWon();
        return money + Math.max(asTaker, asMaker) - moneyWon - costs.totalWon();
    }

    /** Holds back what so many open shares need, and returns by how much more that is. */
    long reserve(long open, long worstPrice) {
        openSize = open;
        worstPriceWon = worstPrice;
        return hold(need(open, worstPrice));
    }

    /** Holds back so much, and returns by how much more that is. */
    long hold(long amount) {
        long more = amount - reserved;
        reserved = amount;
        return more;
    }

    long reserved() {
        return reserved;
    }

    long openSize() {
        return openSize;
    }

    long worstPriceWon() {
        return worstPriceWon;
    }

    /** Takes a fill; {@link #moneyWon()} and {@link #costs()} tell the sums after it. */
    void fill(long size, long priceHundredths, boolean maker) {
        if (size <= 0 || size > openSize) {
            throw new IllegalStateException("A fill of " + size + " shares to an order with " + openSize + " open.");
        }
        long value = Math.multiplyExact(size, priceHundredths);
        if (maker) {
            makerHundredths += value;
        } else {
            takerHundredths += value;
        }
        openSize -= size;
        moneyWon = inWon(makerHundredths + takerHundredths);
        costs = rates.of(makerHundredths, takerHundredths);
    }

    /** What all fills came to, before costs. */
    long moneyWon() {
        return moneyWon;
    }

    Costs costs() {
        return costs;
    }

    private long inWon(long hundredths) {
        return side == Side.BUY ? (hundredths + 99) / 100 : hundredths / 100;
    }
}
