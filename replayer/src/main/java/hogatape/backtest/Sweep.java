package hogatape.backtest;

import hogatape.backtest.SweepResult.Cell;
import hogatape.fill.FillModel;
import hogatape.message.Messages;
import hogatape.replay.ReplaySummary;
import hogatape.replay.Replayer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs a backtest with many sets of parameters on many days, on several threads. A pass over a day serves as many sets as keep every
 * thread busy, for decoding costs more than another world does.
 */
public final class Sweep {
    /** What a pass keeps of its worlds stays small beside the heap. */
    private static final int MOST_SETS_A_PASS = 64;

    private static final int MOST_SETS = 100_000;

    private final Backtest backtest;
    private final List<SweepAxis> axes;
    private final List<List<String>> sets;

    /** Plays one day of the tape. Called from several threads at once, with a replayer for each. */
    @FunctionalInterface
    public interface DayTape {
        /** Plays a day. */
        ReplaySummary play(Replayer replayer, LocalDate day) throws IOException;
    }

    private record Job(LocalDate day, int from, int to) {}

    private record Done(LocalDate day, long books, boolean stopped, List<Cell> cells) {}

    private Sweep(Backtest backtest, List<SweepAxis> axes) {
        this.backtest = backtest;
        this.axes = axes;
        sets = sets(axes);
    }

    /**
     * A sweep of a backtest.
     *
     * @throws IllegalArgumentException with a sentence, if an axis is named twice or set besides, there are too many sets, or the strategy has no
     *     such parameter
     */
    public static Sweep of(Backtest backtest, List<SweepAxis> axes) {
        Sweep sweep = new Sweep(backtest, List.copyOf(axes));
        // What is wrong with a value is to be said before anything is played.
        for (SweepAxis axis : axes) {
            if (backtest.isSet(axis.name())) {
                throw new IllegalArgumentException(
                        Messages.text("'%s' is both set and swept; do one of them.", axis.name()));
            }
            axis.values().forEach(value -> backtest.worlds(Map.of(axis.name(), value), backtest.settings(true)));
        }
        return sweep;
    }

    /**
     * Plays everything. The result does not depend on the number of threads.
     *
     * @throws IOException the first failure of a pass; the others are given up
     */
    public SweepResult play(List<LocalDate> days, List<String> journals, int threads, DayTape tape) throws IOException {
        List<Job> jobs = jobs(days, threads);
        List<Done> done = new ArrayList<>();
        ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, jobs.size())));
        try {
            List<Future<Done>> running = jobs.stream()
                    .map(job -> workers.submit(() -> pass(job, tape)))
                    .toList();
            for (Future<Done> each : running) {
                done.add(each.get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException told) {
                throw told;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(Messages.text("The sweep was interrupted."), e);
        } finally {
            workers.shutdownNow();
        }
        return result(days, journals, done);
    }

    private Done pass(Job job, DayTape tape) throws IOException {
        RunSettings settings = backtest.settings(true);
        Market market = new Market(settings);
        List<World> worlds = new ArrayList<>();
        List<Integer> setOfWorld = new ArrayList<>();
        for (int set = job.from(); set < job.to(); set++) {
            for (World world : backtest.worlds(parameters(set), settings)) {
                worlds.add(world);
                setOfWorld.add(set);
            }
        }
        ReplaySummary summary = new Pass(worlds, null, market, false).play(replayer -> tape.play(replayer, job.day()));
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < worlds.size(); i++) {
            cells.add(cell(setOfWorld.get(i), job.day(), worlds.get(i)));
        }
        return new Done(job.day(), summary.books(), summary.stopped(), cells);
    }

    private Cell cell(int set, LocalDate day, World world) {
        WorldSums sums = world.sums();
        return new Cell(
                set,
                sets.get(set),
                day,
                world.model(),
                sums.account().resultWon(),
                sums.account().costsWon(),
                sums.drawdown().won(),
                sums.orders(),
                sums.fills(),
                sums.shares());
    }

    private SweepResult result(List<LocalDate> days, List<String> journals, List<Done> done) {
        List<LocalDate> played = days.stream()
                .filter(day -> done.stream().anyMatch(each -> each.day().equals(day) && each.books() > 0))
                .toList();
        List<Cell> cells = done.stream()
                .flatMap(each -> each.cells().stream())
                .filter(cell -> played.contains(cell.day()))
                .sorted((a, b) -> {
                    int bySet = Integer.compare(a.set(), b.set());
                    int byDay = a.day().compareTo(b.day());
                    return bySet != 0 ? bySet : byDay != 0 ? byDay : a.model().compareTo(b.model());
                })
                .toList();
        List<FillModel> models = cells.stream().map(Cell::model).distinct().toList();
        return new SweepResult(
                backtest.strategyName(),
                axes,
                backtest.identityOptions(),
                journals,
                backtest.settings(true).seed(),
                played,
                models,
                cells,
                done.stream().anyMatch(Done::stopped));
    }

    /** Passes over days, each for a part of the sets; no more than keep the threads busy. */
    private List<Job> jobs(List<LocalDate> days, int threads) {
        int parts = Math.max(1, (threads + days.size() - 1) / Math.max(1, days.size()));
        int size = Math.min(MOST_SETS_A_PASS, (sets.size() + parts - 1) / parts);
        List<Job> jobs = new ArrayList<>();
        for (LocalDate day : days) {
            for (int from = 0; from < sets.size(); from += size) {
                jobs.add(new Job(day, from, Math.min(sets.size(), from + size)));
            }
        }
        return jobs;
    }

    private Map<String, String> parameters(int set) {
        Map<String, String> parameters = new TreeMap<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            parameters.put(axes.get(axis).name(), sets.get(set).get(axis));
        }
        return parameters;
    }

    private static List<List<String>> sets(List<SweepAxis> axes) {
        Map<String, SweepAxis> named = new LinkedHashMap<>();
        List<List<String>> sets = List.of(List.of());
        for (SweepAxis axis : axes) {
            if (named.put(axis.name(), axis) != null) {
                throw new IllegalArgumentException(Messages.text("'%s' is swept twice; name it once.", axis.name()));
            }
            List<List<String>> longer = new ArrayList<>();
            for (List<String> set : sets) {
                for (String value : axis.values()) {
                    List<String> more = new ArrayList<>(set);
                    more.add(value);
                    longer.add(List.copyOf(more));
                }
            }
            if (longer.size() > MOST_SETS) {
                throw new IllegalArgumentException(
                        Messages.text("That makes more than %s sets of parameters; take larger steps.", MOST_SETS));
            }
            sets = longer;
        }
        return sets;
    }
}
