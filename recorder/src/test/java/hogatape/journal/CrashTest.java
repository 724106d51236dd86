package hogatape.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a writing JVM at random moments, again and again, and looks for every record whose append had returned. A few
 * rounds always; fifty with {@code -Pcrash}.
 */
@Tag("crash-few")
class CrashTest {
    private static final int ROUNDS = Integer.getInteger("hogatape.crash.rounds", 3);
    private static final int LONGEST_MILLIS = 300;

    @TempDir
    Path temporary;

    @Test
    void everyAppendThatReturnedSurvivesTheDeathOfTheProcess() throws Exception {
        Random random = new Random(40);
        for (int round = 0; round < ROUNDS; round++) {
            long acknowledged = writeAndKill(random);

            try (JournalReader reader = JournalReader.open(folder())) {
                JournalVerifier.Result result = JournalVerifier.verify(reader);
                assertThat(result.first()).as("round %d", round).isEmpty();
                assertThat(result.records()).as("round %d", round).isGreaterThanOrEqualTo(acknowledged);
            }
        }
        requireTexts();
    }

    private String errors() {
        try {
            return Files.readString(temporary.resolve("errors"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private Path folder() {
        return temporary.resolve("tape");
    }

    /** Returns the last sequence whose append had returned when the process died. */
    private long writeAndKill(Random random) throws Exception {
        Process process = start(random.nextLong());
        AtomicLong acknowledged = new AtomicLong();
        Thread listener = new Thread(() -> listen(process, acknowledged));
        listener.start();
        while (acknowledged.get() == 0) {
            assertThat(process.isAlive()).as("still writing; %s", errors()).isTrue();
            TimeUnit.MILLISECONDS.sleep(1);
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MILLIS));
        process.destroyForcibly().waitFor();
        listener.join();
        return acknowledged.get();
    }

    private Process start(long seed) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--"))
                .forEach(command::add);
        command.add("-Dlogback.configurationFile=hogatape/cli/logback.xml");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.addAll(List.of(CrashingWriter.class.getName(), folder().toString(), Long.toString(seed)));
        return new ProcessBuilder(command)
                .redirectError(temporary.resolve("errors").toFile())
                .start();
    }

    private static void listen(Process process, AtomicLong acknowledged) {
        try (BufferedReader lines = process.inputReader()) {
            // The last line may have been cut by the death of its writer.
            for (String last = null, line = lines.readLine(); line != null; last = line, line = lines.readLine()) {
                if (last != null) {
                    acknowledged.set(Long.parseLong(last));
                }
            }
        } catch (IOException expected) {
            // The process died while we were reading.
        }
    }

    private void requireTexts() throws JournalException {
        try (JournalReader reader = JournalReader.open(folder())) {
            reader.readAll((sequence, kind, connection, wall, monotonic, buffer, offset, length) -> {
                String begin = sequence + "^";
                assertThat(new String(buffer, offset, begin.length(), StandardCharsets.US_ASCII))
                        .isEqualTo(begin);
            });
        }
    }
}
