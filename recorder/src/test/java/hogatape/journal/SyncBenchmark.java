package hogatape.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an append takes at a fixed rate by each way to have the disk confirm it. */
@Tag("bench")
class SyncBenchmark {
    private static final int SECONDS = Integer.getInteger("hogatape.bench.append.seconds", 10);
    private static final byte[] PAYLOAD = new byte[466];

    @TempDir
    Path folder;

    @Test
    void append() throws Exception {
        System.out.println("rate     fsync     mean      p50      p99      p99.9      max   (us, the whole call)");
        for (int rate : new int[] {600, 5_000}) {
            for (String policy :
                    rate == 600 ? List.of("none", "each", "100ms", "1s") : List.of("none", "100ms", "1s")) {
                Histogram took = new Histogram(3);
                try (JournalWriter writer =
                        JournalWriter.open(folder.resolve(rate + policy), SyncPolicy.parse(policy))) {
                    run(writer, rate, took);
                }
                System.out.printf(
                        Locale.ROOT,
                        "%,6d   %-5s  %7.1f  %7.1f  %7.1f  %9.0f  %7.0f%n",
                        rate,
                        policy,
                        took.getMean() / 1e3,
                        took.getValueAtPercentile(50) / 1e3,
                        took.getValueAtPercentile(99) / 1e3,
                        took.getValueAtPercentile(99.9) / 1e3,
                        took.getMaxValue() / 1e3);
            }
        }
    }

    private static void run(JournalWriter writer, int rate, Histogram took) {
        long begin = System.nanoTime();
        for (long i = 0; i < (long) rate * SECONDS; i++) {
            long due = begin + i * (1_000_000_000L / rate);
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            long now = System.nanoTime();
            writer.onRecord(RecordHandler.UNNUMBERED, RecordKind.FRAME, 0, now, now, PAYLOAD, 0, PAYLOAD.length);
            took.recordValue(System.nanoTime() - now);
        }
    }
}
