package hogatape.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damages the file behind a journal of a hundred records and looks at what the reader makes of it. */
class JournalDamageTest {
    private static final int RECORDS = 100;

    @TempDir
    Path folder;

    @BeforeEach
    void record() throws Exception {
        try (JournalWriter writer = JournalWriter.open(folder)) {
            for (int i = 1; i <= RECORDS; i++) {
                RecordedEvent.frame(i, text(i)).writeTo(writer);
            }
        }
    }

    @Test
    void aSoundJournalVerifies() throws Exception {
        JournalVerifier.Result result = verify();

        assertThat(result.sound()).isTrue();
        assertThat(result.records()).isEqualTo(RECORDS);
        assertThat(result.frames()).isEqualTo(RECORDS);
    }

    @Test
    void aFlippedByteOfAPayloadDamagesItsRecordOnly() throws Exception {
        overwrite(offsetOf(text(42)) + 3, new byte[] {'X'});

        JournalVerifier.Result result = verify();

        assertThat(result.damages()).isEqualTo(1);
        assertThat(result.records()).isEqualTo(RECORDS - 1);
        assertThat(result.first().get(0).sequence()).isEqualTo(42);
        assertThat(result.first().get(0)).hasMessageContaining("record 42 is damaged");
        assertThat(result.first().get(0)).hasMessageContaining(fileDay());
    }

    @Test
    void aFlippedByteOfAHeaderDamagesItsRecordOnly() throws Exception {
        int wallStamp = RecordFormat.HEADER_LENGTH - RecordFormat.WALL_OFFSET;
        overwrite(offsetOf(text(42)) - wallStamp, new byte[] {99});

        assertThat(verify().first()).singleElement().returns(42L, DamagedJournalException::sequence);
    }

    @Test
    void zeroesWhereChroniclesHeaderStoodAreNoOrderlyEnd() throws Exception {
        int chronicleHeader = 4;
        overwrite(offsetOf(text(42)) - RecordFormat.HEADER_LENGTH - chronicleHeader, new byte[200]);

        JournalVerifier.Result result = verify();

        assertThat(result.first())
                .singleElement()
                .returns(42L, DamagedJournalException::sequence)
                .returns(45L, DamagedJournalException::lastSequence);
        assertThat(result.records()).isEqualTo(RECORDS - 4);
    }

    @Test
    void aWriterGoesOnBehindDamageWithoutUsingANumberTwice() throws Exception {
        overwrite(offsetOf(text(RECORDS)), new byte[] {'X'});
        try (JournalWriter writer = JournalWriter.open(folder)) {
            RecordedEvent.frame(RECORDS + 1, "goes on").writeTo(writer);
        }

        JournalVerifier.Result result = verify();

        assertThat(result.first()).singleElement().returns((long) RECORDS, DamagedJournalException::sequence);
        assertThat(result.records()).isEqualTo(RECORDS);
    }

    @Test
    void aRecordBehindMissingOnesIsStillRead() throws Exception {
        byte[] sequence = {50, 0, 0, 0, 0, 0, 0, 0};
        Path other = folder.resolve("other");
        try (JournalWriter writer = JournalWriter.open(other)) {
            RecordedEvent.frame(1, "a").writeTo(writer);
            RecordedEvent.frame(2, "b").writeTo(writer);
        }
        Path file = dataFile(other);
        long at = offsetOf(file, "b") - RecordFormat.HEADER_LENGTH;
        byte[] record = new byte[RecordFormat.HEADER_LENGTH + 1];
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(at);
            access.readFully(record);
            System.arraycopy(sequence, 0, record, RecordFormat.SEQUENCE_OFFSET, sequence.length);
            access.seek(at);
            access.write(record);
            access.write(checksum(record));
        }

        try (JournalReader reader = JournalReader.open(other)) {
            JournalVerifier.Result result = JournalVerifier.verify(reader);
            assertThat(result.records()).isEqualTo(2);
            assertThat(result.first()).singleElement().satisfies(damage -> assertThat(damage)
                    .hasMessageContaining("records 2 to 49 are missing"));
        }
    }

    private static String text(int i) {
        return "payload-" + i + "-" + "0123456789".repeat(i % 7);
    }

    private JournalVerifier.Result verify() throws JournalException {
        try (JournalReader reader = JournalReader.open(folder)) {
            return JournalVerifier.verify(reader);
        }
    }

    private String fileDay() throws IOException {
        String name = dataFile(folder).getFileName().toString();
        return name.substring(0, 4) + "-" + name.substring(4, 6) + "-" + name.substring(6, 8);
    }

    private long offsetOf(String text) throws IOException {
        return offsetOf(dataFile(folder), text);
    }

    private static long offsetOf(Path file, String text) throws IOException {
        byte[] head = new byte[1 << 20];
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "r")) {
            access.readFully(head, 0, (int) Math.min(head.length, access.length()));
        }
        // The queue's own header holds letters too; records begin far behind it.
        int at = new String(head, StandardCharsets.ISO_8859_1).lastIndexOf(text);
        assertThat(at).isPositive();
        return at;
    }

    private void overwrite(long offset, byte[] bytes) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(dataFile(folder).toFile(), "rw")) {
            access.seek(offset);
            access.write(bytes);
        }
    }

    private static byte[] checksum(byte[] record) {
        CRC32C crc = new CRC32C();
        crc.update(record);
        byte[] bytes = new byte[4];
        RecordFormat.INT.set(bytes, 0, (int) crc.getValue());
        return bytes;
    }

    private static Path dataFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".cq4"))
                    .findAny()
                    .orElseThrow();
        }
    }
}
