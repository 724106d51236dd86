package hogatape.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import hogatape.journal.CutNote;
import hogatape.journal.ImportNote;
import hogatape.journal.JournalException;
import hogatape.journal.JournalMerger;
import hogatape.journal.JournalReader;
import hogatape.journal.JournalVerifier;
import hogatape.journal.JournalWriter;
import hogatape.journal.RecordKind;
import hogatape.journal.cut.JournalCutter;
import hogatape.market.DayRange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {
    private static final String FRAME = "0|H0NXASP0|001|005930^090030^0";
    private static final String[] THREE = {
        "2026-11-23 09:00:30.100 " + FRAME + "^1",
        "2026-11-23 09:00:30.100 " + FRAME + "^2",
        "2026-11-23T09:00:31,250 {\"header\":{\"tr_id\":\"PINGPONG\"}}",
    };

    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void choose() {
        out = folder.resolve("tape");
    }

    @Test
    void aLineBecomesARecordWithItsStampAndItsBytes() throws Exception {
        ImportResult result = run(lines("a.log", THREE));

        assertThat(Imported.in(out))
                .containsExactly(
                        new Imported(1, RecordKind.IMPORTED, "2026-11-23 09:00:30.100000000", FRAME + "^1"),
                        new Imported(2, RecordKind.IMPORTED, "2026-11-23 09:00:30.100000000", FRAME + "^2"),
                        new Imported(
                                3,
                                RecordKind.IMPORTED,
                                "2026-11-23 09:00:31.250000000",
                                "{\"header\":{\"tr_id\":\"PINGPONG\"}}"));
        assertThat(result.records()).isEqualTo(3);
        assertThat(result.rejected()).isZero();
        assertThat(folder.resolve("tape.rejects.csv")).doesNotExist();
    }

    @Test
    void theJournalTellsWhereItComesFromAndHowFinelyItsTimesAreTold() throws Exception {
        run(lines("a.log", THREE));

        try (JournalReader reader = JournalReader.open(out)) {
            assertThat(reader.imported())
                    .containsExactly(new ImportNote(List.of("a.log"), "iso", 1, 3L, 0L, 10_000_000L));
            assertThat(JournalVerifier.verify(reader).sound()).isTrue();
        }
    }

    @Test
    void aRowEndsAtItsLineWhateverBytesAKoreanLetterHas() throws Exception {
        // Its bytes are E3 85 85, and 85 ends lines in the eyes of a regular expression.
        String frame = "{\"msg1\":\"\u3145\"}";
        String row = "2026-11-23 09:00:30.25 " + frame;

        run(lines("a.log", row));
        ImportOptions usual = ImportOptions.USUAL;
        ImportOptions own = new ImportOptions(
                RowFormat.LINES,
                ImportOptions.pattern("^(?<time>.{22}) (?<frame>.*)$"),
                usual.timeField(),
                usual.frameField(),
                usual.timeFormat(),
                usual.date(),
                usual.days(),
                false);
        Importer.importFiles(List.of(lines("b.log", row)), folder.resolve("other"), own, ImportWatch.NONE);

        assertThat(Imported.framesIn(out)).containsExactly(frame);
        assertThat(Imported.framesIn(folder.resolve("other"))).containsExactly(frame);
    }

    @Test
    void aCutAndAMergeOfAnImportTellSoToo() throws Exception {
        run(lines("a.log", THREE));
        Path other = folder.resolve("other");
        Importer.importFiles(List.of(lines("b.log", THREE)), other, ImportOptions.USUAL, ImportWatch.NONE);
        Path cut = folder.resolve("cut");
        Path merged = folder.resolve("merged");

        try (JournalReader reader = JournalReader.open(out)) {
            CutNote note = new CutNote(reader.id(), "", "", List.of());
            JournalCutter.cut(reader, now -> true, now -> false, note, cut);
        }
        JournalMerger.merge(List.of(out, other), merged);

        ImportNote first = new ImportNote(List.of("a.log"), "iso", 1, 3L, 0L, 10_000_000L);
        ImportNote second = new ImportNote(List.of("b.log"), "iso", 1, 3L, 0L, 10_000_000L);
        try (JournalReader ofCut = JournalReader.open(cut);
                JournalReader ofMerged = JournalReader.open(merged)) {
            assertThat(ofCut.imported()).containsExactly(first);
            assertThat(ofMerged.imported()).containsExactly(first, second);
        }
        for (Path made : List.of(cut, merged)) {
            assertThatThrownBy(() -> Importer.importFiles(
                            List.of(lines("c.log", THREE)), made, ImportOptions.USUAL, ImportWatch.NONE))
                    .hasMessageContaining("cut or merged");
        }
    }

    @Test
    void gzipAndZstdAreKnownByTheirFirstBytes() throws Exception {
        byte[] text = (String.join("\n", THREE) + "\n").getBytes(StandardCharsets.UTF_8);
        Path gzip = folder.resolve("gzip");
        Path zstd = folder.resolve("zstd");
        Files.write(gzip, gzip(text));
        Files.write(zstd, Zstd.compress(text));

        run(gzip);
        Importer.importFiles(List.of(zstd), folder.resolve("other"), ImportOptions.USUAL, ImportWatch.NONE);

        assertThat(Imported.in(out)).hasSize(3).isEqualTo(Imported.in(folder.resolve("other")));
    }

    @Test
    void whatCannotBeTakenIsKeptWithItsLineAndWhy() throws Exception {
        Path file = lines(
                "a.log",
                THREE[0],
                "",
                "started, as it seems",
                "2026-11-23 09:61:00 " + FRAME,
                "\u00e9 \ud638\uac00",
                THREE[1]);

        ImportResult result = run(file);

        assertThat(result.rows()).isEqualTo(5);
        assertThat(result.rejected()).isEqualTo(3);
        assertThat(result.reasons())
                .containsExactly(
                        new ImportResult.Rejected("the pattern does not match", 2),
                        new ImportResult.Rejected("the time is not written so", 1));
        assertThat(Files.readString(folder.resolve("tape.rejects.csv")))
                .isEqualTo("file,line,reason,text\n"
                        + file + ",3,the pattern does not match,\"started, as it seems\"\n"
                        + file + ",4,the time '2026-11-23 09:61:00' is not written so,2026-11-23 09:61:00 " + FRAME
                        + "\n"
                        + file + ",5,the pattern does not match,\u00e9 \ud638\uac00\n");
        assertThat(Imported.framesIn(out)).containsExactly(FRAME + "^1", FRAME + "^2");
    }

    @Test
    void bytesThatAreNoTextStayWhatTheyAre() throws Exception {
        byte[] frame = "0|H0NXASP0|001|005930^".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes("1795392030000 ".getBytes(StandardCharsets.US_ASCII));
        line.writeBytes(frame);
        for (int value = 0; value < 256; value++) {
            if (value != '\n') {
                line.write(value);
            }
        }
        line.write('x');
        Files.write(folder.resolve("a.log"), line.toByteArray());

        // A dot stops at ends of lines that are none here.
        run(options("(?s)^(?<time>\\d+) (?<frame>.*)$"), folder.resolve("a.log"));

        List<byte[]> bytes = new ArrayList<>();
        try (JournalReader reader = JournalReader.open(out)) {
            reader.readAll((sequence, kind, connection, wall, monotonic, buffer, offset, length) ->
                    bytes.add(Arrays.copyOfRange(buffer, offset, offset + length)));
        }
        assertThat(bytes).hasSize(1);
        assertThat(bytes.get(0))
                .isEqualTo(Arrays.copyOfRange(line.toByteArray(), "1795392030000 ".length(), line.size()));
    }

    @Test
    void filesFollowEachOtherAsGivenOrByTheirFirstTimes() throws Exception {
        Path later = lines("later.log", "2026-11-24 09:00:00 " + FRAME + "^2");
        Path earlier = lines("earlier.log", "2026-11-23 09:00:00 " + FRAME + "^1");

        assertThatThrownBy(() -> run(later, earlier))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("begins on 2026-11-23")
                .hasMessageContaining("--order time");
        assertThat(out).doesNotExist();

        ImportOptions byTime = new ImportOptions(
                RowFormat.LINES, PatternRows.USUAL, "", "", Optional.empty(), Optional.empty(), DayRange.ALL, true);
        assertThat(run(byTime, later, earlier).files()).containsExactly(earlier, later);
        assertThat(Imported.framesIn(out)).containsExactly(FRAME + "^1", FRAME + "^2");
    }

    @Test
    void laterDaysMayFollowIntoAnImportedJournalAndNothingElse() throws Exception {
        run(lines("a.log", "2026-11-23 09:00:00 " + FRAME + "^1"));
        Path next = lines("b.log", "2026-11-23 09:00:01 " + FRAME + "^x", "2026-11-24 09:00:00.5 " + FRAME + "^2");

        assertThatThrownBy(() -> run(next))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("holds days up to 2026-11-23 already")
                .hasMessageContaining("--day");
        assertThat(Imported.framesIn(out)).containsExactly(FRAME + "^1");

        ImportResult result = run(options(DayRange.parse("2026-11-24")), next);
        assertThat(result.otherDays()).isEqualTo(1);
        assertThat(Imported.in(out)).extracting(Imported::sequence).containsExactly(1L, 2L);
        try (JournalReader reader = JournalReader.open(out)) {
            assertThat(reader.imported()).hasSize(2).allMatch(ImportNote::isFinished);
            assertThat(JournalVerifier.verify(reader).sound()).isTrue();
        }
    }

    @Test
    void nothingIsImportedIntoARecordedJournalNorRecordedIntoAnImportedOne() throws Exception {
        Path recorded = folder.resolve("recorded");
        try (JournalWriter writer = JournalWriter.open(recorded)) {
            assertThat(writer.lastSequence()).isZero();
            assertThatThrownBy(() -> Importer.importFiles(
                            List.of(lines("a.log", THREE)), recorded, ImportOptions.USUAL, ImportWatch.NONE))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("nothing is imported into it");
        }
        run(lines("a.log", THREE));
        assertThatThrownBy(() -> JournalWriter.open(out))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("is imported, and nothing is recorded into it");
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

        ImportResult result = run(folder.resolve("a.gz"));

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
        Path file = lines("a.log", text.toArray(String[]::new));

        assertThatThrownBy(() -> Importer.importFiles(
                        List.of(file), out, ImportOptions.USUAL, (done, rows, nanos) -> rows < 8_000))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("was stopped at line 8192");

        assertThat(Imported.in(out)).hasSize(1_000);
        assertThat(out.resolve("20261124.tape.zst.tmp")).doesNotExist();
        try (JournalReader reader = JournalReader.open(out)) {
            assertThat(reader.imported().get(0).isFinished()).isFalse();
        }
        run(options(DayRange.parse("2026-11-24")), file);
        assertThat(Imported.in(out)).hasSize(10_000);
    }

    @Test
    void theRejectsHaveTheirPlaceAlsoWhereTheFolderIsYetToBeMade() throws Exception {
        out = folder.resolve("new/folders/tape");

        run(lines("a.log", "nothing", THREE[0]));

        assertThat(Files.readAllLines(folder.resolve("new/folders/tape.rejects.csv")))
                .hasSize(2);
        assertThat(Imported.framesIn(out)).containsExactly(FRAME + "^1");
    }

    @Test
    void aLineWithoutAnEndIsPassedOver() throws Exception {
        Path file = folder.resolve("a.log");
        Files.writeString(file, THREE[0] + "\n" + "x".repeat(3 * Lines.LONGEST) + "\n" + THREE[1]);

        ImportResult result = run(file);

        assertThat(Imported.framesIn(out)).containsExactly(FRAME + "^1", FRAME + "^2");
        assertThat(result.reasons())
                .containsExactly(new ImportResult.Rejected("the line is longer than 1048576 bytes", 1));
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
        run(file);
        byte[] first = Files.readAllBytes(out.resolve("20261123.tape.zst"));
        out = folder.resolve("again");
        run(file);
        byte[] second = Files.readAllBytes(out.resolve("20261123.tape.zst"));

        // The head's frame tells the journal's id.
        assertThat(Arrays.copyOfRange(second, 64, second.length))
                .isEqualTo(Arrays.copyOfRange(first, 64, first.length));
    }

    private Path lines(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private ImportResult run(Path... files) throws IOException {
        return run(ImportOptions.USUAL, files);
    }

    private ImportResult run(ImportOptions options, Path... files) throws IOException {
        return Importer.importFiles(List.of(files), out, options, ImportWatch.NONE);
    }

    private static ImportOptions options(String pattern) {
        return new ImportOptions(
                RowFormat.LINES,
                ImportOptions.pattern(pattern),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                DayRange.ALL,
                false);
    }

    private static ImportOptions options(DayRange days) {
        return new ImportOptions(
                RowFormat.LINES, PatternRows.USUAL, "", "", Optional.empty(), Optional.empty(), days, false);
    }

    private static byte[] gzip(byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
            stream.write(text);
        }
        return bytes.toByteArray();
    }
}
