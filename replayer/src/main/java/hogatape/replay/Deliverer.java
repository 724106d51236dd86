package hogatape.replay;

import hogatape.feed.Book;
import hogatape.feed.FeedKind;
import hogatape.feed.FeedRecord;
import hogatape.feed.Status;
import hogatape.feed.Trade;
import hogatape.journal.Gap;
import hogatape.market.SeoulTime;
import hogatape.message.Messages;
import hogatape.replay.pace.PlayGate;
import hogatape.strategy.OrderUpdate;
import hogatape.strategy.SessionChange;
import hogatape.strategy.Strategy;
import hogatape.strategy.Timer;

/** Calls a strategy, and tells a failure of the strategy from a failure of the replay. */
final class Deliverer {
    private final Strategy strategy;
    private final PlaybackContext context;
    private final PlayGate gate;
    private final VenueSessions sessions = new VenueSessions();

    private long sequence;

    Deliverer(Strategy strategy, PlaybackContext context, PlayGate gate) {
        this.strategy = strategy;
        this.context = context;
        this.gate = gate;
    }

    /** Carries a failure of the strategy through callers that declare no exception. */
    static final class Failure extends RuntimeException {
        private final StrategyException failure;

        Failure(StrategyException failure) {
            super(failure);
            this.failure = failure;
        }

        StrategyException failure() {
            return failure;
        }
    }

    /** The next calls follow from a record. */
    void at(long sequence) {
        this.sequence = sequence;
    }

    /** The sequence of the last record; 0 on an empty tape. */
    long sequence() {
        return sequence;
    }

    void start() {
        try {
            strategy.onStart(context);
        } catch (Throwable thrown) {
            throw failure("onStart", thrown);
        }
        answer();
    }

    /** Returns false where the run is to end before the callback. */
    boolean book(Book book) {
        if (!passes(book)) {
            return false;
        }
        session(book.tr(), book.exchangeSecond());
        context.keep(book);
        try {
            strategy.onBook(book);
        } catch (Throwable thrown) {
            throw failure("onBook", thrown);
        }
        answer();
        return true;
    }

    /** Returns false where the run is to end before the callback. */
    boolean trade(Trade trade) {
        if (!passes(trade)) {
            return false;
        }
        session(trade.tr(), trade.exchangeSecond());
        boolean expected = trade.layout().kind() == FeedKind.EXPECTED_TRADE;
        try {
            if (expected) {
                strategy.onExpectedTrade(trade);
            } else {
                strategy.onTrade(trade);
            }
        } catch (Throwable thrown) {
            throw failure(expected ? "onExpectedTrade" : "onTrade", thrown);
        }
        answer();
        return true;
    }

    /** Returns false where the run is to end before the callback. */
    boolean status(Status status) {
        if (!passes(status)) {
            return false;
        }
        try {
            strategy.onStatus(status);
        } catch (Throwable thrown) {
            throw failure("onStatus", thrown);
        }
        answer();
        return true;
    }

    /** What was known when the window began is not held: it belongs to no moment inside. */
    private boolean passes(FeedRecord record) {
        return context.isWarm() || gate.pass(record, context.tapeNanos());
    }

    private void session(String tr, int second) {
        SessionChange change = sessions.at(tr, second, context.tapeNanos());
        if (change != null) {
            try {
                strategy.onSession(change);
            } catch (Throwable thrown) {
                throw failure("onSession", thrown);
            }
            answer();
        }
    }

    void timer(Timer timer) {
        try {
            strategy.onTimer(timer);
        } catch (Throwable thrown) {
            throw failure("onTimer", thrown);
        }
        answer();
    }

    void gapStart(Gap gap) {
        try {
            strategy.onGapStart(gap);
        } catch (Throwable thrown) {
            throw failure("onGapStart", thrown);
        }
        answer();
    }

    void gapEnd(Gap gap, long untilNanos) {
        try {
            strategy.onGapEnd(gap, untilNanos);
        } catch (Throwable thrown) {
            throw failure("onGapEnd", thrown);
        }
        answer();
    }

    /** Tells what became of the orders of the callback before. */
    private void answer() {
        if (context.exchange().hasAnswers()) {
            context.exchange().answer(this::order);
        }
    }

    private void order(OrderUpdate update) {
        try {
            strategy.onOrder(update);
        } catch (Throwable thrown) {
            throw failure("onOrder", thrown);
        }
    }

    void end() {
        answer();
        try {
            strategy.onEnd();
        } catch (Throwable thrown) {
            throw failure("onEnd", thrown);
        }
    }

    private Failure failure(String callback, Throwable thrown) {
        String where = sequence == 0 ? Messages.text("on an empty tape") : Messages.text("at sequence %d", sequence);
        if (context.tapeNanos() != Long.MIN_VALUE) {
            where = Messages.text("%s, tape time %s", where, SeoulTime.text(context.tapeNanos()));
        }
        return new Failure(new StrategyException(
                Messages.text("The strategy failed in %s %s: %s", callback, where, thrown), thrown));
    }
}
