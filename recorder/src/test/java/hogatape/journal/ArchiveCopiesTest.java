package hogatape.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveCopiesTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    @TempDir
    Path temporary;

    private Path folder;
    private Path copies;
    private TestTape tape;

    @BeforeEach
    void recordThreeDays() throws Exception {
        folder = temporary.resolve("tape");
        copies = temporary.resolve("copies");
        tape = new TestTape(folder);
        for (int day = 0; day < 3; day++) {
            tape.writeDay(1, 100);
        }
        JournalArchiver.archive(folder, LocalDate.MIN, LocalDate.MAX, day -> {});
    }

    @Test
    void theCopyIsTheSameJournal() throws Exception {
        ArchiveCopies.Outcome outcome = ArchiveCopies.copy(folder, copies, LocalDate.MIN);

        assertThat(outcome.copied()).containsExactly(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2));
        assertThat(outcome.removed()).isEmpty();
        assertThat(read(copies)).isEqualTo(tape.written());
        assertThat(read(folder)).isEqualTo(tape.written());
        try (JournalReader one = JournalReader.open(folder);
                JournalReader other = JournalReader.open(copies)) {
            assertThat(other.id()).isEqualTo(one.id());
        }
        assertThat(ArchiveCopies.copy(folder, copies, LocalDate.MIN).copied()).isEmpty();
    }

    @Test
    void oldDaysGoAndTheWriterGoesOn() throws Exception {
        ArchiveCopies.Outcome outcome = ArchiveCopies.copy(folder, copies, MONDAY.plusDays(1));

        assertThat(outcome.removed()).containsExactly(MONDAY);
        assertThat(read(copies)).isEqualTo(tape.written());
        assertThat(read(folder)).isEqualTo(tape.written().subList(100, 300));
        assertThat(ArchiveCopies.copy(folder, copies, LocalDate.MAX).removed()).containsExactly(MONDAY.plusDays(1));

        tape.writeDay(1, 100);
        assertThat(read(folder)).isEqualTo(tape.written().subList(200, 400));
    }

    @Test
    void aCopyThatIsNotGoodIsMadeAnewBeforeAnythingGoes() throws Exception {
        ArchiveCopies.copy(folder, copies, LocalDate.MIN);
        Path copy = copies.resolve("20261123.tape.zst");
        Files.write(copy, new byte[] {1, 2, 3});

        ArchiveCopies.Outcome outcome = ArchiveCopies.copy(folder, copies, MONDAY.plusDays(1));

        assertThat(outcome.copied()).containsExactly(MONDAY);
        assertThat(outcome.removed()).containsExactly(MONDAY);
        assertThat(read(copies)).isEqualTo(tape.written());
    }

    @Test
    void aDamagedDayReplacesNoGoodCopyAndIsNotRemoved() throws Exception {
        ArchiveCopies.copy(folder, copies, LocalDate.MIN);
        Path day = folder.resolve("20261123.tape.zst");
        byte[] damaged = Files.readAllBytes(day);
        damaged[damaged.length / 2] ^= 1;
        Files.write(day, damaged);

        assertThatThrownBy(() -> ArchiveCopies.copy(folder, copies, MONDAY.plusDays(1)))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("the archive of 2026-11-23 is damaged")
                .hasMessageContaining("nothing was removed");
        assertThat(read(copies)).isEqualTo(tape.written());
        assertThat(day).exists();
    }

    @Test
    void anotherJournalIsNoPlaceForCopies() throws Exception {
        JournalWriter.open(copies).close();

        assertThatThrownBy(() -> ArchiveCopies.copy(folder, copies, LocalDate.MIN))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("is another journal");
    }

    private static List<RecordedEvent> read(Path journal) throws JournalException {
        try (JournalReader reader = JournalReader.open(journal)) {
            return RecordedEvent.readAll(reader);
        }
    }
}
