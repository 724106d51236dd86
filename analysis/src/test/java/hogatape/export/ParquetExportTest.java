package hogatape.export;

import static hogatape.export.RawBooks.fields;
import static hogatape.export.RawBooks.frame;
import static hogatape.export.RawBooks.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.export.table.Batch;
import hogatape.export.table.RowOrder;
import hogatape.feed.Layouts;
import hogatape.journal.JournalReader;
import hogatape.replay.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports journals as Parquet, reads the files with DuckDB and compares every column with the raw frames. */
class ParquetExportTest {
    @TempDir
    Path folder;

    @Test
    void everyColumnHoldsWhatTheRawFrameSays() throws Exception {
        Tape tape = allSorts();

        ExportResult result = tape.export(out(), ExportFormat.PARQUET);

        List<Map<String, String>> expected = RawBooks.rows(tape.recorded());
        try (Duck duck = new Duck()) {
            assertThat(RawBooks.differences(expected, duck.books(out().resolve("books/*/*.parquet"))))
                    .isEmpty();
        }
        assertThat(result.rows()).isEqualTo(expected.size()).isEqualTo(result.books());
        assertThat(result.frames()).isEqualTo(tape.recorded().size());
        assertThat(result.notDecoded()).isEmpty();
    }

    @Test
    void typesAreThoseOfTheDocumentation() throws Exception {
        allSorts().export(out(), ExportFormat.PARQUET);

        try (Duck duck = new Duck()) {
            duck.execute("CREATE VIEW books AS SELECT * FROM '" + out().resolve("books/*/*.parquet") + "'");
            assertThat(duck.rows("SELECT column_name, column_type FROM (DESCRIBE books) WHERE column_type <> 'BIGINT'"
                            + " AND column_type <> 'VARCHAR'"))
                    .extracting(row -> row.get("column_name") + " " + row.get("column_type"))
                    .containsExactly(
                            "receive_time TIMESTAMPTZ_NS",
                            "exchange_time TIME",
                            "record INTEGER",
                            "connection INTEGER",
                            "width INTEGER",
                            "expected_change_rate DECIMAL(18,2)",
                            "krx_middle_price DECIMAL(18,2)",
                            "nxt_middle_price DECIMAL(18,2)",
                            "after_gap BOOLEAN",
                            "findings INTEGER",
                            "date DATE");
        }
    }

