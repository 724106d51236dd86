package hogatape.journal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Random;

/** Appends to a journal without end, in a JVM of its own, and writes each sequence to standard out when its append has returned. */
final class CrashingWriter {
    private CrashingWriter() {}

    public static void main(String[] arguments) throws Exception {
        Random random = new Random(Long.parseLong(arguments[1]));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
        try (JournalWriter writer = JournalWriter.open(Path.of(arguments[0]))) {
            for (long sequence = writer.lastSequence() + 1; ; sequence++) {
                RecordedEvent.frame(sequence, text(sequence, random)).writeTo(writer);
                out.println(sequence);
            }
        }
    }

    private static String text(long sequence, Random random) {
        // Now and then as long as anything that a socket ever brings.
        int times = random.nextInt(200) == 0 ? random.nextInt(30_000) : random.nextInt(60);
        return sequence + "^" + "0123456789".repeat(times);
    }
}
