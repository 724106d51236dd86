package hogatape.backtest;

import hogatape.backtest.OrderJourney.Flag;
import hogatape.fill.FillModel;
import hogatape.message.Sentence;
import hogatape.strategy.OrderState;
import hogatape.strategy.RejectReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a careful colleague would say of a result, a sentence each. */
public final class Doubts {
    private Doubts() {}

    /** What the run knew, and what its orders and fills show. */
    public static List<Sentence> of(BacktestResult result) {
        List<Sentence> doubts = new ArrayList<>(result.warnings());
        result.worlds().forEach(world -> doubts.addAll(world.warnings()));
        trading(doubts, result);
        if (result.identity().undecoded() > 0) {
            doubts.add(Sentence.of(
                    "The tape holds %d frames or records that nobody can decode.",
                    result.identity().undecoded()));
        }
        for (WorldResult world : result.worlds()) {
            Sentence name = world.model().told();
            long near = world.fills().stream().filter(FillRecord::nearGap).count();
            int fills = world.fills().size();
            int orders = world.orders().size();
            if (near > 0) {
                doubts.add(Sentence.of("%d of %d fills lie within ten seconds of a gap (%s).", near, fills, name));
            }
            long beyond = flagged(world, Flag.BEYOND_VISIBLE_BOOK);
            if (beyond > 0) {
                doubts.add(Sentence.of(
                        "%d of %d orders wanted more than the ten levels showed (%s).", beyond, orders, name));
            }
            long unheard = flagged(world, Flag.GAP);
            if (unheard > 0) {
                doubts.add(Sentence.of(
                        "%d of %d orders were open while the tape did not hear their issue (%s).",
                        unheard, orders, name));
            }
            long halted = flagged(world, Flag.HALT);
            if (halted > 0) {
                doubts.add(Sentence.of(
                        "%d of %d orders were open in a halt or an interruption (%s).", halted, orders, name));
            }
        }
        Optional<WorldResult> optimistic = world(result, FillModel.OPTIMISTIC);
        Optional<WorldResult> expected = world(result, FillModel.EXPECTED);
        if (optimistic.isPresent()
                && expected.isPresent()
                && optimistic.get().account().resultWon() > 0
                && expected.get().account().resultWon() <= 0) {
            doubts.add(Sentence.of(
                    "It gains under the optimistic model alone: take it for a strategy that does not gain."));
        }
        return doubts.stream().distinct().toList();
    }

    private static void trading(List<Sentence> doubts, BacktestResult result) {
        boolean sent =
                result.worlds().stream().anyMatch(world -> !world.orders().isEmpty());
        if (result.worlds().stream().allMatch(world -> world.fills().isEmpty())) {
            doubts.add(Sentence.of(sent ? "Nothing traded." : "The strategy sent no order."));
        }
        result.worlds().stream().max(Comparator.comparingLong(Doubts::rejected)).ifPresent(world -> {
            if (10 * rejected(world) > world.orders().size()) {
                doubts.add(Sentence.of(
                        "%d of %d orders were rejected (%s), most of them: %s.",
                        rejected(world), world.orders().size(), world.model().told(), commonReason(world)));
            }
        });
    }

    private static long rejected(WorldResult world) {
        return world.orders().stream()
                .filter(order -> order.state() == OrderState.REJECTED)
                .count();
    }

    private static Sentence commonReason(WorldResult world) {
        Map<String, Long> reasons = world.orders().stream()
                .filter(order -> order.state() == OrderState.REJECTED)
                .flatMap(order -> order.steps().stream())
                .filter(step -> step.kind() == JourneyStep.Kind.REJECTED)
                .collect(Collectors.groupingBy(JourneyStep::detail, TreeMap::new, Collectors.counting()));
        return reasons.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> reason(most.getKey()))
                .orElseGet(() -> Sentence.of("no reason told"));
    }

    private static Sentence reason(String text) {
        return Arrays.stream(RejectReason.values())
                .filter(reason -> reason.text().equals(text))
                .findFirst()
                .map(reason -> Sentence.of("%s %s", reason.name(), reason.sentence()))
                .orElseGet(() -> Sentence.quoted(text));
    }

    private static long flagged(WorldResult world, Flag flag) {
        return world.orders().stream()
                .filter(order -> order.flags().contains(flag))
                .count();
    }

    private static Optional<WorldResult> world(BacktestResult result, FillModel model) {
        return result.worlds().stream().filter(world -> world.model() == model).findFirst();
    }
}
