package hogatape.replay.pace;

import hogatape.journal.RecordKind;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** By how much records come late at speed 1, beside how late this machine wakes a thread that sleeps as long. */
@Tag("bench")
class PaceBenchmark {
    private static final int SECONDS = Integer.getInteger("hogatape.bench.pace.seconds", 10);
    private static final int ROUNDS = Integer.getInteger("hogatape.bench.rounds", 3);
    private static final long[] STEPS = {50_000, 1_000_000, 20_000_000};

    @Test
    void late() {
        System.out.println("a record each   how      p50      p99    p99.9      max   (ms)");
        for (int round = 0; round <= ROUNDS; round++) {
            for (long step : STEPS) {
                int count = (int) (SECONDS * 1_000_000_000L / step);
                PaceErrors sleeping = new PaceErrors();
                long begin = System.nanoTime();
                for (int i = 1; i <= count; i++) {
                    long due = begin + i * step;
                    long left = due - System.nanoTime();
                    if (left > 0) {
                        LockSupport.parkNanos(left);
                    }
                    sleeping.add(System.nanoTime() - due);
                }
                tell(round, step, "sleep", sleeping.error());
                Pace pace = new Pace(
                        new PlayControl(Speed.ORIGINAL), Long.MAX_VALUE, PaceClock.SYSTEM, () -> false, () -> {});
                for (int i = 0; i <= count; i++) {
                    pace.await(RecordKind.FRAME, true, 0, i * step, i * step);
                }
                tell(round, step, "pace", pace.error());
            }
        }
    }

    private static void tell(int round, long step, String how, PaceError error) {
        if (round > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "%9.2f ms    %-6s %8.4f %8.4f %8.4f %8.3f%n",
                    step / 1e6,
                    how,
                    error.medianMillis(),
                    error.p99Millis(),
                    error.p999Millis(),
                    error.mostMillis());
        }
    }
}
