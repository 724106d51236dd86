package hogatape.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader follows a journal while a writer and the reader take turns. */
class FollowTest {
    private static final int NOT_COMPLETE = 0x8000_0064;

    @TempDir
    Path temporary;

    private final List<RecordedEvent> followed = new ArrayList<>();
    private Path folder;
    private TestTape tape;

    @BeforeEach
    void begin() {
        folder = temporary.resolve("tape");
        tape = new TestTape(folder);
    }

    @Test
    void bringsWhatIsThereAndThenEachRecordOnceItStandsThere() throws Exception {
        tape.writeDay(3, 200);
        tape.clock().pass(Duration.ofDays(-1).plusMinutes(3));
        try (JournalReader reader = JournalReader.follow(folder, 0);
                JournalWriter writer = writer()) {
            readOn(reader);
            assertThat(reader.read(RecordedEvent.collector(followed))).isFalse();
            for (int i = 0; i < 50; i++) {
                tape.writeMinute(writer, 2 + i * i % 97);
                readOn(reader);
            }
            assertThat(reader.tapeNanos()).isEqualTo(writer.tapeNanos());
        }
    }

    @Test
    void goesOnOverMidnightAndTheRestartsOfWriters() throws Exception {
        JournalFolder.create(folder);
        try (JournalReader reader = JournalReader.follow(folder, 0)) {
            assertThat(reader.read(RecordedEvent.collector(followed))).isFalse();
            for (int day = 0; day < 3; day++) {
                for (int run = 0; run < 2; run++) {
                    try (JournalWriter writer = writer()) {
                        tape.writeMinute(writer, 20);
                        readOn(reader);
                        tape.writeMinute(writer, 20);
                    }
                    readOn(reader);
                }
                try (JournalWriter writer = writer()) {
                    tape.writeMinute(writer, 20);
                    tape.clock().pass(Duration.ofDays(1));
                    // Written before the reader looks: the end of one day and the beginning of the next.
                    tape.writeMinute(writer, 20);
                    readOn(reader);
                }
            }
        }
        assertThat(DayFile.in(folder)).hasSize(4);
    }

    @Test
    void passesWhatAKilledWriterLeftUnfinished() throws Exception {
        tape.writeDay(1, 20);
        tape.clock().pass(Duration.ofDays(-1).plusMinutes(1));
        try (JournalReader reader = JournalReader.follow(folder, 0)) {
            readOn(reader);
            DayFile file = DayFile.in(folder).get(0);
            try (WrittenDay day = new WrittenDay(file);
                    RandomAccessFile bytes = new RandomAccessFile(file.path().toFile(), "rw")) {
                bytes.seek(day.end());
                bytes.writeInt(Integer.reverseBytes(NOT_COMPLETE));
                bytes.write(new byte[] {1, 2, 3, 4, 5});
            }
            assertThat(reader.read(RecordedEvent.collector(followed))).isFalse();
            try (JournalWriter writer = writer()) {
                tape.writeMinute(writer, 20);
                readOn(reader);
            }
            // The day ends without a mark of its end.
            tape.clock().pass(Duration.ofDays(1));
            tape.writeDay(1, 20);
            readOn(reader);
        }
    }

    @Test
    void goesOnInTheFileThatFollowsADamagedOne() throws Exception {
        tape.writeDay(1, 20);
        tape.clock().pass(Duration.ofDays(-1).plusMinutes(1));
        try (JournalReader reader = JournalReader.follow(folder, 0)) {
            readOn(reader);
            try (RandomAccessFile file =
                    new RandomAccessFile(DayFile.in(folder).get(0).path().toFile(), "rw")) {
                file.write(new byte[4096]);
            }
            tape.writeDay(1, 20);
            assertThat(DayFile.in(folder))
                    .extracting(DayFile::kind)
                    .containsExactly(DayFile.Kind.SET_ASIDE, DayFile.Kind.WRITTEN);
            readOn(reader);
        }
    }

    @Test
    void aDayThatIsArchivedMeanwhileChangesNothing() throws Exception {
        tape.writeDay(2, 50);
        try (JournalReader reader = JournalReader.follow(folder, 0)) {
            for (int i = 0; i < 30; i++) {
                reader.read(RecordedEvent.collector(followed));
            }
            JournalArchiver.archive(folder, LocalDate.MIN, LocalDate.MAX, day -> {});
            readOn(reader);
            tape.writeDay(2, 50);
            readOn(reader);
            JournalArchiver.archive(folder, LocalDate.MIN, LocalDate.MAX, day -> {});
            assertThat(reader.read(RecordedEvent.collector(followed))).isFalse();
            tape.writeDay(2, 50);
            readOn(reader);
        }
    }

    @Test
    void aSeekToTheEndFollowsFromThere() throws Exception {
        tape.writeDay(1, 20);
        try (JournalReader reader = JournalReader.follow(folder, 0)) {
            reader.seekSequence(Long.MAX_VALUE);
            assertThat(reader.read(RecordedEvent.collector(followed))).isFalse();
            tape.writeDay(1, 5);
            reader.readAll(RecordedEvent.collector(followed));
        }
        assertThat(followed).isEqualTo(tape.written().subList(20, 25));
    }

    @Test
    void tellsRecordsThatAreMissing() throws Exception {
        tape.writeDay(1, 20);
        try (JournalReader reader = JournalReader.follow(folder, 0)) {
            readOn(reader);
            tape.writeDay(1, 20);
            try (RandomAccessFile file = new RandomAccessFile(
                            DayFile.in(folder).get(1).path().toFile(), "rw");
                    WrittenDay day = new WrittenDay(DayFile.in(folder).get(1))) {
                RecordView record = new RecordView();
                day.next(record);
                day.next(record);
                file.seek(day.recordPosition() + 40);
                file.write(7);
            }
            assertThatThrownBy(() -> reader.readAll(RecordedEvent.collector(followed)))
                    .isInstanceOf(DamagedJournalException.class)
                    .hasMessageContaining("record 22 is damaged");
            reader.readAll(RecordedEvent.collector(followed));
        }
        assertThat(followed).hasSize(39);
    }

    private JournalWriter writer() throws JournalException {
        return JournalWriter.open(folder, SyncPolicy.NONE, tape.clock());
    }

    /** Everything written so far arrives, and in its order. */
    private void readOn(JournalReader reader) throws JournalException {
        reader.readAll(RecordedEvent.collector(followed));
        assertThat(followed).isEqualTo(tape.written());
    }
}
