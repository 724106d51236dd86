package hogatape.backtest;

import hogatape.fill.MarketState;
import hogatape.fill.OrderRules;
import java.time.LocalDate;

/** What the worlds of a run share: the market as the tape shows it, and where on the tape they are. */
final class Market {
    private final MarketState state;
    private final OrderRules rules;
    private final FeedClock clock;
    private final PriceBoard board = new PriceBoard();

    /** The Seoul day of tape time; null before the first record. */
    private LocalDate day;

    private long sequence;

    Market(RunSettings settings) {
        state = MarketState.of(settings.calendar());
        rules = OrderRules.of(settings.calendar());
        clock = new FeedClock(settings.latencies().feed(), settings.seed());
    }

    MarketState state() {
        return state;
    }

    OrderRules rules() {
        return rules;
    }

    FeedClock clock() {
        return clock;
    }

    PriceBoard board() {
        return board;
    }

    LocalDate day() {
        return day;
    }

    void day(LocalDate today) {
        day = today;
    }

    /** The record that was heard last. */
    long sequence() {
        return sequence;
    }

    void sequence(long last) {
        sequence = last;
    }
}
