package hogatape.account;

import hogatape.market.Adjustment;
import hogatape.market.Costs;
import hogatape.market.TradingCosts;
import hogatape.strategy.Account;
import hogatape.strategy.NewOrder;
import hogatape.strategy.Order;
import hogatape.strategy.RejectReason;
import hogatape.strategy.Side;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * An account to the won. An order holds back what it may need, costs included, from the moment at which it is sent until it
 * is done; what sales bring may be spent at once, as at a Korean broker, and changes hands two trading days later.
 *
 * <p>Every change is proven: each fill checks its issue and the cash, {@link #reconcile} checks everything. A sum that does
 * not add up is an {@link IllegalStateException}: a bug, never a result. For the thread of the replay.
 */
public final class TradingAccount implements Account {
    private final TradingCosts costTable;
    private final AccountRules rules;
    private final CashBook cash;
    private final Holdings holdings = new Holdings();
    private final OpenOrders orders = new OpenOrders();
    private LocalDate day;

    /** An account with cash and no shares. */
    public TradingAccount(long cashWon, TradingCosts costs, AccountRules rules) {
        this.costTable = costs;
        this.rules = rules;
        cash = new CashBook(cashWon);
    }

    /** Begins a Seoul day: what is due by it settles. Wanted before the first order. */
    public void newDay(LocalDate today) {
        day = today;
        cash.settle(today);
        reconcile();
    }

    /**
     * Holds back what a new order may need.
     *
     * @param worstPriceWon what a share may cost at most: the limit, and for an order without one the day's highest price
     * @return why the order must not be sent; then nothing is held back
     * @throws IllegalArgumentException with a sentence, if a table of costs does not reach back to the day
     */
    public Optional<RejectReason> reserve(Order order, long worstPriceWon) {
        NewOrder request = order.request();
        boolean sells = request.side() == Side.SELL;
        OrderLedger ledger = new OrderLedger(
                request.symbol(), request.side(), costTable.rates(request.venue(), request.symbol(), sells, today()));
        Optional<RejectReason> refusal = refusal(ledger, ledger.need(order.size(), worstPriceWon));
        if (refusal.isEmpty()) {
            orders.add(order, ledger, worstPriceWon);
        }
        return refusal;
    }

    /**
     * Holds back what an order may need if the exchange takes an amendment: until it answers, the dearer of both counts. The
     * answer is {@link #amended} or {@link #amendmentOver}.
     *
     * @param size the shares wanted now, what is filled included
     * @return why the amendment must not be sent
     */
    public Optional<RejectReason> reserveAmendment(Order order, long worstPriceWon, long size) {
        OrderLedger ledger = orders.of(order);
        long need = Math.max(ledger.reserved(), ledger.need(Math.max(0, size - order.filled()), worstPriceWon));
        Optional<RejectReason> refusal = refusal(ledger, need - ledger.reserved());
        if (refusal.isEmpty()) {
            orders.hold(ledger, need);
        }
        return refusal;
    }

    /** The exchange took an amendment, or fixed the price of an order without one: holds back what is needed now. */
    public void amended(Order order, long worstPriceWon, long openSize) {
        OrderLedger ledger = orders.of(order);
        orders.reserve(ledger, openSize, worstPriceWon);
    }

    /** The exchange refused an amendment: holds back what was needed before. */
    public void amendmentOver(Order order) {
        OrderLedger ledger = orders.of(order);
        orders.reserve(ledger, ledger.openSize(), ledger.worstPriceWon());
    }

    /** Nothing of an order is open any more. Without effect on an order that holds nothing back. */
    public void released(Order order) {
        orders.remove(order);
    }

    /**
     * Shares of an order traded.
     *
     * @param priceHundredths of a share, in hundredths of a won
     * @param maker whether the order stood in the book
     * @return what this fill cost
     */
    public Costs onFill(Order order, long size, long priceHundredths, boolean maker) {
        OrderLedger ledger = orders.of(order);
        long moneyBefore = ledger.moneyWon();
        Costs costsBefore = ledger.costs();
        ledger.fill(size, priceHundredths, maker);
        long money = ledger.moneyWon() - moneyBefore;
        Costs paid = ledger.costs().minus(costsBefore);
        boolean buys = ledger.side == Side.BUY;
        holdings.trade(ledger.symbol, buys ? size : -size, buys ? money : -money, priceHundredths);
        cash.trade(buys, money, paid, costTable.settlementDay(today()));
        orders.reserve(ledger, ledger.openSize(), ledger.worstPriceWon());
        if (ledger.openSize() == 0) {
            released(order);
        }
        checkShares(ledger.symbol);
        checkCash();
        return paid;
    }

    /** The price by which shares are valued from now on, in hundredths of a won. */
    public void mark(String symbol, long priceHundredths) {
        holdings.mark(symbol, priceHundredths);
    }

    /**
     * An issue's shares become more or fewer. A part of a share that is left over is paid out at the new base price.
     *
     * @param basePriceWon the first base price behind it
     */
    public void adjust(Adjustment adjustment, long basePriceWon) {
        cash.payOut(holdings.adjust(adjustment, basePriceWon));
        reconcile();
    }

    /**
     * Proves every sum.
     *
     * @throws IllegalStateException if one does not add up
     */
    public void reconcile() {
        holdings.traded().forEach(this::checkShares);
        check(
                cash.cashWon() + holdings.basisWon() == cash.startWon() + realisedWon() - costsWon(),
                "Cash and what the shares cost");
        check(orders.adds(), "What open orders hold back");
        checkCash();
        check(cash.settlementsAdd(), "Settled and unsettled cash");
    }

    @Override
    public long cashWon() {
        return cash.cashWon();
    }

    @Override
    public long freeCashWon() {
        return cash.cashWon() - orders.won();
    }

    /** The cash that has changed hands: what an account without a claim on its sales would show. */
    public long settledCashWon() {
        return cash.settledWon();
    }

    @Override
    public long position(String symbol) {
        return holdings.size(symbol);
    }

    /** The shares that open sales do not hold back. */
    public long freePosition(String symbol) {
        return position(symbol) - orders.shares(symbol);
    }

    @Override
    public Set<String> symbols() {
        return holdings.symbols();
    }

    @Override
    public long averagePriceHundredths(String symbol) {
        return holdings.averagePriceHundredths(symbol);
    }

    /** The price by which an issue's shares are valued, in hundredths of a won; 0 for one never traded. */
    public long markHundredths(String symbol) {
        return holdings.markHundredths(symbol);
    }

    @Override
    public long realisedWon() {
        return holdings.realisedWon();
    }

    @Override
    public long unrealisedWon() {
        return equityWon() - cash.startWon() - realisedWon() + costsWon();
    }

    @Override
    public long costsWon() {
        return cash.costs().totalWon();
    }

    /** The costs so far, in their parts. */
    public Costs costs() {
        return cash.costs();
    }

    @Override
    public long equityWon() {
        return cash.cashWon() + holdings.valueWon();
    }

    /** The cash that the account began with. */
    public long startCashWon() {
        return cash.startWon();
    }

    private Optional<RejectReason> refusal(OrderLedger ledger, long more) {
        if (ledger.side == Side.BUY) {
            return rules.credit() || more <= freeCashWon() ? Optional.empty() : Optional.of(RejectReason.NO_CASH);
        }
        return rules.shortSelling() || more <= freePosition(ledger.symbol)
                ? Optional.empty()
                : Optional.of(RejectReason.NO_SHARES);
    }

    private void checkShares(String symbol) {
        check(holdings.adds(symbol), "The shares of " + symbol);
    }

    private void checkCash() {
        check(cash.adds(), "Cash and what came and went");
        check(rules.credit() || freeCashWon() >= 0, "The cash held back for open orders");
    }

    private void check(boolean adds, String what) {
        if (!adds) {
            throw new IllegalStateException(what + " do not add up: " + this);
        }
    }

    private LocalDate today() {
        if (day == null) {
            throw new IllegalStateException("The account has no day yet.");
        }
        return day;
    }

    /** Its sums, for an error. */
    @Override
    public String toString() {
        return cash + ", held back " + orders.won() + ", realised " + realisedWon();
    }
}
