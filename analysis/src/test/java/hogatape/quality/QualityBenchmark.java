package hogatape.quality;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.export.BenchmarkJournal;
import hogatape.feed.Layouts;
import hogatape.journal.JournalReader;
import hogatape.market.DayRange;
import hogatape.replay.Replayer;
import hogatape.strategy.Strategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judging a day of simulated books beside its replay at max to a strategy that does nothing; see {@code doc/QUALITY.md}. */
@Tag("bench")
class QualityBenchmark {
    private static final int FRAMES = Integer.getInteger("hogatape.bench.frames", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("hogatape.bench.rounds", 5);

    @TempDir
    Path folder;

    @Test
    void judgesAndReplays() throws Exception {
        BenchmarkJournal.write(FRAMES, folder);
        Path journal = folder.resolve("journal");
        double leastReplay = Double.MAX_VALUE;
        double leastLedger = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            double replay = seconds(() -> {
                try (JournalReader reader = JournalReader.open(journal)) {
                    assertThat(Replayer.of(new Strategy() {}).replay(reader).books())
                            .isEqualTo(FRAMES);
                }
            });
            double ledger = seconds(() -> {
                try (JournalReader reader = JournalReader.open(journal)) {
                    new QualityLedger(List.of(reader), Layouts.builtIn())
                            .judge(
                                    DayRange.ALL,
                                    day -> assertThat(day.sum(Minute::frames)).isEqualTo(FRAMES),
                                    nanos -> true);
                }
            });
            leastReplay = Math.min(leastReplay, replay);
            leastLedger = Math.min(leastLedger, ledger);
            System.out.printf(
                    "replay %.2f s, ledger %.2f s; least %.2f and %.2f s, %,.0f frames/s, ratio %.2f%n",
                    replay, ledger, leastReplay, leastLedger, FRAMES / leastLedger, leastReplay / leastLedger);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }
}
