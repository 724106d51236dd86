package hogatape.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    private Path target;

    @BeforeEach
    void name() {
        target = folder.resolve("date/part-0.parquet");
    }

    @Test
    void theOldFileStandsUntilTheNewOneIsComplete() throws Exception {
        write("old");
        try (WholeFile file = WholeFile.create(target)) {
            file.stream().write("new".getBytes(StandardCharsets.UTF_8));
            file.stream().flush();
            assertThat(target).hasContent("old");

            assertThat(file.complete()).isEqualTo(3);
            assertThat(target).hasContent("new");
        }
        assertThat(folder.resolve("date")).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void aFileThatIsNotCompleteGoesWithoutATrace() throws Exception {
        write("old");
        try (WholeFile file = WholeFile.create(target)) {
            file.stream().write(new byte[100_000]);
        }
        assertThat(target).hasContent("old");
        assertThat(folder.resolve("date")).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void theRemainsOfAKilledRunAreNoObstacle() throws Exception {
        Files.createDirectories(target.getParent());
        Files.writeString(folder.resolve("date/part-0.parquet.tmp"), "a long half of something");
        write("new");
        assertThat(target).hasContent("new");
    }

    @Test
    void twoExportsDoNotWriteTheSameFile() throws Exception {
        try (WholeFile file = WholeFile.create(target)) {
            file.stream().write('a');
            assertThatThrownBy(() -> WholeFile.create(target))
                    .isInstanceOf(ExportException.class)
                    .hasMessageContaining("Another export is writing");
            file.complete();
        }
        assertThat(target).hasContent("a");
    }

    @Test
    void aFileThatItsWriterHasMovedMeanwhileIsNotTakenForTheNewOne() throws Exception {
        FutureTask<Integer> others = new FutureTask<>(this::writeOverAndOver);
        new Thread(others, "the other writer").start();
        int mine = writeOverAndOver();

        assertThat(mine + others.get()).isPositive();
        assertThat(target).hasContent("whole");
        assertThat(target.getParent()).isDirectoryNotContaining("glob:**.tmp");
    }

    /** Returns how many of a thousand writings found nobody else at it. Each file that appears is whole. */
    private int writeOverAndOver() throws IOException {
        int written = 0;
        for (int i = 0; i < 1000; i++) {
            try (WholeFile file = WholeFile.create(target)) {
                file.stream().write("whole".getBytes(StandardCharsets.UTF_8));
                assertThat(file.complete()).isEqualTo(5);
                assertThat(target).hasContent("whole");
                written++;
            } catch (ExportException e) {
                assertThat(e).hasMessageContaining("Another export is writing");
            }
        }
        return written;
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkThatLeadsNowhereIsToldAndNotWaitedFor() throws Exception {
        Files.createDirectories(target.getParent());
        Files.createSymbolicLink(folder.resolve("date/part-0.parquet.tmp"), folder.resolve("nowhere"));

        assertThatThrownBy(() -> WholeFile.create(target)).isInstanceOf(ExportException.class);
    }

    @Test
    void whatIsInTheWayIsNamed() throws Exception {
        Files.createDirectories(target);
        assertThatThrownBy(() -> WholeFile.create(target))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining(target + "' is in the way");
    }

    private void write(String content) throws IOException {
        try (WholeFile file = WholeFile.create(target)) {
            file.stream().write(content.getBytes(StandardCharsets.UTF_8));
            file.complete();
        }
    }
}
