package hogatape.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports the same journal as CSV and as Parquet and lets DuckDB compare the two. */
class CsvExportTest {
    @TempDir
    Path folder;

    @Test
    void csvHoldsWhatParquetHolds() throws Exception {
        Tape tape = new Tape(folder.resolve("journal"))
                .record(
                        0,
                        "09:00:30.123456789",
                        RawBooks.frame("H0NXASP0", RawBooks.fields("005930", 65, 70_000)),
                        RawBooks.frame("H0STASP0", RawBooks.with(RawBooks.fields("0074K0", 59, 12_000), 2, "")),
                        RawBooks.frame(
                                "H0STASP0",
                                RawBooks.with(RawBooks.fields("005930", 63, 71_000), 60, "say \"5,000\""),
                                RawBooks.fields("000660", 63, 181_000)));
        tape.export(folder, ExportFormat.CSV);
        tape.export(folder, ExportFormat.PARQUET);

        try (Duck duck = new Duck()) {
            duck.execute("SET timezone = 'UTC'");
            duck.execute("CREATE VIEW parquet AS SELECT * FROM read_parquet('" + file("part-0.parquet") + "')");
            duck.execute("CREATE TABLE csv AS SELECT * FROM parquet WHERE false");
            duck.execute("INSERT INTO csv SELECT * FROM read_csv('" + file("part-0.csv")
                    + "', header = true, all_varchar = true, hive_partitioning = true)");
            assertThat(duck.value("SELECT count(*) FROM csv")).isEqualTo("4");
            assertThat(duck.rows("FROM csv EXCEPT ALL FROM parquet")).isEmpty();
            assertThat(duck.rows("FROM parquet EXCEPT ALL FROM csv")).isEmpty();
        }
    }

    @Test
    void aLineIsAsTheDocumentationSays() throws Exception {
        new Tape(folder.resolve("journal"))
                .record(2, "09:00", RawBooks.frame("H0NXASP0", RawBooks.fields("005930", 65, 70_000)))
                .export(folder, ExportFormat.CSV);

        List<String> lines = Files.readAllLines(file("part-0.csv"));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("tr,symbol,receive_time,receive_ns,exchange_time,sequence,record,");
        assertThat(lines.get(1))
                .startsWith("H0NXASP0,005930,2026-11-23T00:00:00.000000000Z,1795392000000000000,09:00:30,1,0,2,65,0,")
                .contains(",-4.56,")
                .matches(".*,70000\\.50,70060,1,70000\\.50,70063,1,,,true,[0-9]+");
    }

    private Path file(String name) {
        return folder.resolve("books/date=2026-11-23").resolve(name);
    }
}
