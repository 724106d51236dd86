package hogatape.report;

import hogatape.backtest.FillRecord;
import hogatape.strategy.Side;

/** Fills added up: of a world, an issue, a session. Mutable while it is summed. */
final class Turnover {
    long fills;
    long bought;
    long sold;
    long makerShares;
    long valueHundredths;
    long cashHundredths;
    long feeWon;
    long commissionWon;
    long taxWon;
    /** What fills were better than the middle of the bid and ask beside them, in half hundredths of a won. */
    long edgeHalfHundredths;

    long edgeShares;
    long nearGap;

    void add(FillRecord fill) {
        long value = fill.size() * fill.priceHundredths();
        boolean buys = fill.side() == Side.BUY;
        fills++;
        bought += buys ? fill.size() : 0;
        sold += buys ? 0 : fill.size();
        makerShares += fill.maker() ? fill.size() : 0;
        valueHundredths += value;
        cashHundredths += buys ? -value : value;
        feeWon += fill.feeWon();
        commissionWon += fill.commissionWon();
        taxWon += fill.taxWon();
        nearGap += fill.nearGap() ? 1 : 0;
        if (fill.bidWon() > 0 && fill.askWon() > 0) {
            long twiceMiddle = 100 * (fill.bidWon() + fill.askWon());
            edgeHalfHundredths += fill.size() * fill.side().sign() * (twiceMiddle - 2 * fill.priceHundredths());
            edgeShares += fill.size();
        }
    }

    long shares() {
        return bought + sold;
    }

    long costsWon() {
        return feeWon + commissionWon + taxWon;
    }

    long valueWon() {
        return valueHundredths / 100;
    }

    /** What fills were better than the middle, in won. */
    long edgeWon() {
        return Math.floorDiv(edgeHalfHundredths, 200);
    }
}
