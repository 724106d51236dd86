package hogatape.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Damages a journal of three days at random places, and looks at what is told and what is saved. */
class SalvageTest {
    private static final int ROUNDS = 12;
    private static final int FIRST_RECORDS = 0x10000;

    @TempDir
    Path temporary;

    private final Random random = new Random(20261123);

    enum Damage {
        FLIPPED_BYTES,
        ZEROED_PAGE,
        ZEROED_HEAD,
        GARBAGE,
        CUT
    }

    @ParameterizedTest
    @EnumSource
    void everySoundRecordIsSavedAndEveryLostOneTold(Damage damage) throws Exception {
        Path folder = temporary.resolve("tape");
        List<RecordedEvent> written = write(folder);
        for (int round = 0; round < ROUNDS; round++) {
            DayFile file = DayFile.in(folder).get(random.nextInt(3));
            byte[] sound = head(file.path());
            long size = Files.size(file.path());
            List<Extent> extents = extents(file);
            byte[] damaged = damage(sound.clone(), extents, damage);
            replace(file.path(), damaged, damaged.length < sound.length ? damaged.length : size);

            requireBestOf(folder, written, lost(extents, sound, damaged), damage + " in round " + round);

            replace(file.path(), sound, size);
        }
    }

    @Test
    void daysOnBothSidesOfALostFileAreSaved() throws Exception {
        Path folder = temporary.resolve("tape");
        List<RecordedEvent> written = write(folder);
        DayFile file = DayFile.in(folder).get(1);
        Set<Long> lost = new HashSet<>();
        extents(file).forEach(extent -> lost.add(extent.sequence));
        Files.delete(file.path());

        requireBestOf(folder, written, lost, "a deleted file");
    }

    @Test
    void blocksOnBothSidesOfADamagedOneAreSaved() throws Exception {
        Path folder = temporary.resolve("tape");
        TestTape tape = new TestTape(folder);
        tape.writeDay(20, 1000);
        JournalArchiver.archive(folder, LocalDate.MIN, LocalDate.MAX, day -> {});
        DayFile file = DayFile.in(folder).get(0);
        List<ArchiveBlock> blocks;
        try (DayBytes bytes = new DayBytes(file.path())) {
            blocks = ArchiveIndex.of(bytes).blocks();
        }
        assertThat(blocks).hasSizeGreaterThan(2);
        byte[] sound = Files.readAllBytes(file.path());
        for (ArchiveBlock block : blocks) {
            byte[] damaged = sound.clone();
            damaged[(int) block.data() + random.nextInt(block.compressedLength())] ^= 4;
            Files.write(file.path(), damaged);
            Set<Long> lost = new HashSet<>();
            for (long sequence = block.firstSequence(); sequence <= block.lastSequence(); sequence++) {
                lost.add(sequence);
            }
            requireBestOf(folder, tape.written(), lost, "block at " + block.offset());
        }
        int cut = (int) blocks.get(2).offset() + 100;
        Files.write(file.path(), Arrays.copyOf(sound, cut));
        Set<Long> lost = new HashSet<>();
        for (long sequence = blocks.get(2).firstSequence();
                sequence <= tape.written().size();
                sequence++) {
            lost.add(sequence);
        }
        requireBestOf(folder, tape.written(), lost, "an archive that is cut");
    }

    @Test
    void aSoundJournalIsCopied() throws Exception {
        Path folder = temporary.resolve("tape");
        List<RecordedEvent> written = write(folder);

        requireBestOf(folder, written, Set.of(), "nothing");
    }

    @Test
    void recordingGoesOnInWhatWasSaved() throws Exception {
        Path folder = temporary.resolve("tape");
        List<RecordedEvent> written = write(folder);
        Path out = temporary.resolve("saved");
        JournalSalvager.salvage(folder, out);
        RecordedEvent more = RecordedEvent.frame(written.size() + 1, "and on");
        try (JournalWriter writer = JournalWriter.open(out)) {
            more.writeTo(writer);
        }

        written.add(more);
        try (JournalReader reader = JournalReader.open(out)) {
            assertThat(RecordedEvent.readAll(reader)).isEqualTo(written);
        }
    }

    @Test
    void refusesAJournalBeingWrittenAndAPlaceThatIsTaken() throws Exception {
        Path folder = temporary.resolve("tape");
        write(folder);
        Path out = temporary.resolve("saved");
        try (JournalWriter writer = JournalWriter.open(folder)) {
            assertThatThrownBy(() -> JournalSalvager.salvage(folder, out))
                    .hasMessageContaining("is being written by process");
            assertThat(writer.lastSequence()).isPositive();
        }
        JournalSalvager.salvage(folder, out);
        assertThatThrownBy(() -> JournalSalvager.salvage(folder, out)).hasMessageContaining("a journal at");
    }

    private List<RecordedEvent> write(Path folder) throws JournalException {
        TestTape tape = new TestTape(folder);
        for (int day = 0; day < 3; day++) {
            tape.writeDay(2, 120);
        }
        return tape.written();
    }