    @Test
    void anUnsoundMiddleFieldIsNullAndTakesNoOtherAway() throws Exception {
        List<String> book = with(fields("005930", 65, 70_000), 60, "many");
        new Tape(journal()).record(0, "09:00:30", frame("H0NXASP0", book)).export(out(), ExportFormat.PARQUET);

        try (Duck duck = new Duck()) {
            assertThat(duck.books(out().resolve("books/*/*.parquet")))
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .containsEntry("krx_middle_price", "70000.50")
                            .containsEntry("krx_middle_size", null)
                            .containsEntry("krx_middle_class", "1"));
        }
    }

    @Test
    void aDayOfTapeTimeIsAPartition() throws Exception {
        String book = frame("H0NXASP0", fields("005930", 65, 70_000));
        Tape tape = new Tape(journal())
                .record(0, "2026-11-23T23:59:59.999999999", book)
                .record(0, "2026-11-24T00:00", book)
                // The wall clock was set back: tape time does not follow.
                .record(0, "2026-11-23T23:59:59", book);

        ExportResult result = tape.export(out(), ExportFormat.PARQUET);

        assertThat(result.files())
                .extracting(file -> out().relativize(file.path()) + " " + file.date() + " " + file.rows())
                .containsExactly(
                        "books/date=2026-11-23/part-0.parquet 2026-11-23 1",
                        "books/date=2026-11-24/part-0.parquet 2026-11-24 2");
        try (Duck duck = new Duck()) {
            assertThat(duck.value("SELECT string_agg(date || ' ' || sequence, ', ' ORDER BY sequence) FROM '"
                            + out().resolve("books/*/*.parquet") + "'"))
                    .isEqualTo("2026-11-23 1, 2026-11-24 2, 2026-11-24 3");
        }
    }

    @Test
    void moreRowsThanARowGroupKeepTheirOrderWhateverTheThreads() throws Exception {
        int frames = Batch.ROWS / 512 + 1;
        @SuppressWarnings({"unchecked", "rawtypes"})
        List<String>[] records = new List[512];
        for (int i = 0; i < records.length; i++) {
            records[i] = fields("005930", 59, 70_000 + i);
        }
        String[] texts = new String[frames];
        Arrays.fill(texts, frame("H0STASP0", records));
        Tape tape = new Tape(journal()).record(0, "09:00", texts);
        tape.export(out(), ExportFormat.PARQUET);
        for (int threads : new int[] {1, 5}) {
            ExportOptions options = new ExportOptions(
                    ExportFormat.PARQUET, Set.of(), Window.ALL, Layouts.builtIn(), false, RowOrder.SYMBOL, threads);
            Path other = folder.resolve("threads" + threads);
            assertThat(tape.export(other, options).files().get(0).path())
                    .hasSameBinaryContentAs(out().resolve("books/date=2026-11-23/part-0.parquet"));
        }

        try (Duck duck = new Duck()) {
            String file = "'" + out().resolve("books/date=2026-11-23/part-0.parquet") + "'";
            assertThat(duck.value("SELECT count(DISTINCT row_group_id) FROM parquet_metadata(" + file + ")"))
                    .isEqualTo("2");
            assertThat(duck.value("SELECT count(*) FROM (SELECT sequence * 512 + record - 512 AS place,"
                            + " file_row_number AS row, ask_price_1 - 70003 - record AS off FROM read_parquet(" + file
                            + ", file_row_number = true)) WHERE place = row AND off = 0"))
                    .isEqualTo(Integer.toString(frames * 512));
        }
    }

    @Test
    void theSameJournalGivesTheSameBytes() throws Exception {
        Tape tape = allSorts();
        Path again = folder.resolve("again");
        ExportResult first = tape.export(out(), ExportFormat.PARQUET);
        ExportResult second = tape.export(again, ExportFormat.PARQUET);

        assertThat(second.bytes()).isEqualTo(first.bytes());
        for (ExportedFile file : first.files()) {
            assertThat(again.resolve(out().relativize(file.path()))).hasSameBinaryContentAs(file.path());
        }
    }

    @Test
    void anExportThatIsStoppedLeavesTheOldFileAndNoHalfOne() throws Exception {
        String[] books = new String[10_000];
        Arrays.fill(books, frame("H0NXASP0", fields("005930", 65, 70_000)));
        Tape tape = new Tape(journal()).record(0, "09:00", books);
        long begin = tape.recorded().get(0).wallNanos();
        Path file = out().resolve("books/date=2026-11-23/part-0.parquet");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "old");

        try (JournalReader journal = JournalReader.open(tape.folder())) {
            assertThatThrownBy(() -> Exporter.export(
                            journal,
                            out(),
                            ExportOptions.all(ExportFormat.PARQUET).replacing(),
                            (rows, tapeNanos) -> tapeNanos < begin + 5000))
                    .isInstanceOf(ExportException.class)
                    .hasMessageStartingWith("The export was stopped");
        }
        assertThat(file).hasContent("old");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void theFileTellsWhereItComesFrom() throws Exception {
        Tape tape = allSorts();
        tape.export(out(), ExportFormat.PARQUET);
        String id = Files.readString(tape.folder().resolve("journal.json"));

        try (Duck duck = new Duck()) {
            Map<String, String> metadata = new HashMap<>();
            duck.rows("SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata('"
                            + out().resolve("books/date=2026-11-23/part-0.parquet") + "')")
                    .forEach(row -> metadata.put(row.get("key"), row.get("value")));
            assertThat(metadata)
                    .containsEntry("hogatape.table", "books")
                    .containsEntry("hogatape.schema_version", "2")
                    .containsEntry("hogatape.selection", "")
                    .containsEntry("hogatape.sort_order", "within each row group: tr,symbol,arrival")
                    .containsKey("hogatape.created_by");
            assertThat(id).contains(metadata.get("hogatape.journal"));
        }
    }

    /** Widths known and unknown, empty levels and fields, half ticks, falls, letters, several records, two venues. */
    private Tape allSorts() throws Exception {
        List<String> nxt = fields("005930", 65, 70_000);
        List<String> thin = fields("0074K0", 65, 12_000);
        for (int level = 3; level < 10; level++) {
            for (int side = 3; side < 43; side += 10) {
                thin.set(side + level, "0");
            }
        }
        List<String> empty = fields("Q500061", 59, 900);
        for (int index : new int[] {2, 12, 42, 45, 46, 52, 58}) {
            empty.set(index, "");
        }
        List<String> emptyMiddle = with(with(with(nxt, 62, ""), 63, ""), 64, "");
        return new Tape(journal())
                .record(
                        0,
                        "09:00:30.123456789",
                        frame("H0NXASP0", nxt),
                        frame("H0STASP0", fields("005930", 62, 71_000)),
                        frame("H0STASP0", fields("005930", 59, 72_000)),
                        frame("H0NXASP0", thin, with(thin, 1, "153000"), emptyMiddle))
                .record(
                        3,
                        "2026-11-24T08:00",
                        frame("H0STASP0", empty),
                        frame("H0NXASP0", fields("000660", 62, 180_000)),
                        frame("H0NXASP0", fields("000660", 59, 181_000)),
                        frame("H0STASP0", with(fields("000660", 63, 182_000), 62, "0074K0 한글")),
                        frame("H0NXASP0", with(nxt, 43, "123456789012345678")));
    }

    private Path journal() {
        return folder.resolve("journal");
    }

    private Path out() {
        return folder.resolve("out");
    }
}
