package hogatape.intake;

import static hogatape.intake.ImportedText.FRAME;
import static hogatape.intake.ImportedText.THREE;
import static hogatape.intake.ImportedText.gzip;
import static hogatape.intake.ImportedText.lines;
import static hogatape.intake.ImportedText.options;
import static hogatape.intake.ImportedText.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import hogatape.journal.JournalReader;
import hogatape.market.DayRange;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of files: packed or plain, in which order, and broken off. */
class ImportedFilesTest {
    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void choose() {
        out = folder.resolve("tape");
    }

    @Test
    void gzipAndZstdAreKnownByTheirFirstBytes() throws Exception {
        byte[] text = (String.join("\n", THREE) + "\n").getBytes(StandardCharsets.UTF_8);
        Path gzip = folder.resolve("gzip");
        Path zstd = folder.resolve("zstd");
        Files.write(gzip, gzip(text));
        Files.write(zstd, Zstd.compress(text));

        run(out, gzip);
        Importer.importFiles(List.of(zstd), folder.resolve("other"), ImportOptions.USUAL, ImportWatch.NONE);

        assertThat(Imported.in(out)).hasSize(3).isEqualTo(Imported.in(folder.resolve("other")));
    }

    @Test
    void filesFollowEachOtherAsGivenOrByTheirFirstTimes() throws Exception {
        Path later = lines(folder, "later.log", "2026-11-24 09:00:00 " + FRAME + "^2");
        Path earlier = lines(folder, "earlier.log", "2026-11-23 09:00:00 " + FRAME + "^1");

        assertThatThrownBy(() -> run(out, later, earlier))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("begins on 2026-11-23")
                .hasMessageContaining("--order time");
        assertThat(out).doesNotExist();

        ImportOptions byTime = new ImportOptions(
                RowFormat.LINES, PatternRows.USUAL, "", "", Optional.empty(), Optional.empty(), DayRange.ALL, true);
        assertThat(run(out, byTime, later, earlier).files()).containsExactly(earlier, later);
        assertThat(Imported.framesIn(out)).containsExactly(FRAME + "^1", FRAME + "^2");
    }

    @Test
    void aFileThatBreaksOffIsImportedUpToThere() throws Exception {
        StringBuilder text = new StringBuilder();
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            text.append(1_795_392_030_000L + i)
                    .append(' ')
                    .append(FRAME)
                    .append('^')
                    .append(random.nextLong())
                    .append('\n');
        }
        byte[] whole = gzip(text.toString().getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("a.gz"), Arrays.copyOf(whole, whole.length / 2));

        ImportResult result = run(out, folder.resolve("a.gz"));

        assertThat(result.records()).isBetween(5_000L, 15_000L);
        assertThat(result.troubles()).hasSize(1);
        assertThat(result.troubles().get(0).english()).contains("a.gz' cannot be read on behind line", "was imported");
        assertThat(Imported.in(out)).hasSize((int) result.records());
    }

    @Test
    void anImportThatIsStoppedKeepsWholeDaysAlone() throws Exception {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            text.add((1_795_445_999_000L + i) + " " + FRAME);
        }
        Path file = lines(folder, "a.log", text.toArray(String[]::new));

        assertThatThrownBy(() -> Importer.importFiles(
                        List.of(file), out, ImportOptions.USUAL, (done, rows, nanos) -> rows < 8_000))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("was stopped at line 8192");

        assertThat(Imported.in(out)).hasSize(1_000);
        assertThat(out.resolve("20261124.tape.zst.tmp")).doesNotExist();
        try (JournalReader reader = JournalReader.open(out)) {
            assertThat(reader.imported().get(0).isFinished()).isFalse();
        }
        run(out, options(DayRange.parse("2026-11-24")), file);
        assertThat(Imported.in(out)).hasSize(10_000);
    }

    @Test
    void theSameFilesGiveTheSameDays() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            text.append(1_795_392_030_000L + i)
                    .append(' ')
                    .append(FRAME)
                    .append('^')
                    .append(i * 7919L)
                    .append("^".repeat(200))
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("a.log"), text);
        run(out, file);
        byte[] first = Files.readAllBytes(out.resolve("20261123.tape.zst"));
        out = folder.resolve("again");
        run(out, file);
        byte[] second = Files.readAllBytes(out.resolve("20261123.tape.zst"));

        // The head's frame tells the journal's id.
        assertThat(Arrays.copyOfRange(second, 64, second.length))
                .isEqualTo(Arrays.copyOfRange(first, 64, first.length));
    }
}
