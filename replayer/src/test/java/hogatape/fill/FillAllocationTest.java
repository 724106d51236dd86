package hogatape.fill;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FillAllocationTest {
    private static final int ROUNDS = 10_000;

    @ParameterizedTest
    @EnumSource(FillModel.class)
    void restingOrdersMakeNoGarbageOfAFrame(FillModel model) {
        byte[][] tape = BookFrames.of(2 * ROUNDS);
        FrameRun run = new FrameRun(FrameRun.Depth.ORDERS, model);
        run.play(tape, 0, ROUNDS);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        long empty = threads.getCurrentThreadAllocatedBytes() - before;
        before = threads.getCurrentThreadAllocatedBytes();
        run.play(tape, ROUNDS, 2 * ROUNDS);
        // What the run makes at all would be far below a byte a frame.
        assertThat(threads.getCurrentThreadAllocatedBytes() - before - empty).isLessThan(ROUNDS / 10);
        assertThat(run.told.accepted).isEqualTo(2 * BookFrames.ISSUES);
        assertThat(run.told.queues).isPositive();
        assertThat(run.told.others).isZero();
    }
}
