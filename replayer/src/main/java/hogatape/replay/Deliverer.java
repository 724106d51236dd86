package hogatape.replay;

import hogatape.feed.Book;
import hogatape.journal.Gap;
import hogatape.market.SeoulTime;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;

/** Calls a strategy, and tells a failure of the strategy from a failure of the replay. */
final class Deliverer {
    private final Strategy strategy;
    private final StrategyContext context;
    private final PlayGate gate;

    private long sequence;

    Deliverer(Strategy strategy, StrategyContext context, PlayGate gate) {
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
    }

    /** Returns false where the run is to end before the callback. */
    boolean book(Book book) {
        if (!gate.pass(book, context.tapeNanos())) {
            return false;
        }
        try {
            strategy.onBook(book);
        } catch (Throwable thrown) {
            throw failure("onBook", thrown);
        }
        return true;
    }

    void gapStart(Gap gap) {
        try {
            strategy.onGapStart(gap);
        } catch (Throwable thrown) {
            throw failure("onGapStart", thrown);
        }
    }

    void gapEnd(Gap gap, long untilNanos) {
        try {
            strategy.onGapEnd(gap, untilNanos);
        } catch (Throwable thrown) {
            throw failure("onGapEnd", thrown);
        }
    }

    void end() {
        try {
            strategy.onEnd();
        } catch (Throwable thrown) {
            throw failure("onEnd", thrown);
        }
    }

    private Failure failure(String callback, Throwable thrown) {
        String where = sequence == 0 ? "on an empty tape" : "at sequence " + sequence;
        if (context.tapeNanos() != Long.MIN_VALUE) {
            where += ", tape time " + SeoulTime.text(context.tapeNanos());
        }
        return new Failure(
                new StrategyException("The strategy failed in " + callback + " " + where + ": " + thrown, thrown));
    }
}
