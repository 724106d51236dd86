package hogatape.backtest;

import hogatape.feed.Book;
import hogatape.feed.FrameEncoder;
import hogatape.fill.FillModel;
import hogatape.journal.JournalReader;
import hogatape.journal.JournalWriter;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.market.SeoulMoment;
import hogatape.market.Venue;
import hogatape.replay.Replayer;
import hogatape.strategy.NewOrder;
import hogatape.strategy.Order;
import hogatape.strategy.Parameter;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nanoseconds a frame of a backtest at max, ten orders resting in five of 41 issues, beside the same replay without orders. All ways take
 * turns on one warm tape; the least time of the rounds and their median are told.
 */
@Tag("bench")
class BacktestBenchmark {
    private static final int FRAMES = Integer.getInteger("hogatape.bench.frames", 400_000);
    private static final int ROUNDS = Integer.getInteger("hogatape.bench.rounds", 9);
    private static final int ISSUES = 41;
    private static final int TRADED = 5;
    private static final int SETS = 8;

    @TempDir
    Path folder;

    private long seen;
    private long messages;

    /** Two orders in each of five issues, some ticks off the market; renewed after so many books of the issue. */
    private final class Resting implements Strategy {
        private final Order[] orders = new Order[2 * TRADED];
        private final int[] books = new int[TRADED];
        private final int renewedAfter;
        private StrategyContext context;

        /** Tells the sets of a sweep apart, and does nothing else. */
        @Parameter
        private int number;

        Resting(int renewedAfter) {
            this.renewedAfter = renewedAfter;
        }

        @Override
        public void onStart(StrategyContext strategyContext) {
            context = strategyContext;
        }

        @Override
        public void onBook(Book book) {
            seen += book.askPrice(1) - book.bidPrice(1);
            int number = book.issue().number();
            if (number >= TRADED) {
                return;
            }
            boolean renew = books[number]++ % renewedAfter == 0;
            for (int each = 2 * number; each < 2 * number + 2; each++) {
                Order order = orders[each];
                boolean done = order == null || order.state().isDone();
                if (!done && renew) {
                    context.cancel(order);
                }
                if (done || renew) {
                    orders[each] = context.enter(
                            each % 2 == 0
                                    ? NewOrder.buy(Venue.NXT, book.symbol(), 10).limit(book.bidPrice(3))
                                    : NewOrder.sell(Venue.NXT, book.symbol(), 10)
                                            .limit(book.askPrice(3)));
                }
            }
        }
    }

