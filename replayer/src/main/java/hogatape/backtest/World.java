package hogatape.backtest;

import hogatape.account.BasePrices;
import hogatape.account.TradingAccount;
import hogatape.feed.Book;
import hogatape.feed.Status;
import hogatape.feed.Trade;
import hogatape.fill.Exchange;
import hogatape.fill.FillModel;
import hogatape.fill.IssueState;
import hogatape.journal.Gap;
import hogatape.market.TradingCalendar;
import hogatape.market.Venue;
import hogatape.replay.Digest;
import hogatape.strategy.Account;
import hogatape.strategy.Fill;
import hogatape.strategy.NewOrder;
import hogatape.strategy.OrderUpdate;
import hogatape.strategy.SessionChange;
import hogatape.strategy.Strategy;
import hogatape.strategy.Timer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/**
 * A strategy's run under one model: its own strategy, account and exchange, before a market that all worlds share. Every
 * callback comes first to the exchange, then to the strategy, and then the strategy hears what became of its orders.
 */
final class World {
    private static final long VALUE_NANOS = 1_000_000_000L;

    private final FillModel model;
    private final Strategy strategy;

    /** What a sweep tries in this world; empty otherwise. */
    private final Map<String, String> tried;

    private final Optional<Digest> digest;

    /** The strategy, behind its digest where there is one. */
    private final WatchedStrategy told;

    private final RunSettings settings;
    private final EquityLog equity = new EquityLog();

    private Market market;
    private Wakes wakes;
    private TradingAccount account;
    private WorldAccount valued;
    private EnteredOrders orders;
    private Exchange exchange;
    private ExchangeWatch watch;
    private Answers answers;
    private OrderDesk desk;
    private FillBook fills;
    private Carrying carrying;
    private long nextValue = Long.MIN_VALUE;

    World(FillModel model, Strategy strategy, Map<String, String> tried, RunSettings settings) {
        this.model = model;
        this.strategy = strategy;
        this.tried = tried;
        this.settings = settings;
        digest = settings.digesting() ? Optional.of(new Digest(strategy)) : Optional.empty();
        told = new WatchedStrategy(digest.map(Strategy.class::cast).orElse(strategy));
    }

    FillModel model() {
        return model;
    }

