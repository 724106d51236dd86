package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.journal.JournalReader;
import hogatape.journal.JournalWriter;
import hogatape.journal.RecordKind;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that says after each append that it returned: whatever was said to be on the journal is there. */
@Tag("crash")
class KilledWriterTest {
    private static final int ROUNDS = Math.max(1, Integer.getInteger("hogatape.crash.rounds", 50) / 5);
    private static final long SEED = Long.getLong("hogatape.crash.seed", 20261123L);
    private static final int LONGEST_MILLIS = 300;

    @TempDir
    Path folder;

    @Test
    void losesNoAppendThatReturned() throws Exception {
        Random random = new Random(SEED);
        for (int round = 1; round <= ROUNDS; round++) {
            Process writer = fork();
            long acknowledged = 0;
            try (DataInputStream said = new DataInputStream(writer.getInputStream())) {
                acknowledged = said.readLong();
                Thread killer = new Thread(() -> killAfter(writer, random.nextInt(LONGEST_MILLIS)));
                killer.start();
                while (true) {
                    acknowledged = said.readLong();
                }
            } catch (EOFException expected) {
                // It is dead; what it said before is all here.
            }
            writer.waitFor();
            long[] last = new long[1];
            try (JournalReader reader = JournalReader.open(folder)) {
                reader.readAll(
                        (sequence, kind, connection, wall, monotonic, buffer, offset, length) -> last[0] = sequence);
            }
            assertThat(last[0]).as("round %d of seed %d", round, SEED).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    private static void killAfter(Process writer, int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // The process object itself would close the stream that tells what was appended.
        writer.toHandle().destroyForcibly();
    }

    /** What the process runs that is killed. */
    static final class Append {
        public static void main(String[] arguments) throws IOException {
            byte[] payload = new byte[450];
            try (JournalWriter writer = JournalWriter.open(Path.of(arguments[0]));
                    DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out))) {
                while (true) {
                    writer.onRecord(0, RecordKind.FRAME, 0, 1, 1, payload, 0, payload.length);
                    out.writeLong(writer.lastSequence());
                }
            }
        }
    }

    private Process fork() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--"))
                .forEach(command::add);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Append.class.getName(), folder.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