    @Test
    void tenRestingOrdersOverFiveIssues() throws IOException {
        write();
        Supplier<Strategy> still = () -> new Resting(Integer.MAX_VALUE);
        Supplier<Strategy> busy = () -> new Resting(20);
        Way[] ways = {
            () -> replay(new Strategy() {
                @Override
                public void onBook(Book book) {
                    seen += book.askPrice(1) - book.bidPrice(1);
                }
            }),
            () -> backtest(still, false, FillModel.EXPECTED),
            () -> backtest(still, false, FillModel.values()),
            () -> backtest(busy, false, FillModel.EXPECTED),
            () -> backtest(still, true, FillModel.EXPECTED)
        };
        long[][] nanos = new long[ways.length][ROUNDS];
        long[] sent = new long[ways.length];
        for (int round = -2; round < ROUNDS; round++) {
            for (int way = 0; way < ways.length; way++) {
                messages = 0;
                long begin = System.nanoTime();
                ways[way].run();
                if (round >= 0) {
                    nanos[way][round] = (System.nanoTime() - begin) / FRAMES;
                }
                sent[way] = messages;
            }
        }
        Arrays.stream(nanos).forEach(Arrays::sort);
        String[] names = {"replay", "one world", "three worlds", "one, renewing", "one, with digest"};
        System.out.printf("ns a frame, least / median (%d seen)%n", seen);
        for (int way = 0; way < ways.length; way++) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-18s %5d / %5d   %.2f of the replay, %,d messages, %,.0f a second%n",
                    names[way],
                    nanos[way][0],
                    nanos[way][ROUNDS / 2],
                    (double) nanos[0][0] / nanos[way][0],
                    sent[way],
                    sent[way] * 1e9 / ((double) nanos[way][0] * FRAMES));
        }
    }

    /** Eight sets of parameters in one pass, beside eight passes, on one thread. */
    @Test
    void oneDecodingServesManySets() throws IOException {
        write();
        long[][] nanos = new long[2][ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            for (int way = 0; way < 2; way++) {
                long begin = System.nanoTime();
                for (int pass = 0; pass < (way == 0 ? 1 : SETS); pass++) {
                    sweep(way == 0 ? SETS : 1);
                }
                if (round >= 0) {
                    nanos[way][round] = (System.nanoTime() - begin) / FRAMES;
                }
            }
        }
        Arrays.stream(nanos).forEach(Arrays::sort);
        System.out.printf(
                Locale.ROOT,
                "%d sets, ns a frame, least / median: one pass %d / %d, a pass each %d / %d, %.1f times%n",
                SETS,
                nanos[0][0],
                nanos[0][ROUNDS / 2],
                nanos[1][0],
                nanos[1][ROUNDS / 2],
                (double) nanos[1][0] / nanos[0][0]);
    }

    private void sweep(int sets) throws IOException {
        Backtest backtest = Backtest.of(() -> new Resting(20))
                .models(FillModel.EXPECTED)
                .cash(1_000_000_000)
                .shortSelling(true);
        List<String> values =
                IntStream.range(0, sets).mapToObj(Integer::toString).toList();
        Sweep.of(backtest, List.of(new SweepAxis("number", values)))
                .play(List.of(LocalDate.parse("2026-11-23")), List.of("bench"), 1, (replayer, day) -> {
                    try (JournalReader reader = JournalReader.open(folder)) {
                        return replayer.replay(reader);
                    }
                });
    }

    private void replay(Strategy strategy) throws IOException {
        try (JournalReader reader = JournalReader.open(folder)) {
            Replayer.of(strategy).replay(reader);
        }
    }

    private void backtest(Supplier<Strategy> strategy, boolean digest, FillModel... models) throws IOException {
        try (JournalReader reader = JournalReader.open(folder)) {
            BacktestRun run = Backtest.of(strategy)
                    .models(models)
                    .digest(digest)
                    .cash(1_000_000_000)
                    .shortSelling(true)
                    .start();
            BacktestResult result = run.play(replayer -> replayer.replay(reader), List.of("bench"));
            messages = run.messages();
            seen += result.worlds().get(0).fills().size();
        }
    }

    /** Books whose sizes change, and whose prices move by a tick now and then, as much as about a tenth of the fields. */
    private void write() throws IOException {
        Random random = new Random(20261123);
        long[] bids = new long[ISSUES];
        long[] volumes = new long[ISSUES];
        long[][] sizes = new long[ISSUES][2 * Book.LEVELS];
        Arrays.fill(bids, 71_400);
        for (long[] each : sizes) {
            Arrays.setAll(each, level -> 100 + random.nextInt(900));
        }
        FrameEncoder encoder = new FrameEncoder();
        long begin = SeoulMoment.parse("2026-11-23T09:30").epochNanos(LocalDate.EPOCH);
        try (JournalWriter writer = JournalWriter.open(folder)) {
            for (int frame = 0; frame < FRAMES; frame++) {
                int issue = random.nextInt(ISSUES);
                for (int change = 0; change < 4; change++) {
                    sizes[issue][random.nextInt(2 * Book.LEVELS)] = 100 + random.nextInt(900);
                }
                if (random.nextInt(50) == 0) {
                    bids[issue] = Math.max(60_000, Math.min(80_000, bids[issue] + 100 * (random.nextInt(3) - 1)));
                }
                volumes[issue] += random.nextInt(10) == 0 ? random.nextInt(200) : 0;
                // Some 200 ms between two books of an issue.
                long nanos = begin + frame * (200_000_000L / ISSUES);
                encode(
                        encoder,
                        issue,
                        (int) ((nanos - begin) / 1_000_000_000L),
                        bids[issue],
                        sizes[issue],
                        volumes[issue]);
                writer.onRecord(
                        RecordHandler.UNNUMBERED,
                        RecordKind.FRAME,
                        0,
                        nanos,
                        nanos,
                        encoder.buffer(),
                        0,
                        encoder.length());
            }
        }
    }

    private static void encode(FrameEncoder encoder, int issue, int second, long bid, long[] sizes, long volume) {
        encoder.begin(Runs.NXT).beginRecord().field(String.format("%06d", 5930 + 10 * issue));
        encoder.time(9 * 3600 + 1800 + second).field("0");
        for (int level = 0; level < Book.LEVELS; level++) {
            encoder.field(bid + 100 * (level + 1));
        }
        for (int level = 0; level < Book.LEVELS; level++) {
            encoder.field(bid - 100 * level);
        }
        long total = 0;
        for (long size : sizes) {
            encoder.field(size);
            total += size;
        }
        encoder.field(total / 2).field(total - total / 2).field(0).field(0);
        encoder.field(0)
                .field(0)
                .field(0)
                .field(-71_000)
                .field("5")
                .field("-100.00")
                .field(volume);
        for (int field = 54; field < 65; field++) {
            encoder.field("0");
        }
    }

    private interface Way {
        void run() throws IOException;
    }
}
