package hogatape.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process does that has never seen a queue before; this one has, and Chronicle keeps state for all of them. */
class FreshProcessTest {
    @TempDir
    Path folder;

    @Test
    void goesOnInAJournalThatAnotherProcessMade() throws Exception {
        try (JournalWriter writer = JournalWriter.open(folder)) {
            RecordedEvent.frame(1, "here").writeTo(writer);
        }

        assertThat(runInFreshProcess(folder)).isZero();

        try (JournalReader reader = JournalReader.open(folder)) {
            assertThat(RecordedEvent.readAll(reader))
                    .containsExactly(RecordedEvent.frame(1, "here"), RecordedEvent.frame(2, "there"));
        }
    }

    /** What the fresh process runs. */
    static final class Append {
        public static void main(String[] arguments) throws JournalException {
            try (JournalWriter writer = JournalWriter.open(Path.of(arguments[0]))) {
                RecordedEvent.frame(2, "there").writeTo(writer);
            }
        }
    }

    private static int runInFreshProcess(Path folder) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--"))
                .forEach(command::add);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Append.class.getName(), folder.toString()));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
