package hogatape.backtest;

import hogatape.backtest.DoubtListener.Count;
import hogatape.backtest.DoubtListener.Counted;
import hogatape.backtest.OrderJourney.Flag;
import hogatape.fill.FillModel;
import hogatape.strategy.OrderState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What a careful colleague would doubt about a result. Here alone is decided what holds, with which figures and in which order;
 * terminal, JSON and report find the words.
 */
public final class Doubts {
    private static final long SECOND = 1_000_000_000L;

    private final BacktestResult result;
    private final List<WorldResult> worlds;
    private final DoubtListener listener;

    private Doubts(BacktestResult result, DoubtListener listener) {
        this.result = result;
        this.worlds = result.worlds();
        this.listener = listener;
    }

    /** Tells a listener every doubt that holds; those that weigh most come first. */
    public static void tell(BacktestResult result, DoubtListener listener) {
        Doubts doubts = new Doubts(result, listener);
        doubts.models();
        doubts.gaps();
        doubts.orders();
        doubts.rejects();
        doubts.costs();
        doubts.held();
        doubts.warnings();
        doubts.tape();
    }

    private void models() {
        Map<FillModel, Long> made =
                worlds.stream().collect(Collectors.toMap(WorldResult::model, Doubts::made, Long::sum, TreeMap::new));
        if (made.size() < FillModel.values().length) {
            return;
        }
        long low = made.get(FillModel.PESSIMISTIC);
        long middle = made.get(FillModel.EXPECTED);
        long high = made.get(FillModel.OPTIMISTIC);
        if (low > 0 && (middle <= 0 || high <= 0) || middle > 0 && high <= 0) {
            listener.outOfOrder(low, middle, high);
        } else if (middle > 0 && low <= 0) {
            listener.notPessimistic(low, middle);
        } else if (high > 0 && middle <= 0) {
            listener.optimisticAlone(low, middle, high);
        }
        if (result.divergence().openedWon() > 0) {
            listener.diverged(result.divergence());
        }
    }

    private void gaps() {
        count(
                Counted.FILLS_NEAR_GAPS,
                world -> world.fills().stream().filter(FillRecord::nearGap).count(),
                world -> world.fills().size());
        for (GapSpan gap : result.gaps()) {
            // A recorder that stops at the end of its tape hides nothing.
            boolean hides = gap.fromNanos() < result.identity().lastNanos() - SECOND;
            if (gap.untilNanos() == Long.MAX_VALUE && hides && !gap.symbols().isEmpty()) {
                listener.unheardToTheEnd(gap);
            }
        }
    }

    private void orders() {
        flagged(Counted.ORDERS_BEYOND_THE_BOOK, Flag.BEYOND_VISIBLE_BOOK);
        flagged(Counted.ORDERS_UNHEARD, Flag.GAP);
        flagged(Counted.ORDERS_HALTED, Flag.HALT);
        flagged(Counted.ORDERS_ON_PARTIAL_BOOKS, Flag.PARTIAL_BOOK);
        count(
                Counted.SHARES_IN_LOST_RACES,
                world -> world.orders().stream()
                        .mapToLong(OrderJourney::racedShares)
                        .sum(),
                world -> world.fills().stream().mapToLong(FillRecord::size).sum());
    }

    private void flagged(Counted what, Flag flag) {
        count(
                what,
                world -> world.orders().stream()
                        .filter(order -> order.flags().contains(flag))
                        .count(),
                world -> world.orders().size());
    }

    private void count(Counted what, ToLongFunction<WorldResult> count, ToLongFunction<WorldResult> of) {
        List<Count> byWorld = new ArrayList<>();
        for (WorldResult world : worlds) {
            long each = count.applyAsLong(world);
            if (each > 0) {
                byWorld.add(new Count(world.model(), each, of.applyAsLong(world)));
            }
        }
        if (!byWorld.isEmpty()) {
            listener.counted(what, List.copyOf(byWorld));
        }
    }

    private void rejects() {
        worlds.stream().max(Comparator.comparingLong(Doubts::rejected)).ifPresent(world -> {
            long rejected = rejected(world);
            int orders = world.orders().size();
            if (10 * rejected > orders) {
                listener.rejected(new Count(world.model(), rejected, orders), commonReason(world));
            }
        });
    }

    private static long rejected(WorldResult world) {
        return world.orders().stream()
                .filter(order -> order.state() == OrderState.REJECTED)
                .count();
    }

    private static Optional<String> commonReason(WorldResult world) {
        Map<String, Long> reasons = world.orders().stream()
                .flatMap(order -> order.rejectReason().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return reasons.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private void costs() {
        for (WorldResult world : worlds) {
            long before = made(world) + world.account().costsWon();
            if (before > 0 && made(world) <= 0) {
                listener.costsTookTheGain(world.model(), before, made(world));
            }
        }
    }

    private void held() {
        for (WorldResult world : worlds) {
            int positions = world.account().positions().size();
            long unrealised = world.account().unrealisedWon();
            if (positions > 0 && 2 * Math.abs(unrealised) > Math.abs(made(world))) {
                listener.stillHeld(world.model(), positions, unrealised);
            }
        }
    }

    private void warnings() {
        result.warnings().forEach(listener::warned);
        for (WorldResult world : worlds) {
            if (worlds.size() > 1) {
                world.warnings().forEach(warning -> listener.warned(world.model(), warning));
            } else {
                world.warnings().forEach(listener::warned);
            }
        }
    }

    private void tape() {
        if (result.identity().undecoded() > 0) {
            listener.undecoded(result.identity().undecoded());
        }
        if (result.identity().stopped()) {
            listener.stopped();
        }
        if (worlds.stream().allMatch(world -> world.fills().isEmpty())) {
            listener.nothingTraded(
                    worlds.stream().anyMatch(world -> !world.orders().isEmpty()));
        }
    }

    private static long made(WorldResult world) {
        return world.account().resultWon();
    }
}
