package hogatape.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.market.Adjustment;
import hogatape.market.CostProfile;
import hogatape.market.Costs;
import hogatape.market.Instruments;
import hogatape.market.TradingCalendar;
import hogatape.market.TradingCosts;
import hogatape.market.Venue;
import hogatape.strategy.NewOrder;
import hogatape.strategy.RejectReason;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Worked by hand: KIS online, NXT, issues of an unknown market, so sales pay 0.20 %. */
class TradingAccountTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final String A = "005930";
    private static final String B = "000660";
    private static final boolean TAKER = false;
    private static final boolean MAKER = true;

    private final TradingAccount account = account(1_000_000, AccountRules.CASH_ONLY);
    private long orders;

    @Test
    void aBuyAndASale() {
        TestOrder buy = enter(NewOrder.buy(Venue.NXT, A, 10).limit(71_500));
        // Held back: 715,000 and 0.0130527 % of it, 93.
        assertThat(account.freeCashWon()).isEqualTo(1_000_000 - 715_093);
        assertThat(account.cashWon()).isEqualTo(1_000_000);

        // 10 × 71,400 = 714,000: 93.19 in all, 12.99 of it the venue's.
        assertThat(fill(buy, 10, 7_140_000, TAKER)).isEqualTo(new Costs(12, 81, 0));
        assertThat(account.cashWon()).isEqualTo(1_000_000 - 714_000 - 93).isEqualTo(account.freeCashWon());
        assertThat(account.position(A)).isEqualTo(10);
        assertThat(account.averagePriceHundredths(A)).isEqualTo(7_140_000);

        account.mark(A, 7_150_000);
        assertThat(account.unrealisedWon()).isEqualTo(1_000);
        assertThat(account.equityWon()).isEqualTo(1_000_000 + 1_000 - 93);

        TestOrder sell = enter(NewOrder.sell(Venue.NXT, A, 4).limit(71_600));
        assertThat(account.freePosition(A)).isEqualTo(6);
        // 4 × 71,600 = 286,400: 37.38 in all, 3.83 the venue's as a maker, 572.80 tax.
        assertThat(fill(sell, 4, 7_160_000, MAKER)).isEqualTo(new Costs(3, 34, 572));
        assertThat(account.realisedWon()).isEqualTo(800);
        assertThat(account.position(A)).isEqualTo(6);
        assertThat(account.averagePriceHundredths(A)).isEqualTo(7_140_000);
        assertThat(account.unrealisedWon()).isEqualTo(600);
        assertThat(account.costs()).isEqualTo(new Costs(15, 115, 572));
        assertThat(account.equityWon()).isEqualTo(1_000_000 + 800 + 600 - 702);
        account.reconcile();
    }

    @Test
    void piecesCostWhatTheWholeWould() {
        TestOrder whole = enter(NewOrder.buy(Venue.NXT, A, 9).limit(10_070));
        TestOrder pieces = enter(NewOrder.buy(Venue.NXT, B, 9).limit(10_070));
        Costs inOne = fill(whole, 9, 1_007_000, TAKER);
        Costs inNine = Costs.NONE;
        for (int i = 0; i < 9; i++) {
            inNine = inNine.plus(fill(pieces, 1, 1_007_000, TAKER));
        }
        // 90,630 won: 11.83 in all, 1.65 the venue's. Nine times 1.31 rounded down would be nine.
        assertThat(inNine).isEqualTo(inOne).isEqualTo(new Costs(1, 10, 0));
    }

    @Test
    void halfWonAreRoundedForTheWholeOrderAndAgainstIt() {
        TestOrder buy = enter(NewOrder.buy(Venue.NXT, A, 3).limit(1_001));
        fill(buy, 1, 100_050, TAKER);
        // 1,000.50 is paid as 1,001 …
        assertThat(account.cashWon()).isEqualTo(1_000_000 - 1_001);
        fill(buy, 2, 100_050, TAKER);
        // … and 3,001.50 as 3,002, not as 1,001 + 2,001.
        assertThat(account.cashWon()).isEqualTo(1_000_000 - 3_002);
        assertThat(account.averagePriceHundredths(A)).isEqualTo(100_066);

        TestOrder sell = enter(NewOrder.sell(Venue.NXT, A, 3).limit(999));
        Costs costs = fill(sell, 3, 100_050, TAKER);
        assertThat(costs).isEqualTo(new Costs(0, 0, 6));
        assertThat(account.cashWon()).isEqualTo(1_000_000 - 3_002 + 3_001 - 6);
        assertThat(account.realisedWon()).isEqualTo(-1);
        assertThat(account.symbols()).isEmpty();
        account.reconcile();
    }

    @Test
    void noBuyingBeyondTheCashWithItsCosts() {
        // 1,000,000 / 71,500 is 13.98, but the fourteenth share is missing.
        assertThat(account.reserve(order(NewOrder.buy(Venue.NXT, A, 14).limit(71_500)), 71_500))
                .contains(RejectReason.NO_CASH);
        TestOrder first = enter(NewOrder.buy(Venue.NXT, A, 13).limit(71_500));
        assertThat(account.reserve(order(NewOrder.buy(Venue.NXT, B, 1).limit(71_000)), 71_000))
                .contains(RejectReason.NO_CASH);
        account.released(first);
        assertThat(account.freeCashWon()).isEqualTo(1_000_000);
        // Exactly the cash: 999,870 and 130.51 of costs.
        assertThat(account.reserve(order(NewOrder.buy(Venue.NXT, A, 1).limit(999_871)), 999_871))
                .contains(RejectReason.NO_CASH);
        TestOrder exact = enter(NewOrder.buy(Venue.NXT, A, 1).limit(999_870));
        fill(exact, 1, 99_987_000, TAKER);
        assertThat(account.cashWon()).isZero();
    }

    @Test
    void noSellingOfSharesThatAreNotThere() {
        fill(enter(NewOrder.buy(Venue.NXT, A, 5).limit(1_000)), 5, 100_000, TAKER);
        TestOrder sell = enter(NewOrder.sell(Venue.NXT, A, 3).limit(1_000));
        assertThat(account.reserve(order(NewOrder.sell(Venue.NXT, A, 3).limit(1_000)), 1_000))
                .contains(RejectReason.NO_SHARES);
        assertThat(account.reserve(order(NewOrder.sell(Venue.NXT, B, 1).limit(1_000)), 1_000))
                .contains(RejectReason.NO_SHARES);
        fill(sell, 1, 100_000, TAKER);
        account.released(sell);
        assertThat(account.freePosition(A)).isEqualTo(4);
        account.released(sell);
        account.reconcile();
    }

    @Test
    void shortAndOnCreditWhereAllowed() {
        TradingAccount free = account(0, new AccountRules(true, true));
        TestOrder sell = order(NewOrder.sell(Venue.NXT, A, 10).limit(1_000));
        assertThat(free.reserve(sell, 1_000)).isEmpty();
        // 10,000 won: 1.31 in all, 20 tax.
        assertThat(free.onFill(sell, 10, 100_000, TAKER)).isEqualTo(new Costs(0, 1, 20));
        assertThat(free.position(A)).isEqualTo(-10);
        assertThat(free.averagePriceHundredths(A)).isEqualTo(100_000);
        free.mark(A, 110_000);
        assertThat(free.unrealisedWon()).isEqualTo(-1_000);

        // Fifteen bought at 900: ten close at a gain of 100 each, five are held.
        TestOrder buy = order(NewOrder.buy(Venue.NXT, A, 15).limit(900));
        assertThat(free.reserve(buy, 900)).isEmpty();
        free.onFill(buy, 15, 90_000, TAKER);
        assertThat(free.position(A)).isEqualTo(5);
        assertThat(free.realisedWon()).isEqualTo(1_000);
        assertThat(free.averagePriceHundredths(A)).isEqualTo(90_000);
        assertThat(free.cashWon()).isEqualTo(10_000 - 21 - 13_500 - 1);
        free.reconcile();
    }

    @Test
    void anAmendmentHoldsTheDearerOfBothUntilItIsAnswered() {
        TestOrder order = enter(NewOrder.buy(Venue.NXT, A, 10).limit(1_000));
        assertThat(account.freeCashWon()).isEqualTo(1_000_000 - 10_001);
        assertThat(account.reserveAmendment(order, 500, 10)).isEmpty();
        assertThat(account.freeCashWon()).isEqualTo(1_000_000 - 10_001);
        account.amended(order, 500, 10);
        assertThat(account.freeCashWon()).isEqualTo(1_000_000 - 5_000);

        assertThat(account.reserveAmendment(order, 2_000, 10)).isEmpty();
        assertThat(account.freeCashWon()).isEqualTo(1_000_000 - 20_002);
        account.amendmentOver(order);
        assertThat(account.freeCashWon()).isEqualTo(1_000_000 - 5_000);
        assertThat(account.reserveAmendment(order, 2_000, 1_000)).contains(RejectReason.NO_CASH);
        account.reconcile();
    }

    @Test
    void cashChangesHandsTwoTradingDaysLater() {
        fill(enter(NewOrder.buy(Venue.NXT, A, 10).limit(1_000)), 10, 100_000, TAKER);
        assertThat(account.settledCashWon()).isEqualTo(1_000_000);
        account.newDay(MONDAY.plusDays(1));
        // What a sale brings may be spent before it settles.
        fill(enter(NewOrder.sell(Venue.NXT, A, 10).limit(1_000)), 10, 100_000, TAKER);
        assertThat(account.freeCashWon()).isEqualTo(1_000_000 - 1 - 21);
        account.newDay(MONDAY.plusDays(2));
        assertThat(account.settledCashWon()).isEqualTo(1_000_000 - 10_001);
        account.newDay(MONDAY.plusDays(3));
        assertThat(account.settledCashWon()).isEqualTo(account.cashWon());
    }

    @Test
    void aSplitChangesNothingAndAPartOfAShareIsPaidOut() {
        fill(enter(NewOrder.buy(Venue.NXT, A, 7).limit(10_000)), 7, 1_000_000, TAKER);
        long before = account.equityWon();
        account.adjust(new Adjustment(A, MONDAY, 5, 1, "split"), 2_000);
        assertThat(account.position(A)).isEqualTo(35);
        assertThat(account.averagePriceHundredths(A)).isEqualTo(200_000);
        assertThat(account.equityWon()).isEqualTo(before);

        // 35 shares, ten for one: three, and half a share at 20,000 paid out.
        account.adjust(new Adjustment(A, MONDAY, 1, 10, "merger"), 20_000);
        assertThat(account.position(A)).isEqualTo(3);
        assertThat(account.cashWon()).isEqualTo(1_000_000 - 70_000 - 9 + 10_000);
        assertThat(account.averagePriceHundredths(A)).isEqualTo(2_000_000);
        assertThat(account.equityWon()).isEqualTo(before);
        assertThat(account.realisedWon()).isZero();
        account.adjust(new Adjustment(B, MONDAY, 5, 1, ""), 2_000);
        account.reconcile();
    }

    @Test
    void whatDoesNotAddUpIsABug() {
        TestOrder order = order(NewOrder.buy(Venue.NXT, A, 10).limit(1_000));
        assertThatThrownBy(() -> account.onFill(order, 10, 100_000, TAKER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Order 1 holds nothing back");
        assertThat(account.reserve(order, 1_000)).isEmpty();
        assertThatThrownBy(() -> account.onFill(order, 11, 100_000, TAKER))
                .hasMessageContaining("A fill of 11 shares to an order with 10 open");
        // A fill above what was held back, with all the cash in another order.
        enter(NewOrder.buy(Venue.NXT, B, 1).limit(989_000));
        assertThatThrownBy(() -> account.onFill(order, 10, 200_000, TAKER))
                .hasMessageContaining("The cash held back for open orders do not add up");
    }

    private static TradingAccount account(long cashWon, AccountRules rules) {
        TradingAccount account = new TradingAccount(
                cashWon,
                new TradingCosts(
                        CostProfile.named(CostProfile.STANDARD), Instruments.none(), TradingCalendar.standard()),
                rules);
        account.newDay(MONDAY);
        return account;
    }

    private TestOrder order(NewOrder request) {
        return new TestOrder(++orders, request);
    }

    private TestOrder enter(NewOrder request) {
        TestOrder order = order(request);
        assertThat(account.reserve(order, request.priceWon())).isEmpty();
        return order;
    }

    private Costs fill(TestOrder order, long size, long priceHundredths, boolean maker) {
        order.filled += size;
        return account.onFill(order, size, priceHundredths, maker);
    }
}
