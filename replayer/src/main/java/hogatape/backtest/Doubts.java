package hogatape.backtest;

import hogatape.backtest.OrderJourney.Flag;
import hogatape.fill.FillModel;
import hogatape.strategy.OrderState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a careful colleague would say of a result, a sentence each. */
public final class Doubts {
    private Doubts() {}

    /** What the run knew, and what its orders and fills show. */
    public static List<String> of(BacktestResult result) {
        List<String> doubts = new ArrayList<>(result.warnings());
        result.worlds().forEach(world -> doubts.addAll(world.warnings()));
        trading(doubts, result);
        if (result.identity().undecoded() > 0) {
            doubts.add(
                    "The tape holds " + result.identity().undecoded() + " frames or records that nobody can decode.");
        }
        for (WorldResult world : result.worlds()) {
            String name = world.model().name().toLowerCase(Locale.ROOT);
            long near = world.fills().stream().filter(FillRecord::nearGap).count();
            count(doubts, near, world.fills().size(), name, "fills lie within ten seconds of a gap");
            flagged(doubts, world, name, Flag.BEYOND_VISIBLE_BOOK, "orders wanted more than the ten levels showed");
            flagged(doubts, world, name, Flag.GAP, "orders were open while the tape did not hear their issue");
            flagged(doubts, world, name, Flag.HALT, "orders were open in a halt or an interruption");
        }
        Optional<WorldResult> optimistic = world(result, FillModel.OPTIMISTIC);
        Optional<WorldResult> expected = world(result, FillModel.EXPECTED);
        if (optimistic.isPresent()
                && expected.isPresent()
                && optimistic.get().account().resultWon() > 0
                && expected.get().account().resultWon() <= 0) {
            doubts.add("It gains under the optimistic model alone: take it for a strategy that does not gain.");
        }
        return doubts.stream().distinct().toList();
    }

    private static void trading(List<String> doubts, BacktestResult result) {
        boolean sent =
                result.worlds().stream().anyMatch(world -> !world.orders().isEmpty());
        if (result.worlds().stream().allMatch(world -> world.fills().isEmpty())) {
            doubts.add(sent ? "Nothing traded." : "The strategy sent no order.");
        }
        result.worlds().stream().max(Comparator.comparingLong(Doubts::rejected)).ifPresent(world -> {
            if (10 * rejected(world) > world.orders().size()) {
                doubts.add(rejected(world) + " of " + world.orders().size() + " orders were rejected ("
                        + world.model().name().toLowerCase(Locale.ROOT) + "), most of them: " + commonReason(world)
                        + ".");
            }
        });
    }

    private static long rejected(WorldResult world) {
        return world.orders().stream()
                .filter(order -> order.state() == OrderState.REJECTED)
                .count();
    }

    private static String commonReason(WorldResult world) {
        Map<String, Long> reasons = world.orders().stream()
                .filter(order -> order.state() == OrderState.REJECTED)
                .flatMap(order -> order.steps().stream())
                .filter(step -> step.kind() == JourneyStep.Kind.REJECTED)
                .collect(Collectors.groupingBy(JourneyStep::detail, TreeMap::new, Collectors.counting()));
        return reasons.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("no reason told");
    }

    private static void flagged(List<String> doubts, WorldResult world, String name, Flag flag, String what) {
        long orders = world.orders().stream()
                .filter(order -> order.flags().contains(flag))
                .count();
        count(doubts, orders, world.orders().size(), name, what);
    }

    private static void count(List<String> doubts, long some, long all, String name, String what) {
        if (some > 0) {
            doubts.add(some + " of " + all + " " + what + " (" + name + ").");
        }
    }

    private static Optional<WorldResult> world(BacktestResult result, FillModel model) {
        return result.worlds().stream().filter(world -> world.model() == model).findFirst();
    }
}
