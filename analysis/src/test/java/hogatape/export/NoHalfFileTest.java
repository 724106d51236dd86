package hogatape.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import hogatape.cli.Main;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ends exports in the middle, each in a process of its own. */
class NoHalfFileTest {
    private static final int BOOKS = 20_000;

    @TempDir
    Path folder;

    @BeforeEach
    void record() throws Exception {
        BenchmarkJournal.write(BOOKS, folder);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whereThereIsNoRoomTheOldFileStandsAndASentenceTellsWhy() throws Exception {
        // A limit of some hundred kilobytes for any file: writing beyond it fails as on a full disk.
        List<String> limited = new ArrayList<>(List.of("sh", "-c", "ulimit -f 400; exec \"$@\"", "sh"));
        limited.addAll(export("--format", "csv"));
        Path file = out().resolve("books/date=2026-11-23/part-0.csv");
        assertThat(run(export("--format", "csv", "--symbols", "005930"))).isEqualTo(Main.DONE);
        byte[] before = Files.readAllBytes(file);

        assertThat(run(limited)).isEqualTo(Main.FAILED);
        assertThat(Files.readString(log())).contains("part-0.csv' cannot be written: File too large; mend that");
        assertThat(file).hasBinaryContent(before);
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void aKillLeavesTheOldFileAndTheNextRunIsWhole() throws Exception {
        Path file = out().resolve("books/date=2026-11-23/part-0.parquet");
        assertThat(run(export("--symbols", "005930"))).isEqualTo(Main.DONE);
        byte[] before = Files.readAllBytes(file);

        Process process = start(export());
        while (process.isAlive() && unfinished().isEmpty()) {
            Thread.yield();
        }
        process.destroyForcibly().waitFor();
        // On a busy machine it may have come to its end first; then it shows nothing.
        assumeFalse(unfinished().isEmpty());
        assertThat(file).hasBinaryContent(before);

        assertThat(run(export())).as(Files.readString(log())).isEqualTo(Main.DONE);
        assertThat(unfinished()).isEmpty();
        try (Duck duck = new Duck()) {
            assertThat(duck.value("SELECT count(*) FROM '" + file + "'")).isEqualTo(Integer.toString(BOOKS));
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void neitherAKillNorAFullDiskLeavesAHalfDayOfSymbols() throws Exception {
        Path old = out().resolve("books/date=2026-11-23/part-0.parquet");
        assertThat(run(export("--symbols", "005930"))).isEqualTo(Main.DONE);
        byte[] before = Files.readAllBytes(old);
        List<String> limited = new ArrayList<>(List.of("sh", "-c", "ulimit -f 400; exec \"$@\"", "sh"));
        limited.addAll(export("--by-symbol"));

        assertThat(run(limited)).isEqualTo(Main.FAILED);
        assertThat(Files.readString(log())).contains("books/date=2026-11-23' cannot be written: File too large; mend");
        assertThat(old).hasBinaryContent(before);
        assertThat(unfinished()).isEmpty();

        Process process = start(export("--by-symbol"));
        while (process.isAlive() && unfinished().isEmpty()) {
            Thread.yield();
        }
        process.destroyForcibly().waitFor();
        assumeFalse(unfinished().isEmpty());
        assertThat(run(export("--by-symbol"))).as(Files.readString(log())).isEqualTo(Main.DONE);
        assertThat(unfinished()).isEmpty();
        assertThat(old).doesNotExist();
        try (Duck duck = new Duck()) {
            assertThat(duck.value("SELECT count(*) FROM '" + out() + "/books/*/*/*.parquet'"))
                    .isEqualTo(Integer.toString(BOOKS));
        }
    }

    private List<String> export(String... more) {
        List<String> command = new ArrayList<>(WithoutHadoopTest.java());
        command.addAll(List.of("-XX:-UsePerfData", "-cp", System.getProperty("java.class.path"), "hogatape.cli.Main"));
        command.addAll(List.of("export", "--journal", folder.resolve("journal") + "", "--out", out() + ""));
        command.addAll(Arrays.asList(more));
        return command;
    }

    private Process start(List<String> command) throws Exception {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
    }

    private int run(List<String> command) throws Exception {
        return start(command).waitFor();
    }

    /** What is being written of days, or was left so. */
    private List<Path> unfinished() throws Exception {
        if (!Files.exists(out().resolve("days"))) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(out().resolve("days"))) {
            return all.filter(file -> file.toString().endsWith(".new")).toList();
        }
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Path log() {
        return folder.resolve("log.txt");
    }
}
