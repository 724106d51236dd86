package hogatape.backtest;

import hogatape.account.TradingAccount;
import hogatape.market.Venue;
import hogatape.strategy.Account;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The account as its strategy sees it. What is held is valued by the middle of the last book at the venue of its last fill,
 * when somebody asks, so that a book costs nothing.
 */
final class WorldAccount implements Account {
    private final TradingAccount account;
    private final PriceBoard board;
    private final Map<String, Venue> heldAt = new TreeMap<>();

    /** Since when shares are others than before; prices from before it say nothing of them. */
    private final Map<String, Long> adjustedNanos = new TreeMap<>();

    WorldAccount(TradingAccount account, PriceBoard board) {
        this.account = account;
        this.board = board;
    }

    /** A position changed by a fill at a venue. */
    void traded(String symbol, Venue venue) {
        if (account.position(symbol) == 0) {
            heldAt.remove(symbol);
        } else {
            heldAt.put(symbol, venue);
        }
    }

    /** A position became more or fewer shares without a fill. */
    void adjusted(String symbol, long tapeNanos) {
        adjustedNanos.put(symbol, tapeNanos);
    }

    boolean holdsNothing() {
        return heldAt.isEmpty();
    }

    /** What is held, and the venue whose prices value it. */
    Map<String, Venue> held() {
        return heldAt;
    }

    @Override
    public long cashWon() {
        return account.cashWon();
    }

    @Override
    public long freeCashWon() {
        return account.freeCashWon();
    }

    @Override
    public long position(String symbol) {
        return account.position(symbol);
    }

    @Override
    public Set<String> symbols() {
        return account.symbols();
    }

    @Override
    public long averagePriceHundredths(String symbol) {
        return account.averagePriceHundredths(symbol);
    }

    @Override
    public long realisedWon() {
        return account.realisedWon();
    }

    @Override
    public long unrealisedWon() {
        value();
        return account.unrealisedWon();
    }

    @Override
    public long costsWon() {
        return account.costsWon();
    }

    @Override
    public long equityWon() {
        value();
        return account.equityWon();
    }

    private void value() {
        heldAt.forEach((symbol, venue) -> {
            Quote quote = board.of(venue, symbol);
            if (quote.markHundredths > 0 && quote.markedNanos >= adjustedNanos.getOrDefault(symbol, Long.MIN_VALUE)) {
                account.mark(symbol, quote.markHundredths);
            }
        });
    }
}
