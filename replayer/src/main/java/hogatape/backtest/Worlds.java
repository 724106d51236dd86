package hogatape.backtest;

import hogatape.feed.Book;
import hogatape.feed.FeedRecord;
import hogatape.feed.Status;
import hogatape.feed.Trade;
import hogatape.fill.IssueState;
import hogatape.journal.Gap;
import hogatape.market.SeoulTime;
import hogatape.strategy.SessionChange;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import hogatape.strategy.Timer;
import java.util.List;
import java.util.Optional;

/** Several worlds as one strategy of a replay: each record goes into the market once, then to every world. */
final class Worlds implements Strategy {
    private final List<World> worlds;
    private final World shown;
    private final Market market;
    private final GapLog gaps = new GapLog();
    private StrategyContext replay;
    private Wakes wakes;
    private long dayEnd = Long.MIN_VALUE;
    private final DivergenceLog divergence = new DivergenceLog();
    private final boolean compared;

    /** Tape time of what was heard last. */
    private long moment = Long.MIN_VALUE;

    /** A gap that the exchanges are not told of yet: where the tape ends with it, it hides nothing. */
    private Gap untold;

    /**
     * Worlds before one market.
     *
     * @param shown the one whose strategy's output is shown
     * @param compared whether it is wanted how far they come apart
     */
    Worlds(List<World> worlds, World shown, Market market, boolean compared) {
        this.worlds = worlds;
        this.compared = compared && worlds.size() > 1;
        this.shown = shown;
        this.market = market;
    }

    Market market() {
        return market;
    }

    List<World> worlds() {
        return worlds;
    }

    Divergence divergence(List<WorldResult> results) {
        return divergence.divergence(results);
    }

    List<GapSpan> gaps(long lastNanos) {
        return gaps.spans(lastNanos);
    }

    /** The world whose strategy is in a callback now. */
    Optional<World> calling() {
        return worlds.stream().filter(world -> world.callback().isPresent()).findFirst();
    }

    @Override
    public void onStart(StrategyContext context) {
        replay = context;
        wakes = new Wakes(context);
        if (context.tapeNanos() != Long.MIN_VALUE) {
            day(context.tapeNanos());
        }
        for (World world : worlds) {
            world.start(market, wakes, world == shown);
        }
    }

    @Override
    public void onBook(Book book) {
        long stateNanos = before(book);
        IssueState issue = market.state().onBook(book, stateNanos);
        Quote quote = market.board().take(book, replay.tapeNanos(), stateNanos);
        if (quote != null) {
            quote.state = issue;
        }
        for (World world : worlds) {
            world.book(book, issue, quote);
        }
    }

    @Override
    public void onTrade(Trade trade) {
        IssueState issue = market.state().onTrade(trade, before(trade));
        for (World world : worlds) {
            world.trade(trade, issue);
        }
    }

    @Override
    public void onExpectedTrade(Trade trade) {
        before(trade);
        for (World world : worlds) {
            world.expectedTrade(trade);
        }
    }

    @Override
    public void onStatus(Status status) {
        IssueState issue = market.state().onStatus(status, before(status));
        for (World world : worlds) {
            world.status(status, issue);
        }
    }

    @Override
    public void onSession(SessionChange change) {
        timePasses();
        for (World world : worlds) {
            world.session(change);
        }
    }

    @Override
    public void onTimer(Timer timer) {
        timePasses();
        wakes.fired(timer);
    }

    @Override
    public void onGapStart(Gap gap) {
        timePasses();
        gaps.start(gap);
        untold = gap;
        for (World world : worlds) {
            world.gapStart(gap);
        }
    }

    @Override
    public void onGapEnd(Gap gap, long untilNanos) {
        timePasses();
        gaps.end(gap, untilNanos);
        for (World world : worlds) {
            world.gapEnd(gap, untilNanos);
        }
    }

    @Override
    public void onEnd() {
        for (World world : worlds) {
            world.end();
        }
        compare();
    }

    /** Lets time pass up to the moment that a record shows, and returns that. */
    private long before(FeedRecord record) {
        timePasses();
        market.sequence(record.sequence());
        long received = replay.isWarm() ? record.receiveNanos() : replay.tapeNanos();
        long stateNanos = market.clock().state(record.sequence(), received);
        for (World world : worlds) {
            world.pass(stateNanos);
        }
        return stateNanos;
    }

    private void timePasses() {
        if (replay.tapeNanos() > moment) {
            compare();
            moment = replay.tapeNanos();
        }
        if (untold != null) {
            Gap gap = untold;
            untold = null;
            market.state().gapStart(gap);
            for (World world : worlds) {
                world.unheard(gap, market.clock().surelyPast(replay.tapeNanos()));
            }
        }
        if (replay.tapeNanos() >= dayEnd) {
            day(replay.tapeNanos());
            for (World world : worlds) {
                world.newDay(market.day());
            }
        }
    }

    /** What one moment brought to the worlds, it brought to all of them before they are compared. */
    private void compare() {
        if (compared && moment != Long.MIN_VALUE) {
            divergence.moment(moment, worlds);
        }
    }

    private void day(long tapeNanos) {
        market.day(SeoulTime.date(tapeNanos));
        dayEnd = SeoulTime.startOfDay(market.day()) + SeoulTime.DAY_NANOS;
    }
}
