package hogatape.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdInputStream;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    @TempDir
    Path temporary;

    private Path folder;
    private TestTape tape;

    @BeforeEach
    void begin() {
        folder = temporary.resolve("tape");
        tape = new TestTape(folder);
    }

    @Test
    void anArchivedDayHoldsEveryRecordAndTakesTheOriginalsPlace() throws Exception {
        tape.writeDay(20, 500);
        tape.writeDay(1, 10);

        List<JournalArchiver.Archived> archived = archive();

        assertThat(archived).extracting(JournalArchiver.Archived::day).containsExactly(MONDAY, MONDAY.plusDays(1));
        assertThat(archived).extracting(JournalArchiver.Archived::records).containsExactly(10_000L, 10L);
        assertThat(archived.get(0).archivedBytes()).isLessThan(archived.get(0).writtenBytes());
        assertThat(names()).contains("20261123.tape.zst", "20261124.tape.zst");
        assertThat(names()).noneMatch(name -> name.endsWith(".cq4") || name.endsWith(".tmp"));
        requireSound();
        assertThat(archive()).isEmpty();
    }

    @Test
    void onlyTheDaysAskedForAreArchived() throws Exception {
        tape.writeDay(1, 10);
        tape.writeDay(1, 10);
        tape.writeDay(1, 10);

        JournalArchiver.archive(folder, MONDAY.plusDays(1), MONDAY.plusDays(1), day -> {});

        assertThat(names()).contains("20261123F.cq4", "20261124.tape.zst", "20261125F.cq4");
        requireSound();
    }

    @Test
    void recordingGoesOnBehindAnArchive() throws Exception {
        tape.writeDay(1, 100);
        archive();
        tape.writeDay(1, 100);

        requireSound();
        assertThat(names()).contains("20261123.tape.zst", "20261124F.cq4");
    }

    @Test
    void aDayThatIsWrittenOnAfterItWasArchivedBecomesOneArchive() throws Exception {
        try (JournalWriter writer = JournalWriter.open(folder, SyncPolicy.NONE, tape.clock())) {
            tape.writeMinute(writer, 100);
        }
        archive();
        try (JournalWriter writer = JournalWriter.open(folder, SyncPolicy.NONE, tape.clock())) {
            tape.writeMinute(writer, 100);
        }
        assertThat(names()).contains("20261123.tape.zst", "20261123F.cq4");
        requireSound();

        assertThat(archive()).singleElement().returns(200L, JournalArchiver.Archived::records);

        assertThat(names()).contains("20261123.tape.zst").doesNotContain("20261123F.cq4");
        requireSound();
    }

    @Test
    void anyZstdToolUnpacksTheRecords() throws Exception {
        tape.writeDay(1, 10);
        archive();

        long expected = tape.written().stream()
                .mapToLong(event -> 36 + event.text().length())
                .sum();
        try (InputStream in =
                new ZstdInputStream(Files.newInputStream(folder.resolve("20261123.tape.zst"))).setContinuous(true)) {
            assertThat(in.readAllBytes().length).isEqualTo(expected);
        }
    }

    @Test
    void aCrashLeavesTheJournalWholeWhereverItComes() throws Exception {
        tape.writeDay(10, 300);
        tape.writeDay(1, 10);
        Path written = folder.resolve("20261123F.cq4");
        Path original = Files.copy(written, temporary.resolve("original"));
        JournalArchiver.archive(folder, MONDAY, MONDAY, day -> {});
        Path archived = folder.resolve("20261123.tape.zst");
        byte[] archive = Files.readAllBytes(archived);

        Files.copy(original, written); // Before the original went.
        requireSound();
        for (int cut = 0; cut < archive.length; cut += archive.length / 7) {
            Files.write(archived, Arrays.copyOf(archive, cut)); // A file system that lost its end.
            requireSound();
        }
        Files.move(archived, folder.resolve("20261123.tape.zst.tmp")); // Before it took its name.
        requireSound();

        assertThat(JournalEnd.of(folder, DayFile.in(folder)).sequence())
                .isEqualTo(tape.written().size());
        archive();
        requireSound();
        assertThat(names()).noneMatch(name -> name.endsWith(".tmp") || name.endsWith(".cq4"));
    }

    @Test
    void aJournalBeingWrittenIsRefusedAndItsWriterToldWhoArchives() throws Exception {
        tape.writeDay(1, 10);
        try (JournalWriter writer = JournalWriter.open(folder)) {
            assertThatThrownBy(this::archive)
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("is being written by process");
            assertThat(writer.lastSequence()).isEqualTo(10);
        }
        JournalArchiver.archive(folder, LocalDate.MIN, LocalDate.MAX, day -> {
            assertThatThrownBy(() -> JournalWriter.open(folder)).hasMessageContaining("is being archived by process");
            try (JournalReader reader = JournalReader.open(folder)) {
                assertThat(reader.recordingGoesOn()).isFalse();
            } catch (JournalException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void aReaderGoesOnWhileItsDaysAreArchived() throws Exception {
        tape.writeDay(1, 10);
        tape.writeDay(1, 10);
        tape.writeDay(1, 10);
        try (JournalReader reader = JournalReader.open(folder)) {
            RecordedEvent first = RecordedEvent.read(reader);
            archive();
            List<RecordedEvent> events = RecordedEvent.readAll(reader);
            events.add(0, first);
            assertThat(events).isEqualTo(tape.written());
        }
    }

    @Test
    void aDamagedDayIsKeptAsItIs() throws Exception {
        tape.writeDay(1, 100);
        Path written = folder.resolve("20261123F.cq4");
        try (RandomAccessFile file = new RandomAccessFile(written.toFile(), "rw")) {
            file.seek(0x10400);
            file.write(new byte[64]);
        }

        assertThatThrownBy(this::archive)
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("2026-11-23")
                .hasMessageContaining("is damaged and not archived");
        assertThat(written).exists();
        assertThat(folder.resolve("20261123.tape.zst")).doesNotExist();
    }

    @Test
    void everyFlippedByteOfAnArchiveIsFound() throws Exception {
        tape.writeDay(1, 50);
        archive();
        Path archived = folder.resolve("20261123.tape.zst");
        byte[] sound = Files.readAllBytes(archived);
        for (int i = 0; i < sound.length; i += i < 200 || i > sound.length - 200 ? 1 : 37) {
            byte[] flipped = sound.clone();
            flipped[i] ^= 0x10;
            Files.write(archived, flipped);
            try (JournalReader reader = JournalReader.open(folder)) {
                assertThat(JournalVerifier.verify(reader).sound())
                        .as("byte %d", i)
                        .isFalse();
            }
        }
    }

    private List<JournalArchiver.Archived> archive() throws JournalException {
        List<JournalArchiver.Archived> archived = new ArrayList<>();
        JournalArchiver.archive(folder, LocalDate.MIN, LocalDate.MAX, archived::add);
        return archived;
    }

    private void requireSound() throws JournalException {
        try (JournalReader reader = JournalReader.open(folder)) {
            assertThat(RecordedEvent.readAll(reader)).isEqualTo(tape.written());
        }
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
