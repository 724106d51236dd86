package hogatape.journal;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.market.SeoulTime;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes to open a journal with a day of some gigabytes, and to go to a time and to a sequence in it: as the
 * writer left it, and archived. Fails where a seek comes to a wrong record.
 */
@Tag("bench")
class SeekBenchmark {
    private static final long FRAMES = Long.getLong("hogatape.bench.frames", 9_000_000);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final long BEGIN =
            SeoulTime.startOfDay(DAY) + Duration.ofHours(8).toNanos();
    private static final long STEP = Duration.ofHours(12).toNanos() / FRAMES;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int ROUNDS = 3;
    private static final int SEEKS = 20;

    @TempDir
    Path folder;

    private final Random random = new Random(1);
    private long sequence;
    private long wall;

    @Test
    void seek() throws Exception {
        write();
        seek("written");
        JournalArchiver.archive(
                folder,
                LocalDate.MIN,
                LocalDate.MAX,
                day -> System.out.printf(
                        Locale.ROOT,
                        "%.2f GB, archived %.2f GB%n",
                        day.writtenBytes() / 1e9,
                        day.archivedBytes() / 1e9));
        seek("archived");
    }

    /** A day of twelve hours, each frame a twentieth other than the one before. */
    private void write() throws Exception {
        ThrownClock clock = new ThrownClock("2026-11-22T23:00:00Z");
        byte[] frame = frame();
        byte[] state = Payload.write(new TapeState(List.of(), BEGIN));
        try (JournalWriter writer = JournalWriter.open(folder, SyncPolicy.NONE, clock)) {
            long nextState = BEGIN;
            for (long i = 0; i < FRAMES; i++) {
                if (clock.wallNanos() >= nextState) {
                    nextState += MINUTE;
                    append(writer, clock, RecordKind.STATE, state);
                }
                for (int digit = 0; digit < frame.length / 20; digit++) {
                    int at = 24 + random.nextInt(frame.length - 24);
                    frame[at] = frame[at] == '^' ? (byte) '^' : (byte) ('0' + random.nextInt(10));
                }
                append(writer, clock, RecordKind.FRAME, frame);
                clock.pass(Duration.ofNanos(STEP));
            }
        }
    }

    private static byte[] frame() {
        StringBuilder text = new StringBuilder("0|H0NXASP0|001|005930^090031^0");
        for (int field = 3; field < 65; field++) {
            text.append('^').append(314_000 + 500 * field);
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void append(JournalWriter writer, RecordClock clock, RecordKind kind, byte[] payload) {
        long now = clock.wallNanos();
        writer.onRecord(RecordHandler.UNNUMBERED, kind, 0, now, clock.monotonicNanos(), payload, 0, payload.length);
    }

    private void seek(String kind) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Histogram opening = new Histogram(3);
            Histogram toTime = new Histogram(3);
            Histogram toSequence = new Histogram(3);
            for (int i = 0; i < SEEKS; i++) {
                long time = BEGIN + random.nextLong(FRAMES) * STEP;
                long number = 1 + random.nextLong(FRAMES);
                long begin = System.nanoTime();
                try (JournalReader reader = JournalReader.open(folder)) {
                    long opened = System.nanoTime();
                    reader.seekTime(time);
                    reader.read(this::keep);
                    long there = System.nanoTime();
                    assertThat(wall).isBetween(time, time + STEP);
                    long again = System.nanoTime();
                    reader.seekSequence(number);
                    reader.read(this::keep);
                    toSequence.recordValue(System.nanoTime() - again);
                    assertThat(sequence).isEqualTo(number);
                    opening.recordValue(opened - begin);
                    toTime.recordValue(there - opened);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-9s median, most (ms): open %s, to a time %s, to a sequence %s%n",
                    kind,
                    text(opening),
                    text(toTime),
                    text(toSequence));
        }
    }

    private static String text(Histogram took) {
        return String.format(Locale.ROOT, "%.1f, %.1f", took.getValueAtPercentile(50) / 1e6, took.getMaxValue() / 1e6);
    }

    private void keep(
            long number,
            RecordKind kind,
            int connection,
            long wallNanos,
            long monotonicNanos,
            byte[] buffer,
            int offset,
            int length) {
        sequence = number;
        wall = wallNanos;
    }
}
