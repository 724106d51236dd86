package hogatape.quality;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.feed.FrameEncoder;
import hogatape.feed.Layouts;
import hogatape.journal.JournalReader;
import hogatape.journal.JournalWriter;
import hogatape.journal.RecordClock;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.SyncPolicy;
import hogatape.market.DayRange;
import hogatape.replay.Replayer;
import hogatape.strategy.Strategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judging a day beside its replay at max to a strategy that does nothing; see {@code doc/QUALITY.md}. */
@Tag("bench")
class QualityBenchmark {
    private static final int FRAMES = Integer.getInteger("hogatape.bench.frames", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("hogatape.bench.rounds", 7);
    private static final int ISSUES = 41;
    private static final int FIELDS = 65;
    private static final int CHANGED = 15;
    private static final long TEN = 1_795_395_600_000_000_000L;

    @TempDir
    Path journal;

    @Test
    void judgesAndReplays() throws Exception {
        write();
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

    /** Signs and classes have one digit. */
    private static String number(Random random, int field) {
        boolean single = field == 51 || field == 58;
        return Integer.toString(single ? random.nextInt(6) : random.nextInt(1 << 4 + random.nextInt(16)));
    }

    private void write() throws IOException {
        Random random = new Random(20261123);
        String[][] books = new String[ISSUES][FIELDS];
        for (int issue = 0; issue < ISSUES; issue++) {
            for (int field = 0; field < FIELDS; field++) {
                books[issue][field] = field == 0
                        ? String.format("%06d", 5930 + 10 * issue)
                        : field == 1 ? "100000" : number(random, field);
            }
            books[issue][2] = "0";
        }
        RecordClock clock = new RecordClock() {
            @Override
            public long wallNanos() {
                return TEN;
            }

            @Override
            public long monotonicNanos() {
                return TEN;
            }
        };
        FrameEncoder encoder = new FrameEncoder();
        try (JournalWriter writer = JournalWriter.open(journal, SyncPolicy.NONE, clock)) {
            for (int frame = 0; frame < FRAMES; frame++) {
                String[] book = books[random.nextInt(ISSUES)];
                long nanos = TEN + frame * (5 * 3_600_000_000_000L / FRAMES);
                encoder.begin("H0STASP0").beginRecord();
                for (int field = 0; field < FIELDS - 2; field++) {
                    if (field > 2 && random.nextInt(100) < CHANGED) {
                        book[field] = number(random, field);
                    }
                    encoder.field(book[field]);
                }
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
}