    private byte[] damage(byte[] bytes, List<Extent> extents, Damage damage) {
        // Mostly among the records, sometimes in what Chronicle keeps before them.
        int last = extents.get(extents.size() - 1).to;
        int at = random.nextInt(4) == 0
                ? random.nextInt(FIRST_RECORDS)
                : extents.get(0).from + random.nextInt(last - extents.get(0).from);
        int length = Math.min(1 + random.nextInt(6000), bytes.length - at);
        switch (damage) {
            case FLIPPED_BYTES -> {
                for (int i = 0; i < 5; i++) {
                    bytes[Math.min(at + random.nextInt(3000), last)] ^= (byte) (1 + random.nextInt(255));
                }
            }
            case ZEROED_PAGE -> Arrays.fill(bytes, at & -4096, Math.min((at & -4096) + 4096, bytes.length), (byte) 0);
            case ZEROED_HEAD -> Arrays.fill(bytes, 0, 1 + random.nextInt(2 * FIRST_RECORDS), (byte) 0);
            case GARBAGE -> {
                byte[] garbage = new byte[length];
                random.nextBytes(garbage);
                System.arraycopy(garbage, 0, bytes, at, length);
            }
            case CUT -> {
                return Arrays.copyOf(bytes, at);
            }
        }
        return bytes;
    }

    private void requireBestOf(Path folder, List<RecordedEvent> written, Set<Long> lost, String what) throws Exception {
        List<RecordedEvent> sound = written.stream()
                .filter(event -> !lost.contains(event.sequence()))
                .toList();
        List<DamagedJournalException> told = new ArrayList<>();
        assertThat(readSound(folder, told)).as(what).isEqualTo(sound);
        for (long sequence : lost) {
            assertThat(told)
                    .as("%s, record %d", what, sequence)
                    .anyMatch(damage -> damage.sequence() <= sequence && sequence <= damage.lastSequence());
        }
        long toldLost = told.stream()
                .filter(damage -> damage.sequence() > 0 && damage.lastSequence() < Long.MAX_VALUE)
                .mapToLong(damage -> Math.max(0, damage.lastSequence() - damage.sequence() + 1))
                .sum();
        assertThat(toldLost).as(what).isLessThanOrEqualTo(lost.size());

        Path out = Files.createTempDirectory(temporary, "saved");
        JournalSalvager.Outcome outcome = JournalSalvager.salvage(folder, out);

        assertThat(outcome.records()).as(what).isEqualTo(sound.size());
        List<DamagedJournalException> toldOfSaved = new ArrayList<>();
        List<RecordedEvent> saved = readSound(out, toldOfSaved);
        assertThat(toldOfSaved).as(what).isEmpty();
        assertThat(saved)
                .as(what)
                .filteredOn(event -> event.kind() != RecordKind.HOLE)
                .isEqualTo(sound);
        assertThat(saved).filteredOn(event -> event.kind() == RecordKind.HOLE).hasSameSizeAs(outcome.holes());
        for (long sequence : lost) {
            boolean tail = sequence > sound.get(sound.size() - 1).sequence();
            assertThat(outcome.holes())
                    .as("%s, record %d", what, sequence)
                    .anyMatch(hole -> hole.firstSequence() <= sequence && (sequence <= hole.lastSequence() || tail));
        }
    }

    private static List<RecordedEvent> readSound(Path folder, List<DamagedJournalException> told)
            throws JournalException {
        List<RecordedEvent> events = new ArrayList<>();
        try (JournalReader reader = JournalReader.open(folder)) {
            while (true) {
                try {
                    reader.readAll(RecordedEvent.collector(events));
                    return events;
                } catch (DamagedJournalException damage) {
                    told.add(damage);
                }
            }
        }
    }

    private record Extent(long sequence, int from, int to) {}

    private static List<Extent> extents(DayFile file) throws IOException {
        List<Extent> extents = new ArrayList<>();
        try (WrittenDay day = new WrittenDay(file)) {
            RecordView record = new RecordView();
            while (day.next(record)) {
                int from = (int) day.recordPosition() + Integer.BYTES;
                extents.add(new Extent(record.sequence(), from, from + record.length()));
            }
        }
        return extents;
    }

    /** The records of which a byte is no longer what it was. */
    private static Set<Long> lost(List<Extent> extents, byte[] sound, byte[] damaged) {
        Set<Long> lost = new HashSet<>();
        for (Extent extent : extents) {
            if (extent.to > damaged.length
                    || !Arrays.equals(sound, extent.from, extent.to, damaged, extent.from, extent.to)) {
                lost.add(extent.sequence);
            }
        }
        return lost;
    }

    /** Everything but the zeroes at the end. */
    private static byte[] head(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(1 << 20);
        }
    }

    private static void replace(Path path, byte[] head, long size) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(0);
            file.write(head);
            file.setLength(size);
        }
    }
}
