package hogatape.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void nameTheFolder() {
        folder = temporary.resolve("tape");
    }

    @Test
    void givesBackEveryRecordOfEveryKindAsItWasWritten() throws Exception {
        List<RecordedEvent> written = new ArrayList<>();
        for (RecordKind kind : RecordKind.values()) {
            long sequence = written.size() + 1;
            written.add(new RecordedEvent(
                    sequence,
                    kind,
                    (int) (sequence * 5957 % 65_536),
                    -sequence,
                    Long.MAX_VALUE - sequence,
                    "호가 " + kind));
        }
        written.add(new RecordedEvent(written.size() + 1, RecordKind.FRAME, 0, 1, 1, ""));
        written.add(new RecordedEvent(written.size() + 1, RecordKind.FRAME, 0, 1, 1, "g".repeat(300_000)));
        write(written);

        assertThat(read()).isEqualTo(written);
    }

    @Test
    void goesOnBehindTheLastRecordOfAnEarlierWriter() throws Exception {
        write(List.of(RecordedEvent.frame(1, "a"), RecordedEvent.frame(2, "b")));
        write(List.of(RecordedEvent.frame(3, "c")));

        assertThat(read())
                .containsExactly(RecordedEvent.frame(1, "a"), RecordedEvent.frame(2, "b"), RecordedEvent.frame(3, "c"));
    }

    @Test
    void keepsItsIdentity() throws Exception {
        write(List.of());
        String id = idOf(folder);
        write(List.of(RecordedEvent.frame(1, "a")));

        assertThat(idOf(folder)).isEqualTo(id).isNotEmpty();
    }

    @Test
    void hasOneWriter() throws Exception {
        try (JournalWriter first = JournalWriter.open(folder)) {
            assertThatThrownBy(() -> JournalWriter.open(folder))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("being written by process "
                            + ProcessHandle.current().pid());
            RecordedEvent.frame(1, "still writing").writeTo(first);
        }
        assertThat(read()).containsExactly(RecordedEvent.frame(1, "still writing"));
    }

    @Test
    void readsWhatStoodThereOnOpeningWhileRecordingGoesOn() throws Exception {
        try (JournalWriter writer = JournalWriter.open(folder)) {
            RecordedEvent.frame(1, "before").writeTo(writer);
            try (JournalReader reader = JournalReader.open(folder)) {
                RecordedEvent.frame(2, "after").writeTo(writer);

                assertThat(reader.recordingGoesOn()).isTrue();
                assertThat(RecordedEvent.readAll(reader)).containsExactly(RecordedEvent.frame(1, "before"));
            }
        }
        try (JournalReader reader = JournalReader.open(folder)) {
            assertThat(reader.recordingGoesOn()).isFalse();
        }
    }

    @Test
    void isEmptyBeforeItsFirstRecord() throws Exception {
        write(List.of());

        assertThat(read()).isEmpty();
    }

    @Test
    void readsOnWhereItsHandlerThrew() throws Exception {
        write(List.of(RecordedEvent.frame(1, "a"), RecordedEvent.frame(2, "b")));
        try (JournalReader reader = JournalReader.open(folder)) {
            assertThatThrownBy(() -> reader.read((s, k, c, w, m, buffer, offset, length) -> {
                        throw new IllegalStateException("a strategy's bug");
                    }))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(RecordedEvent.readAll(reader)).containsExactly(RecordedEvent.frame(2, "b"));
        }
    }

    @Test
    void saysWhatIsNoJournal() throws Exception {
        assertThatThrownBy(() -> JournalReader.open(folder))
                .isInstanceOf(JournalException.class)
                .hasMessage("There is no journal at '" + folder + "': no such folder.");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("notes.txt"), "not a journal");
        assertThatThrownBy(() -> JournalReader.open(folder))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("is no journal");
        assertThatThrownBy(() -> JournalReader.open(folder.resolve("notes.txt")))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("is a file");
    }

    @Test
    void isNotMadeAmongOtherFilesNorBelowAFile() throws Exception {
        Files.createDirectories(folder);
        Path notes = Files.writeString(folder.resolve("notes.txt"), "somebody else's");

        assertThatThrownBy(() -> JournalWriter.open(folder))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("holds other files");
        assertThatThrownBy(() -> JournalWriter.open(notes.resolve("tape")))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("cannot be written");
        assertThat(notes).hasContent("somebody else's");
    }

    @Test
    void refusesAJournalOfALaterFormat() throws Exception {
        write(List.of());
        Files.writeString(folder.resolve("journal.json"), "{\"format\":99,\"id\":\"x\"}");

        assertThatThrownBy(() -> JournalReader.open(folder)).hasMessageContaining("use a newer hogatape");
    }

    private void write(List<RecordedEvent> events) throws JournalException {
        try (JournalWriter writer = JournalWriter.open(folder)) {
            events.forEach(event -> event.writeTo(writer));
        }
    }

    private List<RecordedEvent> read() throws JournalException {
        try (JournalReader reader = JournalReader.open(folder)) {
            return RecordedEvent.readAll(reader);
        }
    }

    private static String idOf(Path folder) throws JournalException {
        try (JournalReader reader = JournalReader.open(folder)) {
            return reader.id();
        }
    }
}