    /** What a sweep tries in this world, such as {@code size=10}; empty otherwise. */
    String tried() {
        return tried.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The callback in which the strategy is now, or failed; empty where it is in none. */
    Optional<String> callback() {
        return told.callback();
    }

    /** The fills that its strategy was told of. */
    int fillCount() {
        return fills.count();
    }

    /** The messages that went to the exchange. */
    long messages() {
        return desk.sent();
    }

    void start(Market shared, Wakes tapeWakes, boolean shown) {
        market = shared;
        wakes = tapeWakes;
        Draws draws = new Draws(settings.latencies(), settings.seed());
        account = new TradingAccount(settings.cashWon(), settings.costs(), settings.accountRules());
        valued = new WorldAccount(account, market.board());
        orders = new EnteredOrders(account, settings.journeys());
        fills = new FillBook(this, account, orders, settings.journeys());
        answers = new Answers(this, account, orders, market.board(), draws, wakes, fills);
        exchange = Exchange.of(
                market.state(), model, settings.cancelExponent(), market.rules(), settings.instruments(), answers);
        watch = new ExchangeWatch(exchange, market.clock(), wakes, this::wake);
        desk = new OrderDesk(
                this,
                account,
                new WorstPrice(market.board(), settings.instruments()),
                exchange,
                answers,
                draws,
                market.clock(),
                wakes);
        carrying = new Carrying(
                account,
                valued,
                new BasePrices(settings.adjustments(), settings.calendar()),
                market.board(),
                settings.instruments(),
                fills);
        if (market.day() != null) {
            newDay(market.day());
        }
        told.onStart(new WorldContext(this, wakes, shown, LoggerFactory.getLogger(strategy.getClass())));
    }

    /** A Seoul day begins. */
    void newDay(LocalDate day) {
        equity.newDay(day, valued.equityWon()); // Before what is carried over becomes more or fewer shares.
        exchange.advance(market.clock().surelyPast(tapeNanos()));
        carrying.newDay(day, tapeNanos());
    }

    /** Lets time at the exchange pass up to the state that the next frame shows. */
    void pass(long stateNanos) {
        desk.arriveBefore(stateNanos);
        exchange.advance(stateNanos);
    }

    void book(Book book, IssueState issue, Quote quote) {
        exchange.onBook(issue);
        if (quote != null && carrying.isWaiting()) {
            carrying.book(quote);
        }
        told.onBook(book);
        answers.deliver();
        if (tapeNanos() >= nextValue) {
            value();
        }
    }

    void trade(Trade trade, IssueState issue) {
        exchange.onTrade(issue);
        told.onTrade(trade);
        answers.deliver();
    }

    void expectedTrade(Trade trade) {
        told.onExpectedTrade(trade);
        answers.deliver();
    }

    void status(Status status, IssueState issue) {
        exchange.onStatus(issue);
        told.onStatus(status);
        answers.deliver();
    }

    void session(SessionChange change) {
        told.onSession(change);
        answers.deliver();
    }

    void timer(Timer timer) {
        told.onTimer(timer);
        answers.deliver();
    }

    /** The exchange's issues are not heard from a moment of the exchange on. */
    void unheard(Gap gap, long stateNanos) {
        exchange.gapStart(gap, stateNanos);
    }

    void gapStart(Gap gap) {
        told.onGapStart(gap);
        answers.deliver();
    }

    void gapEnd(Gap gap, long untilNanos) {
        told.onGapEnd(gap, untilNanos);
        answers.deliver();
    }

    void end() {
        told.onEnd();
        account.reconcile();
        if (tapeNanos() != Long.MIN_VALUE) {
            equity.change(tapeNanos(), valued.equityWon());
        }
    }

    /** Time has passed: what arrives, what waits, what is to be told. */
    void wake() {
        long past = market.clock().surelyPast(tapeNanos());
        desk.arriveBefore(past + 1);
        exchange.advance(past);
        watch();
        answers.deliver();
    }

    /** Wakes again when the exchange has something to do without a frame. */
    void watch() {
        watch.look(tapeNanos());
    }

    void tell(OrderUpdate update) {
        told.onOrder(update);
    }

    void tell(Fill fill) {
        told.onFill(fill);
    }

    WorldOrder newOrder(NewOrder request) {
        market.board().of(request.venue(), request.symbol()).watched = true;
        return orders.add(request, tapeNanos(), sequence());
    }

    void traded(String symbol, Venue venue) {
        valued.traded(symbol, venue);
        equity.change(tapeNanos(), valued.equityWon());
    }

    EnteredOrders orders() {
        return orders;
    }

    OrderDesk desk() {
        return desk;
    }

    Account account() {
        return valued;
    }

    TradingCalendar calendar() {
        return settings.calendar();
    }

    long tapeNanos() {
        return wakes.replay().tapeNanos();
    }

    /** The record that was heard last. */
    long sequence() {
        return market.sequence();
    }

    private void value() {
        nextValue = tapeNanos() + VALUE_NANOS;
        if (!valued.holdsNothing()) {
            carrying.remember();
        }
        equity.value(tapeNanos(), valued.equityWon());
    }

    /** What a sweep wants of it. */
    WorldSums sums() {
        return new WorldSums(
                WorldEnd.of(account, valued), equity.deepest(), orders.all().size(), fills.count(), fills.shares());
    }

    WorldResult result(List<GapSpan> gaps) {
        return new WorldResult(
                model,
                digest.map(Digest::hex).orElse(""),
                WorldEnd.of(account, valued),
                equity.points(),
                equity.days(),
                fills.positions(),
                equity.deepest(),
                orders.journeys(),
                fills.fills(gaps),
                WorldEnd.warnings(orders.all(), carrying.notes()));
    }
}
