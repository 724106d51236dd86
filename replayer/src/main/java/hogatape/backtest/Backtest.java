package hogatape.backtest;

import hogatape.account.AccountRules;
import hogatape.fill.FillModel;
import hogatape.journal.RecordSource;
import hogatape.market.Adjustments;
import hogatape.market.CostProfile;
import hogatape.market.Instruments;
import hogatape.market.TradingCalendar;
import hogatape.market.TradingCosts;
import hogatape.message.Messages;
import hogatape.replay.Replayer;
import hogatape.strategy.Strategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Runs a strategy against simulated exchanges. Without further words: three worlds, ten million won, the broker's own costs,
 * the latencies of {@link Latencies#DEFAULT}.
 *
 * <pre>{@code
 * try (RecordSource tape = JournalReader.open(folder)) {
 *     BacktestResult result = Backtest.of(MyStrategy::new).cash(50_000_000).run(tape);
 * }
 * }</pre>
 */
public final class Backtest {
    private static final long CASH_WON = 10_000_000;

    private final Supplier<? extends Strategy> strategies;
    private final Map<String, String> parameters = new TreeMap<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private List<FillModel> models = List.of(FillModel.values());
    private long cashWon = CASH_WON;
    private boolean shortSelling;
    private boolean credit;
    private CostProfile costs = CostProfile.named(CostProfile.STANDARD);
    private Instruments instruments = Instruments.none();
    private Adjustments adjustments = Adjustments.none();
    private TradingCalendar calendar = TradingCalendar.standard();
    private Latencies latencies = Latencies.DEFAULT;
    private double cancelExponent = 1;
    private long seed = 1;
    private boolean digesting = true;

    private Backtest(Supplier<? extends Strategy> strategies) {
        this.strategies = strategies;
    }

    /**
     * A backtest of a strategy.
     *
     * @param strategies gives a new one for each world
     */
    public static Backtest of(Supplier<? extends Strategy> strategies) {
        return new Backtest(strategies);
    }

    /** Runs these models, in their own order, instead of all three. */
    public Backtest models(FillModel... only) {
        models = List.of(only).stream().sorted().distinct().toList();
        return this;
    }

    /** Begins with cash, in won; ten million otherwise. */
    public Backtest cash(long won) {
        if (won < 0) {
            throw new IllegalArgumentException(
                    Messages.text("An account begins with cash of 0 or more, not %s won.", won));
        }
        cashWon = won;
        return this;
    }

    /** Whether shares may be sold that are not there. */
    public Backtest shortSelling(boolean allowed) {
        shortSelling = allowed;
        return this;
    }

    /** Whether more may be bought than the cash pays for. */
    public Backtest credit(boolean allowed) {
        credit = allowed;
        return this;
    }

    /** What the broker charges. */
    public Backtest costs(CostProfile profile) {
        costs = profile;
        return this;
    }

    /** What issues are: market, kind, base prices. */
    public Backtest instruments(Instruments known) {
        instruments = known;
        return this;
    }

    /** What moved base prices. */
    public Backtest adjustments(Adjustments known) {
        adjustments = known;
        return this;
    }

    /** Days and sessions; those that come with the program otherwise. */
    public Backtest calendar(TradingCalendar known) {
        calendar = known;
        return this;
    }

    /** How long feed, entry and response take. */
    public Backtest latencies(Latencies all) {
        latencies = all;
        return this;
    }

    /**
     * How the expected model shares cancels out over a queue: of those who leave it, {@code ahead^n / (ahead^n + behind^n)}
     * stood ahead.
     */
    public Backtest cancelExponent(double n) {
        if (!(n > 0 && n <= 100)) {
            throw new IllegalArgumentException(
                    Messages.text("The exponent of cancels lies above 0 and up to 100, not at %s.", n));
        }
        cancelExponent = n;
        return this;
    }

    /** The seed of all draws. */
    public Backtest seed(long wanted) {
        seed = wanted;
        return this;
    }

    /** Whether every callback is digested, which costs more than the run itself; it is, unless told otherwise. */
    public Backtest digest(boolean wanted) {
        digesting = wanted;
        return this;
    }

    /** Sets a parameter of every world's strategy, as {@link Replayer#set} does. */
    public Backtest set(String parameter, String value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Tells the result of an option that this class does not know, such as the window. */
    public Backtest told(String option, String value) {
        options.put(option, value);
        return this;
    }

    /** Plays a whole tape. */
    public BacktestResult run(RecordSource tape) throws IOException {
        return start().play(replayer -> replayer.replay(tape), List.of(tape.name()));
    }

    /**
     * Makes the worlds and their strategies, for one run.
     *
     * @throws IllegalArgumentException with a sentence, if the strategy has no such parameter
     */
    public BacktestRun start() {
        RunSettings settings = settings(false);
        List<World> worlds = worlds(Map.of(), settings);
        return new BacktestRun(
                worlds, new Market(settings), settings, strategyName(), Map.copyOf(parameters), identityOptions());
    }

    /**
     * What all worlds have in common.
     *
     * @param sumsAlone whether only sums are wanted of them, and no journeys and digests
     */
    RunSettings settings(boolean sumsAlone) {
        return new RunSettings(
                cashWon,
                new AccountRules(shortSelling, credit),
                new TradingCosts(costs, instruments, calendar),
                instruments,
                adjustments,
                calendar,
                latencies,
                cancelExponent,
                seed,
                digesting && !sumsAlone,
                !sumsAlone);
    }

    /** A world for each model, with parameters beside those set before. */
    List<World> worlds(Map<String, String> more, RunSettings settings) {
        List<World> worlds = new ArrayList<>();
        for (FillModel model : models) {
            Strategy strategy = strategies.get();
            parameters.forEach((name, value) -> Replayer.of(strategy).set(name, value));
            more.forEach((name, value) -> Replayer.of(strategy).set(name, value));
            worlds.add(new World(model, strategy, more, settings));
        }
        return worlds;
    }

    /** Whether a parameter was set for every world. */
    boolean isSet(String parameter) {
        return parameters.containsKey(parameter);
    }

    String strategyName() {
        return strategies.get().getClass().getName();
    }

    /** What was asked for that can change a result. */
    Map<String, String> identityOptions() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("cash", Long.toString(cashWon));
        all.put("latency-feed", latencies.feed().toString());
        all.put("latency-entry", latencies.entry().toString());
        all.put("latency-response", latencies.response().toString());
        all.put("costs", costs.name());
        all.put("cancel-exponent", Double.toString(cancelExponent));
        if (shortSelling) {
            all.put("short", "true");
        }
        if (credit) {
            all.put("margin", "true");
        }
        all.putAll(options);
        return all;
    }
}
