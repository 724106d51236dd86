package hogatape.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hogatape.feed.Undecoded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Frames as the broker delivered them. They are not part of the project: the test looks for {@code
 * shared/frames/real.txt} beside the project, or where the property {@code hogatape.frames} says.
 */
class RealFramesExportTest {
    @TempDir
    Path folder;

    @Test
    void everyBookIsExportedAsItWasDelivered() throws Exception {
        Path file = find();
        assumeTrue(file != null, "shared/frames/real.txt is not beside the project");
        Tape tape = new Tape(folder.resolve("journal"))
                .record(0, "11:48:27", Files.readAllLines(file).toArray(String[]::new));

        ExportResult result = tape.export(folder, ExportFormat.PARQUET);

        List<Tape.Recorded> books = tape.recorded().stream()
                .filter(frame -> frame.text().startsWith("0|H0STASP0|"))
                .toList();
        assertThat(books).isNotEmpty();
        try (Duck duck = new Duck()) {
            assertThat(RawBooks.differences(RawBooks.rows(books), duck.books(folder.resolve("books/*/*.parquet"))))
                    .isEmpty();
        }
        assertThat(result.notDecoded())
                .allSatisfy(group -> assertThat(group.reason()).isEqualTo(Undecoded.Reason.UNKNOWN_TR));
    }

    static Path find() throws IOException {
        String given = System.getProperty("hogatape.frames");
        if (given != null) {
            return Path.of(given);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/frames/real.txt");
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }
}
