package hogatape.journal;

import static hogatape.journal.RecordFormat.CHECKSUM_LENGTH;
import static hogatape.journal.RecordFormat.HEADER_LENGTH;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.zip.CRC32C;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.util.MicroTouched;
import net.openhft.chronicle.wire.DocumentContext;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long an append takes at a fixed rate, by the same steps as in {@link JournalWriter}: <i>append</i>; without the reading
 * ahead of {@link PagesAhead}, and with Chronicle's way of touching the memory that the next one needs. Beside it, what this machine takes away from a thread that only reads the clock.
 */
@Tag("bench")
class AppendBenchmark {
    private static final int SECONDS = Integer.getInteger("hogatape.bench.append.seconds", 10);
    private static final int ROUNDS = Integer.getInteger("hogatape.bench.rounds", 3);
    private static final int PAYLOAD = 466;

    @TempDir
    Path folder;

    private final byte[] header = new byte[HEADER_LENGTH];
    private final byte[] payload = new byte[PAYLOAD];
    private final CRC32C checksum = new CRC32C();

    @Test
    void append() {
        System.out.println("rate     how              p50      p99    p99.9      max   (us, the whole call)");
        for (int round = 0; round <= ROUNDS; round++) {
            for (int rate : new int[] {5_000, 50_000}) {
                tell(round, rate, "clock only", run(rate, () -> {}));
                for (String how : new String[] {"append alone", "append", "append + touch"}) {
                    Path place = folder.resolve(round + "-" + rate + "-" + how);
                    boolean touching = how.endsWith("touch");
                    try (PagesAhead ahead = how.endsWith("alone") ? null : new PagesAhead(place);
                            SingleChronicleQueue queue = SeoulDayQueue.open(
                                    place, new FileClock(RecordClock.SYSTEM, LocalDate.EPOCH), SyncPolicy.NONE);
                            ExcerptAppender appender = queue.createAppender()) {
                        Histogram took = run(rate, () -> append(appender, ahead, touching));
                        tell(round, rate, how, took);
                    }
                }
            }
        }
    }

    /** Does something at a rate and tells how long each took, in nanoseconds. */
    private static Histogram run(int rate, Runnable action) {
        Histogram took = new Histogram(3);
        long count = (long) rate * SECONDS;
        long begin = System.nanoTime();
        for (long i = 0; i < count; i++) {
            long due = begin + i * (1_000_000_000L / rate);
            while (System.nanoTime() < due) {
                Thread.onSpinWait();
            }
            long before = System.nanoTime();
            action.run();
            took.recordValue(System.nanoTime() - before);
        }
        return took;
    }

    private void append(ExcerptAppender appender, PagesAhead ahead, boolean touching) {
        checksum.reset();
        checksum.update(header, 0, HEADER_LENGTH);
        checksum.update(payload, 0, PAYLOAD);
        long end;
        try (DocumentContext document = appender.writingDocument()) {
            Bytes<?> bytes = document.wire().bytes();
            bytes.ensureCapacity(bytes.writePosition() + HEADER_LENGTH + PAYLOAD + CHECKSUM_LENGTH);
            bytes.write(header, 0, HEADER_LENGTH);
            bytes.write(payload, 0, PAYLOAD);
            bytes.writeInt((int) checksum.getValue());
            end = bytes.writePosition();
        }
        if (ahead != null) {
            ahead.written(end);
        }
        if (touching) {
            ((MicroTouched) appender).microTouch();
        }
    }

    /** The first round only warms. */
    private static void tell(int round, int rate, String how, Histogram took) {
        if (round > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "%,6d   %-14s %6.2f   %6.2f   %6.2f   %6.0f%n",
                    rate,
                    how,
                    took.getValueAtPercentile(50) / 1e3,
                    took.getValueAtPercentile(99) / 1e3,
                    took.getValueAtPercentile(99.9) / 1e3,
                    took.getMaxValue() / 1e3);
        }
    }
}
