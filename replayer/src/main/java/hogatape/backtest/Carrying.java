package hogatape.backtest;

import hogatape.account.BasePrices;
import hogatape.account.TradingAccount;
import hogatape.market.Adjustment;
import hogatape.market.Instruments;
import hogatape.market.Venue;
import hogatape.message.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Carries positions from day to day: what moved the base price between is explained by the user, or the run cannot go on. */
final class Carrying {
    private final TradingAccount account;
    private final WorldAccount valued;
    private final BasePrices basePrices;
    private final PriceBoard board;
    private final Instruments instruments;
    private final FillBook fills;
    private final List<Sentence> notes = new ArrayList<>();

    /** Positions whose base price of the day is not known yet. */
    private final Map<String, Venue> unchecked = new TreeMap<>();

    private LocalDate day = LocalDate.MIN;

    Carrying(
            TradingAccount account,
            WorldAccount valued,
            BasePrices basePrices,
            PriceBoard board,
            Instruments instruments,
            FillBook fills) {
        this.account = account;
        this.valued = valued;
        this.basePrices = basePrices;
        this.board = board;
        this.instruments = instruments;
        this.fills = fills;
    }

    /** What was carried out, for the user. */
    List<Sentence> notes() {
        return List.copyOf(notes);
    }

    /** A day begins, at the first record of it. */
    void newDay(LocalDate today, long tapeNanos) {
        day = today;
        account.newDay(today);
        unchecked.clear();
        valued.held().forEach((symbol, venue) -> {
            Optional<Adjustment> adjustment = basePrices.adjustment(symbol, today);
            if (adjustment.isPresent()) {
                adjust(adjustment.get(), venue, tapeNanos);
            } else {
                unchecked.put(symbol, venue);
            }
        });
        for (Map.Entry<String, Venue> each : List.copyOf(unchecked.entrySet())) {
            instruments.of(each.getKey(), today).basePriceWon().ifPresent(base -> check(each.getKey(), base));
        }
    }

    boolean isWaiting() {
        return !unchecked.isEmpty();
    }

    /** A book came; it may tell the day's base price. */
    void book(Quote quote) {
        if (unchecked.containsKey(quote.symbol) && quote.state.previousCloseWon() > 0) {
            check(quote.symbol, quote.state.previousCloseWon());
        }
    }

    /** Remembers the prices of what is held, for the next day. */
    void remember() {
        valued.held().forEach((symbol, venue) -> {
            long mark = board.of(venue, symbol).markHundredths;
            if (mark > 0 && !unchecked.containsKey(symbol)) {
                basePrices.heard(symbol, day, mark / 100);
            }
        });
    }

    private void check(String symbol, long basePriceWon) {
        unchecked.remove(symbol);
        basePrices.breakOf(symbol, day, basePriceWon).ifPresent(sentence -> {
            throw BacktestException.unchecked(sentence);
        });
    }

    private void adjust(Adjustment adjustment, Venue venue, long tapeNanos) {
        String symbol = adjustment.symbol();
        long before = account.position(symbol);
        long mark = board.of(venue, symbol).markHundredths;
        long base = instruments
                .of(symbol, day)
                .basePriceWon()
                .orElse(mark / 100 * adjustment.sharesBefore() / adjustment.sharesAfter());
        account.adjust(adjustment, base);
        valued.adjusted(symbol, tapeNanos);
        fills.adjusted(tapeNanos, symbol);

        notes.add(
                adjustment.note().isEmpty()
                        ? Sentence.of(
                                "%d shares of %s became %d on %s (%d for %d).",
                                before,
                                symbol,
                                account.position(symbol),
                                day,
                                adjustment.sharesAfter(),
                                adjustment.sharesBefore())
                        : Sentence.of(
                                "%d shares of %s became %d on %s (%d for %d, %s).",
                                before,
                                symbol,
                                account.position(symbol),
                                day,
                                adjustment.sharesAfter(),
                                adjustment.sharesBefore(),
                                adjustment.note()));
    }
}
