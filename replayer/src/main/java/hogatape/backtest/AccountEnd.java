package hogatape.backtest;

import java.util.List;

/**
 * An account at the end of a run, in whole won. Equity is start cash + realised + unrealised − costs.
 *
 * @param startCashWon cash before the first order
 * @param cashWon cash after all costs
 * @param positions what is held, in the order of symbols
 * @param realisedWon result of closed positions, before costs
 * @param unrealisedWon worth of the positions above their average prices
 * @param feeWon the venues' fees
 * @param commissionWon the broker's commission
 * @param taxWon taxes on sales
 * @param equityWon cash and what the positions are worth
 */
public record AccountEnd(
        long startCashWon,
        long cashWon,
        List<PositionEnd> positions,
        long realisedWon,
        long unrealisedWon,
        long feeWon,
        long commissionWon,
        long taxWon,
        long equityWon) {
    /** What the run made, after costs. */
    public long resultWon() {
        return equityWon - startCashWon;
    }

    /** All costs together. */
    public long costsWon() {
        return feeWon + commissionWon + taxWon;
    }
}
