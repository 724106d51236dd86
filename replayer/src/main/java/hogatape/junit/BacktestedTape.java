package hogatape.junit;

import hogatape.backtest.BacktestResult;
import hogatape.backtest.FillRecord;
import hogatape.backtest.JourneyStep;
import hogatape.backtest.OrderJourney;
import hogatape.backtest.WorldResult;
import hogatape.fill.FillModel;
import hogatape.strategy.OrderState;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.opentest4j.AssertionFailedError;

/**
 * What came of a backtest, in one of its worlds. Assertions return this again, and fail with the first difference and the frames
 * around it. A fill is a line by the tape time at which the strategy heard of it, an order one by that of its entry:
 *
 * <pre>
 * 10:00:00.060 fill 1 buy 10 NXT 005930 at 71500, taker, book taken, costs 93
 * 10:00:00.000 order 1 buy 10 NXT 005930 limit 71500 day: filled, 10 traded
 * </pre>
 */
public final class BacktestedTape {
    private final Path journal;
    private final BacktestResult result;
    private final WorldResult world;

    BacktestedTape(Path journal, BacktestResult result, WorldResult world) {
        this.journal = journal;
        this.result = result;
        this.world = world;
    }

    /** The whole result. */
    public BacktestResult result() {
        return result;
    }

    /** The result of the world at hand: of the expected model where it was run, else of the first. */
    public WorldResult world() {
        return world;
    }

    /**
     * The same backtest, seen in the world of another model.
     *
     * @throws IllegalArgumentException if it was not run
     */
    public BacktestedTape under(FillModel model) {
        return result.worlds().stream()
                .filter(each -> each.model() == model)
                .findFirst()
                .map(each -> new BacktestedTape(journal, result, each))
                .orElseThrow(() -> new IllegalArgumentException("The model " + model + " was not run."));
    }

    /** The fills, a line each. */
    public List<String> fills() {
        return world.fills().stream().map(BacktestedTape::fill).map(Event::line).toList();
    }

    /** The orders, a line each. */
    public List<String> orders() {
        return world.orders().stream()
                .map(BacktestedTape::order)
                .map(Event::line)
                .toList();
    }

    /** Requires the fills, from the first to the last; each may be one line or a text block of several. */
    public BacktestedTape assertFills(String... lines) {
        new Lines("fill", journal)
                .require(world.fills().stream().map(BacktestedTape::fill).toList(), lines);
        return this;
    }

    /** Requires the orders, from the first to the last; each may be one line or a text block of several. */
    public BacktestedTape assertOrders(String... lines) {
        new Lines("order", journal)
                .require(world.orders().stream().map(BacktestedTape::order).toList(), lines);
        return this;
    }

    /** Requires what the run made, after costs, in won. */
    public BacktestedTape assertResult(long won) {
        if (world.account().resultWon() != won) {
            throw new AssertionFailedError(
                    "The result is " + world.account().resultWon() + " won, not " + won + "; its fills:\n"
                            + String.join("\n", fills()),
                    won,
                    world.account().resultWon());
        }
        return this;
    }

    /** The digest of all callbacks of the world's strategy, in hexadecimal. */
    public String digest() {
        return world.digest();
    }

    /** Requires the digest of all callbacks of the world's strategy. */
    public BacktestedTape assertDigest(String hex) {
        if (!digest().equals(hex)) {
            throw new AssertionFailedError(
                    "The digest is " + digest() + ", not " + hex + " (orders: "
                            + world.orders().size() + "); its fills:\n" + String.join("\n", fills()),
                    hex,
                    digest());
        }
        return this;
    }

    private static Event fill(FillRecord fill) {
        String price = fill.priceHundredths() % 100 == 0
                ? Long.toString(fill.priceHundredths() / 100)
                : String.format(Locale.ROOT, "%d.%02d", fill.priceHundredths() / 100, fill.priceHundredths() % 100);
        String text = "fill " + fill.order() + " " + words(fill.side()) + " " + fill.size() + " " + fill.venue() + " "
                + fill.symbol() + " at " + price + ", " + (fill.maker() ? "maker" : "taker") + ", "
                + words(fill.rule()) + ", costs " + (fill.feeWon() + fill.commissionWon() + fill.taxWon());
        return new Event(text, fill.sequence(), fill.toldNanos());
    }

    private static Event order(OrderJourney order) {
        String text = "order " + order.id() + " " + order.request() + ": " + words(order.state()) + ", "
                + order.filled() + " traded";
        if (order.state() == OrderState.REJECTED) {
            List<JourneyStep> steps = order.steps();
            text += " (" + steps.get(steps.size() - 1).detail() + ")";
        }
        return new Event(text, order.sentSequence(), order.sentNanos());
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
