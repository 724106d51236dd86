package hogatape.export;

import hogatape.feed.FrameEncoder;
import hogatape.journal.JournalWriter;
import hogatape.journal.RecordKind;
import hogatape.market.SeoulMoment;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Simulated books of a day, as a journal and as text for {@link DuckBooks}. */
public final class BenchmarkJournal {
    private static final long SESSION_NANOS = 12 * 3_600_000_000_000L;

    private BenchmarkJournal() {}

    /** Writes so many into {@code journal} and {@code books.txt} in a folder. */
    public static void write(long count, Path folder) throws IOException {
        long wallNanos = SeoulMoment.parse("08:00").epochNanos(Tape.DAY);
        long between = SESSION_NANOS / count;
        SimulatedBooks books = new SimulatedBooks(count);
        Random pause = new Random(1);
        try (JournalWriter writer = JournalWriter.open(folder.resolve("journal"));
                OutputStream text =
                        new BufferedOutputStream(Files.newOutputStream(folder.resolve("books.txt")), 1 << 16)) {
            for (long i = 0; i < count; i++) {
                FrameEncoder frame = books.next();
                wallNanos += (long) (2 * between * pause.nextDouble());
                writer.onRecord(0, RecordKind.FRAME, 0, wallNanos, wallNanos, frame.buffer(), 0, frame.length());
                String origin = SimulatedBooks.TR + "^" + writer.lastSequence() + "^0^0^" + wallNanos + "^";
                text.write(origin.getBytes(StandardCharsets.US_ASCII));
                int body = "0|H0NXASP0|001|".length();
                text.write(frame.buffer(), body, frame.length() - body);
                text.write('\n');
            }
        }
    }
}
