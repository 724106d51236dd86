package hogatape.replay;

import hogatape.feed.Book;
import hogatape.feed.Status;
import hogatape.feed.Trade;
import hogatape.journal.Gap;
import hogatape.market.SeoulTime;
import hogatape.market.Session;
import hogatape.strategy.SessionChange;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import java.util.ArrayList;
import java.util.List;

/** A strategy that writes down what it is told, a line a callback. */
public final class Diary implements Strategy {
    public final List<String> lines = new ArrayList<>();

    public boolean withSessions;
    private StrategyContext context;

    @Override
    public void onStart(StrategyContext strategyContext) {
        context = strategyContext;
        note("start");
    }

    @Override
    public void onBook(Book book) {
        note("book " + book.sequence() + "." + book.record() + " " + book.tr() + " " + book.symbol() + " "
                + book.askPrice(1));
    }

    @Override
    public void onTrade(Trade trade) {
        note("trade " + trade.sequence() + "." + trade.record() + " " + trade.tr() + " " + trade.symbol() + " "
                + trade.price());
    }

    @Override
    public void onExpectedTrade(Trade trade) {
        note("expected trade " + trade.sequence() + " " + trade.tr() + " " + trade.symbol() + " " + trade.price());
    }

    @Override
    public void onStatus(Status status) {
        note("status " + status.sequence() + " " + status.symbol() + " " + status.isHalted());
    }

    @Override
    public void onSession(SessionChange change) {
        if (withSessions) {
            note("session " + change.venue() + " " + change.day() + " "
                    + change.session().map(Session::name).orElse("none") + (change.newDay() ? ", new day" : ""));
        }
    }

    @Override
    public void onGapStart(Gap gap) {
        note("gap " + gap.cause() + " since " + time(gap.sinceNanos()));
    }

    @Override
    public void onGapEnd(Gap gap, long untilNanos) {
        note("heard after " + gap.cause() + " at " + time(untilNanos));
    }

    @Override
    public void onEnd() {
        note("end");
    }

    private void note(String what) {
        lines.add(time(context.tapeNanos()) + (context.isWarm() ? " warm " : " ") + what);
    }

    private static String time(long nanos) {
        return nanos == Long.MIN_VALUE ? "never" : SeoulTime.text(nanos).substring(8, 19);
    }
}
