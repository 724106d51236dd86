package hogatape.fill;

import hogatape.fill.FrameRun.Depth;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Nanoseconds a frame of the market's state and of exchanges with ten resting orders over five issues, beside the decoder that they stand
 * behind. All ways take turns on the same frames; the least time of the rounds and their median are told.
 */
@Tag("bench")
class FillBenchmark {
    private static final int FRAMES = Integer.getInteger("hogatape.bench.frames", 100_000);
    private static final int ROUNDS = Integer.getInteger("hogatape.bench.rounds", 15);

    private long seen;

    @Test
    void aFrame() {
        byte[][] tape = BookFrames.of(FRAMES);
        String[] names = {"decoder alone", "and the market's state", "an exchange idle", "one with ten orders", "three"
        };
        @SuppressWarnings({"unchecked", "rawtypes"})
        Supplier<FrameRun>[] ways = new Supplier[] {
            () -> new FrameRun(Depth.DECODE),
            () -> new FrameRun(Depth.STATE),
            () -> new FrameRun(Depth.IDLE, FillModel.EXPECTED),
            () -> new FrameRun(Depth.ORDERS, FillModel.EXPECTED),
            () -> new FrameRun(Depth.ORDERS, FillModel.values())
        };
        long[][] nanos = new long[ways.length][ROUNDS];
        for (int round = -3; round < ROUNDS; round++) {
            for (int way = 0; way < ways.length; way++) {
                FrameRun run = ways[way].get();
                long begin = System.nanoTime();
                run.play(tape, 0, FRAMES);
                if (round >= 0) {
                    nanos[way][round] = (System.nanoTime() - begin) / FRAMES;
                }
                seen += run.seen();
            }
        }
        Arrays.stream(nanos).forEach(Arrays::sort);
        System.out.printf("ns a frame, least / median (%d seen)%n", seen);
        for (int way = 0; way < ways.length; way++) {
            System.out.printf("  %-24s %5d / %d%n", names[way], nanos[way][0], nanos[way][ROUNDS / 2]);
        }
    }
}
