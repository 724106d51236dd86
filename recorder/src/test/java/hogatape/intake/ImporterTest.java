package hogatape.intake;

import static hogatape.intake.ImportedText.FRAME;
import static hogatape.intake.ImportedText.THREE;
import static hogatape.intake.ImportedText.lines;
import static hogatape.intake.ImportedText.options;
import static hogatape.intake.ImportedText.run;
import static org.assertj.core.api.Assertions.assertThat;

import hogatape.journal.JournalReader;
import hogatape.journal.RecordKind;
import hogatape.message.Sentence;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a row: a record, byte for byte, or a reject that is kept. */
class ImporterTest {
    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void choose() {
        out = folder.resolve("tape");
    }

    @Test
    void aLineBecomesARecordWithItsStampAndItsBytes() throws Exception {
        ImportResult result = run(out, lines(folder, "a.log", THREE));

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
    void aRowEndsAtItsLineWhateverBytesAKoreanLetterHas() throws Exception {
        // Its bytes are E3 85 85, and 85 ends lines in the eyes of a regular expression.
        String frame = "{\"msg1\":\"\u3145\"}";
        String row = "2026-11-23 09:00:30.25 " + frame;

        run(out, lines(folder, "a.log", row));
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
        Importer.importFiles(List.of(lines(folder, "b.log", row)), folder.resolve("other"), own, ImportWatch.NONE);

        assertThat(Imported.framesIn(out)).containsExactly(frame);
        assertThat(Imported.framesIn(folder.resolve("other"))).containsExactly(frame);
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
        run(out, options("(?s)^(?<time>\\d+) (?<frame>.*)$"), folder.resolve("a.log"));

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
    void whatCannotBeTakenIsKeptWithItsLineAndWhy() throws Exception {
        Path file = lines(
                folder,
                "a.log",
                THREE[0],
                "",
                "started, as it seems",
                "2026-11-23 09:61:00 " + FRAME,
                "\u00e9 \ud638\uac00",
                THREE[1]);

        ImportResult result = run(out, file);

        assertThat(result.rows()).isEqualTo(5);
        assertThat(result.rejected()).isEqualTo(3);
        assertThat(result.reasons())
                .containsExactly(
                        new ImportResult.Rejected(Sentence.quoted("the pattern does not match"), 2),
                        new ImportResult.Rejected(Sentence.quoted("the time '…' is not written so"), 1));
        assertThat(Files.readString(folder.resolve("tape.rejects.csv")))
                .isEqualTo("file,line,reason,text\n"
                        + file + ",3,the pattern does not match,\"started, as it seems\"\n"
                        + file + ",4,the time '2026-11-23 09:61:00' is not written so,2026-11-23 09:61:00 " + FRAME
                        + "\n"
                        + file + ",5,the pattern does not match,\u00e9 \ud638\uac00\n");
        assertThat(Imported.framesIn(out)).containsExactly(FRAME + "^1", FRAME + "^2");
    }

    @Test
    void theRejectsHaveTheirPlaceAlsoWhereTheFolderIsYetToBeMade() throws Exception {
        out = folder.resolve("new/folders/tape");

        run(out, lines(folder, "a.log", "nothing", THREE[0]));

        assertThat(Files.readAllLines(folder.resolve("new/folders/tape.rejects.csv")))
                .hasSize(2);
        assertThat(Imported.framesIn(out)).containsExactly(FRAME + "^1");
    }

    @Test
    void aLineWithoutAnEndIsPassedOver() throws Exception {
        Path file = folder.resolve("a.log");
        Files.writeString(file, THREE[0] + "\n" + "x".repeat(3 * Lines.LONGEST) + "\n" + THREE[1]);

        ImportResult result = run(out, file);

        assertThat(Imported.framesIn(out)).containsExactly(FRAME + "^1", FRAME + "^2");
        assertThat(result.reasons())
                .containsExactly(
                        new ImportResult.Rejected(Sentence.quoted("the line is longer than 1048576 bytes"), 1));
    }
}
