package hogatape.backtest;

import hogatape.fill.Exchange;

/** Wakes a world when its exchange has something to do without a frame. */
final class ExchangeWatch {
    private final Exchange exchange;
    private final FeedClock clock;
    private final Wakes wakes;
    private final Runnable wake;

    /** The next moment at which it wakes; passed where there is none. */
    private long watchedNanos = Long.MIN_VALUE;

    ExchangeWatch(Exchange exchange, FeedClock clock, Wakes wakes, Runnable wake) {
        this.exchange = exchange;
        this.clock = clock;
        this.wakes = wakes;
        this.wake = wake;
    }

    /** Looks anew when the exchange has something to do. */
    void look(long tapeNanos) {
        long due = exchange.dueNanos();
        if (due == Long.MAX_VALUE) {
            return;
        }
        long known = clock.knownAt(due);
        boolean sooner = known < watchedNanos || watchedNanos <= tapeNanos;
        if (known > tapeNanos && sooner) {
            watchedNanos = known;
            wakes.at(known, wake);
        }
    }
}
