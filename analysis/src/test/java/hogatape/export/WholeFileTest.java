package hogatape.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
