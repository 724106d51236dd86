package hogatape.account;

import hogatape.market.Costs;
import java.time.LocalDate;

/** Cash, where it came from and where it went; each sum proves the others. */
final class CashBook {
    private final long startWon;
    private final Settlements settlements;
    private long cashWon;
    private long boughtWon;
    private long soldWon;
    private long paidOutWon;
    private Costs costs = Costs.NONE;

    CashBook(long startWon) {
        this.startWon = startWon;
        cashWon = startWon;
        settlements = new Settlements(startWon);
    }

    /** A purchase or a sale, and its costs, all of which change hands on a day. */
    void trade(boolean buys, long moneyWon, Costs paid, LocalDate settled) {
        boughtWon += buys ? moneyWon : 0;
        soldWon += buys ? 0 : moneyWon;
        costs = costs.plus(paid);
        long change = (buys ? -moneyWon : moneyWon) - paid.totalWon();
        cashWon += change;
        settlements.add(settled, change);
    }

    /** Money for a part of a share, at once. */
    void payOut(long won) {
        paidOutWon += won;
        cashWon += won;
        settlements.addSettled(won);
    }

    /** What is due by a day has changed hands. */
    void settle(LocalDate day) {
        settlements.settle(day);
    }

    boolean adds() {
        return cashWon == startWon - boughtWon + soldWon - costs.totalWon() + paidOutWon;
    }

    boolean settlementsAdd() {
        return cashWon == settlements.settledWon() + settlements.pendingWon();
    }

    long startWon() {
        return startWon;
    }

    long cashWon() {
        return cashWon;
    }

    long settledWon() {
        return settlements.settledWon();
    }

    Costs costs() {
        return costs;
    }

    /** Its sums, for an error. */
    @Override
    public String toString() {
        return "cash " + cashWon + ", begun with " + startWon + ", bought " + boughtWon + ", sold " + soldWon
                + ", paid out " + paidOutWon + ", " + costs;
    }
}
