package hogatape.report;

import static hogatape.report.Html.number;
import static hogatape.report.Html.signed;

import hogatape.backtest.BacktestResult;
import hogatape.backtest.FillRecord;
import hogatape.backtest.GapSpan;
import hogatape.backtest.OrderJourney.Flag;
import hogatape.backtest.WorldResult;
import hogatape.fill.FillModel;
import hogatape.message.Sentence;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/** What a careful colleague would say of a result, in sentences; those that weigh most come first. */
final class Doubts {
    private static final long SECOND = 1_000_000_000L;

    private final BacktestResult result;
    private final Set<String> sentences = new LinkedHashSet<>();

    private Doubts(BacktestResult result) {
        this.result = result;
    }

    static List<String> of(BacktestResult result) {
        Doubts doubts = new Doubts(result);
        doubts.say();
        return List.copyOf(doubts.sentences);
    }

    private void say() {
        modelsDisagree();
        gaps();
        flags();
        races();
        rejects();
        costs();
        open();
        result.warnings().forEach(warning -> sentences.add(warning.english()));
        for (WorldResult world : result.worlds()) {
            for (Sentence warning : world.warnings()) {
                sentences.add(
                        result.worlds().size() > 1 ? name(world) + " world: " + warning.english() : warning.english());
            }
        }
        tape();
    }

    private void modelsDisagree() {
        Optional<WorldResult> pessimistic = world(FillModel.PESSIMISTIC);
        Optional<WorldResult> expected = world(FillModel.EXPECTED);
        Optional<WorldResult> optimistic = world(FillModel.OPTIMISTIC);
        if (pessimistic.isEmpty() || expected.isEmpty() || optimistic.isEmpty()) {
            return;
        }
        long low = made(pessimistic.get());
        long middle = made(expected.get());
        long high = made(optimistic.get());
        if (high > 0 && middle <= 0) {
            sentences.add("The result lives on the optimistic world: there it made " + signed(high)
                    + " won, in the expected one " + signed(middle) + " and in the pessimistic one " + signed(low)
                    + ".");
        } else if (middle > 0 && low <= 0) {
            sentences.add("It made money only where the queue was kind: in the expected world " + signed(middle)
                    + " won, in the pessimistic one " + signed(low) + ".");
        }
        Divergence apart = Divergence.of(result.worlds());
        if (apart.openedWon() > 0) {
            sentences.add("The worlds diverge most between " + Times.second(apart.openedFromNanos()) + " and "
                    + Times.second(apart.openedToNanos()) + ", where their range grew by " + number(apart.openedWon())
                    + " won"
                    + (apart.partedNanos().isPresent()
                            ? "; they part at "
                                    + Times.milli(apart.partedNanos().getAsLong())
                                    + ", and from there a strategy may do other things in each."
                            : "."));
        }
    }

    private void gaps() {
        long fills =
                most(world -> world.fills().stream().filter(FillRecord::nearGap).count());
        if (fills > 0) {
            sentences.add(many(fills, "fill lies", "fills lie")
                    + " within ten seconds of a gap in the tape: what the book did in it is unknown.");
        }
        for (GapSpan gap : result.gaps()) {
            // A recorder that stops at the end of its tape hides nothing.
            boolean hides = gap.fromNanos() < result.identity().lastNanos() - SECOND;
            if (gap.untilNanos() == Long.MAX_VALUE && hides && !gap.symbols().isEmpty()) {
                sentences.add("From " + Times.second(gap.fromNanos()) + " to its end the tape does not hear "
                        + names(gap.symbols()) + " (" + gap.cause() + ").");
            }
        }
    }

    private void flags() {
        flag(
                Flag.BEYOND_VISIBLE_BOOK,
                "wanted more than the ten visible levels showed: what lies behind them is not on tape");
        flag(Flag.GAP, "rested while the tape did not hear the issue: the queue stood still meanwhile");
        flag(Flag.HALT, "rested through a halt or a volatility interruption");
        flag(Flag.PARTIAL_BOOK, "rested on a book of which levels were missing");
    }

    private void flag(Flag flag, String what) {
        long orders = most(world -> world.orders().stream()
                .filter(order -> order.flags().contains(flag))
                .count());
        if (orders > 0) {
            sentences.add(many(orders, "order", "orders") + " " + what + ".");
        }
    }

    private void races() {
        long shares = most(world -> OrderOutcomes.of(world).raceShares);
        if (shares > 0) {
            sentences.add(many(shares, "share", "shares")
                    + " traded while a cancel was on its way: results hang on the latency of order entry.");
        }
    }

    private void rejects() {
        WorldResult most = null;
        OrderOutcomes outcomes = null;
        for (WorldResult world : result.worlds()) {
            OrderOutcomes each = OrderOutcomes.of(world);
            if (outcomes == null || each.rejected() > outcomes.rejected()) {
                most = world;
                outcomes = each;
            }
        }
        if (outcomes != null && 10 * outcomes.rejected() > outcomes.count()) {
            String reason = outcomes.rejects.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .get()
                    .getKey();
            sentences.add(number(outcomes.rejected()) + " of " + many(outcomes.count(), "order was", "orders were")
                    + " rejected in the " + name(most).toLowerCase(Locale.ROOT) + " world, most of them: " + reason
                    + ".");
        }
    }

    private void costs() {
        for (WorldResult world : result.worlds()) {
            long before = made(world) + world.account().costsWon();
            if (before > 0 && made(world) <= 0) {
                sentences.add("Costs took the gain of the " + name(world).toLowerCase(Locale.ROOT) + " world: "
                        + signed(before) + " won before them, " + signed(made(world)) + " after.");
            }
        }
    }

    private void open() {
        for (WorldResult world : result.worlds()) {
            long unrealised = world.account().unrealisedWon();
            if (!world.account().positions().isEmpty() && 2 * Math.abs(unrealised) > Math.abs(made(world))) {
                sentences.add("Most of the " + name(world).toLowerCase(Locale.ROOT) + " world's result stands on "
                        + many(world.account().positions().size(), "position", "positions")
                        + " still open at the end: " + signed(unrealised)
                        + " won by last prices, at which nobody need have bought.");
            }
        }
    }

    private void tape() {
        if (result.identity().undecoded() > 0) {
            sentences.add(many(result.identity().undecoded(), "frame or record", "frames or records")
                    + " could not be decoded and were passed over; 'hogatape journal audit' tells which.");
        }
        if (result.identity().stopped()) {
            sentences.add("The run was ended before its tape.");
        }
        if (most(world -> world.fills().size()) == 0) {
            sentences.add("Nothing traded in any world: this page says little.");
        }
    }

    private Optional<WorldResult> world(FillModel model) {
        return result.worlds().stream().filter(world -> world.model() == model).findFirst();
    }

    private long most(ToLongFunction<WorldResult> count) {
        return result.worlds().stream().mapToLong(count).max().orElse(0);
    }

    private static long made(WorldResult world) {
        return world.account().resultWon();
    }

    private static String many(long count, String one, String several) {
        return number(count) + " " + (count == 1 ? one : several);
    }

    private static String names(List<String> symbols) {
        return symbols.size() <= 5
                ? String.join(", ", symbols)
                : String.join(", ", symbols.subList(0, 5)) + " and " + (symbols.size() - 5) + " more";
    }

    /** A world's name as a heading has it. */
    static String name(WorldResult world) {
        return name(world.model());
    }

    /** A model's name as a heading has it. */
    static String name(FillModel model) {
        String name = model.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
