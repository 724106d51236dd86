package hogatape.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.message.Sentence;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRowsTest {
    private static final String OPEN = "a quote begins here and is not closed";

    @TempDir
    Path folder;

    @Test
    void cellsStandBetweenCommasOrInQuotes() throws Exception {
        assertThat(rows("time,note,frame", "1,x,a", "\"2\",\"x, \"\"y\"\"\",\"b\"\"c\"", "", "3,a\"b,c", "4,,", "5,x"))
                .containsExactly(
                        "2 1=a",
                        "3 2=b\"c",
                        "5 3=c",
                        "6 4=",
                        "7 the row ends before its time and frame, after 2 cells: 5,x");
    }

    @Test
    void aQuotedCellMayGoOverLines() throws Exception {
        assertThat(rows("time,note,frame", "1,\"over", "two \"\"lines\"\"\",a", "2,x,b"))
                .containsExactly("2 1=a", "4 2=b");
    }

    @Test
    void aQuoteThatIsNeverClosedTakesItsOwnLineAlone() throws Exception {
        List<String> lines = new ArrayList<>(List.of("time,frame", "1,a", "2,\"b"));
        List<String> expected = new ArrayList<>(List.of("2 1=a", "3 " + OPEN + ": 2,\"b"));
        for (int row = 3; row < 200; row++) {
            lines.add(row + ",c");
            expected.add((row + 1) + " " + row + "=c");
        }

        assertThat(rows(lines.toArray(new String[0]))).isEqualTo(expected);
    }

    @Test
    void aQuoteThatTheNextRowsQuotesSeemToCloseTakesItsOwnLineAlone() throws Exception {
        assertThat(rows("time,frame", "\"1\",\"a", "\"2\",\"b\"", "3,\"c", "4,\"d\"", "5,\"e"))
                .containsExactly(
                        "2 " + OPEN + ": \"1\",\"a",
                        "3 2=b",
                        "4 " + OPEN + ": 3,\"c",
                        "5 4=d",
                        "6 " + OPEN + ": 5,\"e");
    }

    @Test
    void anImportTellsWhereTheQuoteBegan() throws Exception {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "time,frame\n1795392030,0|A\n1795392031,\"0|B\n1795392032,0|C\n");
        ImportOptions usual = ImportOptions.USUAL;
        ImportOptions options = new ImportOptions(
                RowFormat.CSV, usual.pattern(), "time", "frame", usual.timeFormat(), usual.date(), usual.days(), false);

        ImportResult result = Importer.importFiles(List.of(file), folder.resolve("tape"), options, ImportWatch.NONE);

        assertThat(result.records()).isEqualTo(2);
        assertThat(result.reasons()).containsExactly(new ImportResult.Rejected(Sentence.quoted(OPEN), 1));
        assertThat(Files.readString(folder.resolve("tape.rejects.csv")))
                .contains("a.csv,3," + OPEN + ",\"1795392031,\"\"0|B\"");
    }

    @Test
    void aFirstLineThatHoldsAByteOrderMarkAloneNamesNoColumn() {
        assertThatThrownBy(() -> rows("\uFEFF", "time,frame", "1,a")).hasMessageContaining("there is no column 'time'");
    }

    @Test
    void aColumnMustStandThereOnce() {
        assertThatThrownBy(() -> rows("when,frame", "1,a")).hasMessageContaining("there is no column 'time'");
        assertThatThrownBy(() -> rows("time,time,frame", "1,2,a")).hasMessageContaining("several columns 'time'");
    }

    private List<String> rows(String... lines) throws Exception {
        Path file = folder.resolve("rows.csv");
        Files.writeString(file, String.join("\n", lines));
        List<String> rows = new ArrayList<>();
        try (CsvRows csv = new CsvRows(file.toString(), SourceStream.open(file), "time", "frame")) {
            while (csv.next()) {
                String frame = csv.problem() != null
                        ? ""
                        : new String(csv.buffer(), csv.offset(), csv.length(), StandardCharsets.ISO_8859_1);
                rows.add(csv.line() + " "
                        + (csv.problem() != null
                                ? csv.problem().sentence() + ": " + csv.text()
                                : csv.time() + "=" + frame));
            }
        }
        return rows;
    }
}
