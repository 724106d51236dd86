package hogatape.backtest;

import hogatape.market.Instrument;
import hogatape.market.Instruments;
import hogatape.market.PriceLimits;
import hogatape.market.SeoulTime;
import hogatape.strategy.NewOrder;
import java.time.LocalDate;

/** What a share of an order may cost at most: its limit, or the day's highest price. */
final class WorstPrice {
    private final PriceBoard board;
    private final Instruments instruments;

    WorstPrice(PriceBoard board, Instruments instruments) {
        this.board = board;
        this.instruments = instruments;
    }

    /** In won; 0 where nothing was heard of the issue on that day. */
    long of(NewOrder order, long tapeNanos) {
        if (order.priceWon() > 0) {
            return order.priceWon();
        }
        LocalDate day = SeoulTime.date(tapeNanos);
        Instrument instrument = instruments.of(order.symbol(), day);
        Quote quote = board.of(order.venue(), order.symbol());
        if (quote.state == null || !quote.state.isOfDay(tapeNanos)) {
            return 0;
        }
        long market = Math.max(quote.bidWon, quote.askWon);
        long base = instrument.basePriceWon().orElse(quote.state.previousCloseWon());
        // Without a base price: as far above the market as a limit would lie above its base. A table may be wrong.
        return base > 0
                ? Math.max(market, PriceLimits.of(instrument.kind(), base, day).highWon())
                : market * (100 + instrument.kind().limitPercent()) / 100;
    }
}
