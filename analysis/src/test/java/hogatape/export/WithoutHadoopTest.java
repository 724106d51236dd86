package hogatape.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The class path of the launcher has no Hadoop; an export must not miss it. */
class WithoutHadoopTest {
    @TempDir
    Path folder;

    @Test
    void aJvmWithoutHadoopExports() throws Exception {
        Path journal = folder.resolve("journal");
        new Tape(journal).record(0, "09:00:30", RawBooks.frame("H0NXASP0", RawBooks.fields("005930", 65, 70_000)));

        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(command("export", "--journal", journal.toString(), "--out", folder + ""))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
        try (Duck duck = new Duck()) {
            assertThat(duck.value("SELECT ask_price_1 FROM '" + folder + "/books/date=2026-11-23/part-0.parquet'"))
                    .isEqualTo("70003");
        }
        assertThat(Files.readString(log, StandardCharsets.UTF_8))
                .doesNotContain("WARN")
                .startsWith("books/date=");
    }

    private static List<String> command(String... arguments) {
        String[] classPath = System.getProperty("java.class.path").split(File.pathSeparator);
        String without = Stream.of(classPath)
                .filter(entry -> !entry.contains("hadoop-common"))
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(without.split(File.pathSeparator))
                .as("Hadoop was there to be left out")
                .hasSizeLessThan(classPath.length);
        List<String> command = java();
        command.addAll(List.of("-cp", without, "hogatape.cli.Main"));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    /** The JVM of this test, with what Chronicle needs of it. */
    static List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED",
                "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
                "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED"));
        if (Runtime.version().feature() >= 24) {
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        }
        return command;
    }
}
