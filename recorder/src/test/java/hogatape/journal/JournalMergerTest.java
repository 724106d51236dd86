package hogatape.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalMergerTest {
    @TempDir
    Path temporary;

    private Path first;
    private Path second;
    private Path out;
    private TestTape firstTape;
    private TestTape secondTape;

    /** Two recordings that overlap and end on different days. */
    @BeforeEach
    void record() throws Exception {
        first = temporary.resolve("first");
        second = temporary.resolve("second");
        out = temporary.resolve("out");
        firstTape = new TestTape(first);
        firstTape.writeDay(3, 40);
        firstTape.writeDay(1, 40);
        secondTape = new TestTape(second);
        secondTape.clock().pass(Duration.ofSeconds(90));
        secondTape.writeDay(3, 25);
    }

    @Test
    void everyRecordIsThereInOrderAndKeepsWhatItIs() throws Exception {
        assertThat(JournalMerger.merge(List.of(first, second), out)).isEqualTo(160 + 75);

        List<RecordedEvent> merged = new ArrayList<>();
        List<Long> origins = new ArrayList<>();
        Origins where = new Origins();
        long tape = Long.MIN_VALUE;
        try (JournalReader reader = JournalReader.open(out)) {
            while (reader.read((sequence, kind, connection, wall, monotonic, buffer, offset, length) -> {
                RecordedEvent.collector(merged)
                        .onRecord(sequence, kind, connection, wall, monotonic, buffer, offset, length);
                where.onRecord(sequence, kind, connection, wall, monotonic, buffer, offset, length);
            })) {
                assertThat(reader.tapeNanos()).isGreaterThanOrEqualTo(tape);
                tape = reader.tapeNanos();
                where.last().ifPresent(origin -> origins.add(origin.sequence()));
            }
        }
        assertThat(merged).extracting(RecordedEvent::sequence).isEqualTo(numbers(merged.size()));
        merged.removeIf(event -> event.kind() == RecordKind.ORIGIN);
        assertThat(ofJournal(merged, 0)).isEqualTo(without(firstTape.written()));
        assertThat(ofJournal(merged, 1)).isEqualTo(without(secondTape.written()));
        assertThat(origins).hasSize(235);
        assertThat(Stream.of(0, 1).flatMap(number -> firstAndLast(merged, origins, number)))
                .containsExactly(1L, 160L, 1L, 75L);
        assertThat(DayFile.in(out)).hasSize(2).allMatch(file -> file.kind() == DayFile.Kind.ARCHIVED);
    }

    @Test
    void theSameMergeIsTheSameJournal() throws Exception {
        Path again = temporary.resolve("again");
        JournalMerger.merge(List.of(first, second), out);
        JournalMerger.merge(List.of(first, second), again);

        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.toList()) {
                assertThat(again.resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void aSeekFindsWhatReadingFinds() throws Exception {
        JournalMerger.merge(List.of(first, second), out);
        List<RecordedEvent> all;
        try (JournalReader reader = JournalReader.open(out)) {
            all = RecordedEvent.readAll(reader);
        }
        for (int i = 0; i < all.size(); i += 13) {
            try (JournalReader reader = JournalReader.open(out)) {
                reader.seekSequence(all.get(i).sequence());
                assertThat(RecordedEvent.read(reader)).isEqualTo(all.get(i));
                reader.seekTime(all.get(i).wallNanos());
                assertThat(RecordedEvent.read(reader).wallNanos())
                        .isGreaterThanOrEqualTo(all.get(i).wallNanos());
            }
        }
    }

    @Test
    void refusesWhatIsNoMerge() throws Exception {
        fails("are one journal, or copies of one", out, first, first);
        fails("takes two to 16 journals, not 1", out, first);
        fails("There is no journal at", out, first, temporary.resolve("nowhere"));
        fails("There is something at", second, first, second);
        JournalMerger.merge(List.of(first, second), out);
        fails("was made of several journals already", temporary.resolve("more"), out, first);
        assertThatThrownBy(() -> JournalWriter.open(out))
                .hasMessageContaining("is made of others, and nothing is recorded");
    }

    @Test
    void damageEndsIt() throws Exception {
        try (RandomAccessFile file =
                new RandomAccessFile(DayFile.in(second).get(0).path().toFile(), "rw")) {
            file.seek(0x13000);
            file.write(new byte[4096]);
        }
        fails("is damaged on", out, first, second);
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).containsExactlyInAnyOrder(first, second);
        }
    }

    private static void fails(String sentence, Path out, Path... folders) {
        assertThatThrownBy(() -> JournalMerger.merge(List.of(folders), out))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining(sentence);
    }

    private static List<Long> numbers(int count) {
        return Stream.iterate(1L, number -> number + 1).limit(count).toList();
    }

    private static List<RecordedEvent> ofJournal(List<RecordedEvent> merged, int journal) {
        return without(merged.stream()
                .filter(event -> MergedJournals.journalOf(event.connection()) == journal)
                .toList());
    }

    /** As they are but for sequence and the journal's number. */
    private static List<RecordedEvent> without(List<RecordedEvent> events) {
        return events.stream()
                .map(event -> new RecordedEvent(
                        0,
                        event.kind(),
                        event.connection() & 0xFFFF,
                        event.wallNanos(),
                        event.monotonicNanos(),
                        event.text()))
                .toList();
    }

    private static Stream<Long> firstAndLast(List<RecordedEvent> merged, List<Long> origins, int journal) {
        List<Long> own = new ArrayList<>();
        for (int i = 0; i < merged.size(); i++) {
            if (MergedJournals.journalOf(merged.get(i).connection()) == journal) {
                own.add(origins.get(i));
            }
        }
        return Stream.of(own.get(0), own.get(own.size() - 1));
    }
}
