package hogatape.replay;

import hogatape.feed.Book;
import hogatape.feed.FrameEncoder;
import hogatape.journal.JournalReader;
import hogatape.journal.JournalWriter;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.strategy.Strategy;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long after a recorder's append began a following strategy has the book in its callback. The first quarter of a run
 * only warms.
 */
@Tag("bench")
class FollowBenchmark {
    private static final int SECONDS = Integer.getInteger("hogatape.bench.follow.seconds", 10);
    private static final int ROUNDS = Integer.getInteger("hogatape.bench.rounds", 2);

    @TempDir
    Path folder;

    @Test
    void lag() throws Exception {
        System.out.println("rate     waiting       p50      p99    p99.9      max   (us)");
        for (int round = 0; round <= ROUNDS; round++) {
            for (int rate : new int[] {1_000, 5_000, 50_000}) {
                for (boolean spin : new boolean[] {false, true}) {
                    Histogram lag = run(folder.resolve(round + "-" + rate + "-" + spin), rate, spin);
                    if (round > 0) {
                        System.out.printf(
                                Locale.ROOT,
                                "%,7d  %-8s %8.1f %8.1f %8.1f %8.0f%n",
                                rate,
                                spin ? "spinning" : "default",
                                lag.getValueAtPercentile(50) / 1e3,
                                lag.getValueAtPercentile(99) / 1e3,
                                lag.getValueAtPercentile(99.9) / 1e3,
                                lag.getMaxValue() / 1e3);
                    }
                }
            }
        }
    }

    private static Histogram run(Path journal, int rate, boolean spin) throws Exception {
        Histogram lag = new Histogram(3);
        long count = (long) rate * SECONDS;
        AtomicBoolean done = new AtomicBoolean();
        try (JournalWriter writer = JournalWriter.open(journal);
                JournalReader reader = JournalReader.follow(journal)) {
            Thread recorder = new Thread(() -> record(writer, rate, count), "recorder");
            recorder.start();
            Replayer.of(new Strategy() {
                        @Override
                        public void onBook(Book book) {
                            // The frame bears the monotonic clock at the append as its receive time.
                            if (book.sequence() > count / 4) {
                                lag.recordValue(System.nanoTime() - book.receiveNanos());
                            }
                            done.set(book.sequence() == count);
                        }
                    })
                    .spin(spin)
                    .stopWhen(done::get)
                    .replay(reader);
            recorder.join();
        }
        return lag;
    }

    private static void record(JournalWriter writer, int rate, long count) {
        FrameEncoder encoder = new FrameEncoder().begin(TestTape.NXT);
        TestTape.encode(encoder, "005930", 71_500);
        byte[] frame = encoder.toBytes();
        long begin = System.nanoTime();
        for (long i = 0; i < count; i++) {
            long due = begin + i * 1_000_000_000L / rate;
            while (System.nanoTime() < due) {
                Thread.onSpinWait();
            }
            long now = System.nanoTime();
            writer.onRecord(RecordHandler.UNNUMBERED, RecordKind.FRAME, 0, now, now, frame, 0, frame.length);
        }
    }
}
