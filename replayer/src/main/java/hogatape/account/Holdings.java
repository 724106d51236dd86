package hogatape.account;

import hogatape.market.Adjustment;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The shares of all issues, what they are worth, and what those that were closed made. */
final class Holdings {
    private final Map<String, Holding> bySymbol = new TreeMap<>();
    private long realisedWon;

    /**
     * Shares come (above 0) or go (below), for money paid (above 0) or received. The first price of an issue values it until
     * another is told.
     */
    void trade(String symbol, long shares, long moneyWon, long priceHundredths) {
        Holding holding = bySymbol.computeIfAbsent(symbol, first -> new Holding());
        if (holding.markHundredths() == 0) {
            holding.mark(priceHundredths);
        }
        realisedWon += holding.trade(shares, moneyWon);
    }

    /** Shares become more or fewer; returns what is paid out for a part of a share that is left over, in won. */
    long adjust(Adjustment adjustment, long basePriceWon) {
        Holding holding = bySymbol.get(adjustment.symbol());
        if (holding == null || holding.size() == 0) {
            return 0;
        }
        long whole = Math.multiplyExact(holding.size(), adjustment.sharesAfter());
        long left = holding.split(adjustment.sharesAfter(), adjustment.sharesBefore());
        long paidOut = Math.multiplyExact(left, basePriceWon) / adjustment.sharesBefore();
        realisedWon += paidOut - holding.takeBasis(left, whole);
        holding.mark(Math.multiplyExact(basePriceWon, 100L));
        return paidOut;
    }

    /** The price by which shares are valued from now on, in hundredths of a won. */
    void mark(String symbol, long priceHundredths) {
        Holding holding = bySymbol.get(symbol);
        if (holding != null) {
            holding.mark(priceHundredths);
        }
    }

    /** Shares of an issue; below 0 where they were sold short. */
    long size(String symbol) {
        Holding holding = bySymbol.get(symbol);
        return holding == null ? 0 : holding.size();
    }

    /** The issues of which shares are held or owed. */
    Set<String> symbols() {
        return bySymbol.entrySet().stream()
                .filter(each -> each.getValue().size() != 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    long averagePriceHundredths(String symbol) {
        Holding holding = bySymbol.get(symbol);
        return holding == null ? 0 : holding.averagePriceHundredths();
    }

    long markHundredths(String symbol) {
        Holding holding = bySymbol.get(symbol);
        return holding == null ? 0 : holding.markHundredths();
    }

    /** What all shares are worth, in whole won. */
    long valueWon() {
        long value = 0;
        for (Holding holding : bySymbol.values()) {
            value += holding.valueHundredths();
        }
        return Math.floorDiv(value, 100L);
    }

    /** What all shares held were bought for, in won, without costs. */
    long basisWon() {
        long basis = 0;
        for (Holding holding : bySymbol.values()) {
            basis += holding.basisWon();
        }
        return basis;
    }

    /** What closed shares made, in won, without costs. */
    long realisedWon() {
        return realisedWon;
    }

    /** The issues with shares now or before. */
    Set<String> traded() {
        return bySymbol.keySet();
    }

    /** Whether the sums of an issue's shares prove each other. */
    boolean adds(String symbol) {
        return bySymbol.get(symbol).adds();
    }
}
