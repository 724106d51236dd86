package hogatape.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer that finds a damaged journal goes on, and destroys nothing of what can still be read. */
class WriterOnDamageTest {
    private static final int HEAD = 4096;
    private static final int MIDDLE = 0x14000;

    @TempDir
    Path temporary;

    private Path folder;
    private TestTape tape;
    private List<RecordedEvent> before;

    @BeforeEach
    void recordTwoDays() throws Exception {
        folder = temporary.resolve("tape");
        tape = new TestTape(folder);
        tape.writeDay(2, 200);
        try (JournalWriter writer = JournalWriter.open(folder, SyncPolicy.NONE, tape.clock())) {
            tape.writeMinute(writer, 200);
        }
        before = List.copyOf(tape.written());
    }

    @Test
    void aDamagedHeadOfToday() throws Exception {
        overwrite(1, 0, new byte[HEAD]);

        requireNothingLost(before);
    }

    @Test
    void aDamagedHeadOfYesterday() throws Exception {
        overwrite(0, 0, new byte[HEAD]);

        requireNothingLost(before);
    }

    @Test
    void aFileThatIsCut() throws Exception {
        List<RecordedEvent> sound;
        try (RandomAccessFile file =
                new RandomAccessFile(DayFile.in(folder).get(1).path().toFile(), "rw")) {
            file.setLength(MIDDLE);
        }
        sound = readSound(folder);
        assertThat(sound).hasSizeBetween(400, 599);

        requireNothingLost(sound);
    }

    @Test
    void zeroesAmongTodaysRecords() throws Exception {
        overwrite(1, MIDDLE, new byte[HEAD]);
        List<RecordedEvent> sound = readSound(folder);
        assertThat(sound).hasSizeBetween(550, 599);

        requireNothingLost(sound);
    }

    @Test
    void zeroesInWhatChronicleKeepsBeforeTheRecords() throws Exception {
        overwrite(1, HEAD, new byte[0xF000]);

        requireNothingLost(before);
    }

    /** Chronicle tells the last record's place twice, one after the other. */
    @Test
    void aWriterThatWasKilledBetweenTheTwoPlacesInTheHead() throws Exception {
        for (int kills = 0; kills < 3; kills++) {
            try (RandomAccessFile file =
                    new RandomAccessFile(DayFile.in(folder).get(1).path().toFile(), "rw")) {
                byte[] head = new byte[256];
                file.readFully(head);
                String text = new String(head, StandardCharsets.ISO_8859_1);
                int second = text.indexOf('\u008D', text.indexOf("writePosition")) + 1 + 3 * Long.BYTES;
                assertThat(head[second + 7] | head[second + 6] | head[second + 5])
                        .as("the place")
                        .isNotZero();
                file.seek(second);
                file.write(new byte[Long.BYTES - 2]);
            }
            try (JournalWriter writer = JournalWriter.open(folder, SyncPolicy.NONE, tape.clock())) {
                tape.writeMinute(writer, 10);
            }
        }

        assertThat(DayFile.in(folder)).extracting(DayFile::kind).containsOnly(DayFile.Kind.WRITTEN);
        assertThat(readSound(folder)).isEqualTo(tape.written());
    }

    @Test
    void aSecondDamageOfTheSameDayIsForSalvage() throws Exception {
        overwrite(1, 0, new byte[HEAD]);
        JournalWriter.open(folder, SyncPolicy.NONE, tape.clock()).close();
        try (JournalWriter writer = JournalWriter.open(folder, SyncPolicy.NONE, tape.clock())) {
            tape.writeMinute(writer, 10);
        }
        overwrite(2, 0, new byte[HEAD]);

        assertThatThrownBy(() -> JournalWriter.open(folder, SyncPolicy.NONE, tape.clock()))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("journal salvage");
        Path out = temporary.resolve("saved");
        JournalSalvager.salvage(folder, out);
        assertThat(readSound(out)).isEqualTo(tape.written());
    }

    @Test
    void aFileThatWasSetAsideIsArchivedIfItIsSound() throws Exception {
        DayFile today = DayFile.in(folder).get(1);
        DurableFiles.rename(
                today.path(),
                DayFile.of(folder, today.day(), DayFile.Kind.SET_ASIDE).path());
        try (JournalWriter writer = JournalWriter.open(folder, SyncPolicy.NONE, tape.clock())) {
            tape.writeMinute(writer, 10);
        }
        JournalArchiver.archive(folder, LocalDate.MIN, LocalDate.MAX, day -> {});

        assertThat(DayFile.in(folder)).extracting(DayFile::kind).containsOnly(DayFile.Kind.ARCHIVED);
        assertThat(readSound(folder)).isEqualTo(tape.written());
    }

    /** Opens a writer twice, today and tomorrow, and reads everything that could be read before and what it wrote. */
    private void requireNothingLost(List<RecordedEvent> sound) throws Exception {
        List<RecordedEvent> expected = new ArrayList<>(sound);
        long last = tape.written().size();
        tape.writeDay(1, 50);
        tape.writeDay(1, 50);
        expected.addAll(tape.written().subList((int) last, (int) last + 100));

        assertThat(readSound(folder)).isEqualTo(expected);
        Path out = temporary.resolve("saved");
        JournalSalvager.salvage(folder, out);
        List<RecordedEvent> saved = readSound(out);
        saved.removeIf(event -> event.kind() == RecordKind.HOLE);
        assertThat(saved).isEqualTo(expected);
    }

    private void overwrite(int number, long at, byte[] bytes) throws Exception {
        try (RandomAccessFile file =
                new RandomAccessFile(DayFile.in(folder).get(number).path().toFile(), "rw")) {
            file.seek(at);
            file.write(bytes);
        }
    }

    private static List<RecordedEvent> readSound(Path folder) throws JournalException {
        List<RecordedEvent> events = new ArrayList<>();
        try (JournalReader reader = JournalReader.open(folder)) {
            while (true) {
                try {
                    reader.readAll(RecordedEvent.collector(events));
                    return events;
                } catch (DamagedJournalException expected) {
                    // Reads on behind it.
                }
            }
        }
    }
}
