package hogatape.export;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import hogatape.journal.JournalReader;
import hogatape.message.Sentence;
import hogatape.tape.Tape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names beside the records of an export, from the snapshots that lie beside the journal. */
class SymbolDaysTest {
    private static final ExportOptions ALL = ExportOptions.all(ExportFormat.PARQUET);
    private static final String HEADER = "symbol,name,market,kind,base_price,from,halted,nxt";

    @TempDir
    Path folder;

    @BeforeEach
    void record() throws Exception {
        Tape.from("2026-11-23T09:00:00")
                .book("H0NXASP0", "005930")
                .ladder(70_000, 70_100, 10)
                .book("H0NXASP0", "0001A0")
                .ladder(1_000, 1_001, 10)
                .at("2026-11-24T09:00:00")
                .book("H0NXASP0", "005930")
                .ladder(70_000, 70_100, 12)
                .build()
                .writeTo(journal("journal"));
    }

    @Test
    void eachDayHasTheNamesOfTheNewestSnapshotThatWasKnown() throws Exception {
        snapshot("journal", "2026-11-20", "005930,삼성전자,KOSPI,STOCK,70000,2026-11-20,false,true");
        snapshot(
                "journal",
                "2026-11-24",
                "0001A0,\"새, 이름\",KOSDAQ,ETN,0,2026-11-24,true,false",
                "005930,삼성전자,KOSPI,STOCK,71000,2026-11-24,false,true");
        String id = id("journal");

        assertThat(export(ALL, "journal").files())
                .extracting(file -> file.date() + " " + file.table() + " " + file.rows())
                .contains("2026-11-23 symbols 1", "2026-11-24 symbols 2");
        try (Duck duck = new Duck()) {
            assertThat(duck.rows("SELECT * FROM '" + folder + "/out/symbols/*/*.parquet' ORDER BY date, symbol"))
                    .extracting(row -> String.join(
                            "|", row.values().stream().map(String::valueOf).toList()))
                    .containsExactly(
                            "005930|삼성전자|KOSPI|STOCK|70000|false|true|2026-11-20|" + id
                                    + "/symbols/2026-11-20.csv|2026-11-23",
                            "0001A0|새, 이름|KOSDAQ|ETN|null|true|false|2026-11-24|" + id
                                    + "/symbols/2026-11-24.csv|2026-11-24",
                            "005930|삼성전자|KOSPI|STOCK|71000|false|true|2026-11-24|" + id
                                    + "/symbols/2026-11-24.csv|2026-11-24");
            assertThat(duck.value("SELECT string_agg(b.date || s.name || b.sequence, ' ' ORDER BY b.sequence) FROM '"
                            + folder + "/out/books/*/*.parquet' b JOIN '" + folder
                            + "/out/symbols/*/*.parquet' s USING (date, symbol)"))
                    .matches("2026-11-23삼성전자[0-9]+ 2026-11-24삼성전자[0-9]+");
            assertThat(duck.value("SELECT decode(value) FROM parquet_kv_metadata('" + folder
                            + "/out/symbols/date=2026-11-23/*.parquet') WHERE decode(key) = 'hogatape.sort_order'"))
                    .isEqualTo("within each row group: symbol,name,arrival");
        }
    }

    @Test
    void withoutASnapshotThereIsNoTable() throws Exception {
        assertThat(export(ALL, "journal").files())
                .extracting(ExportedFile::table)
                .containsOnly("books", "gaps");
        assertThat(folder.resolve("out/symbols")).doesNotExist();
    }

    @Test
    void aSnapshotThatComesLaterIsWrittenBesideDaysThatAreDone() throws Exception {
        export(ALL, "journal");
        snapshot("journal", "2026-11-25", "005930,삼성전자,KOSPI,STOCK,70000,2026-11-25,false,true");

        ExportResult second = export(ALL, "journal");
        assertThat(second.skipped()).hasSize(2);
        assertThat(second.files()).extracting(ExportedFile::table).containsExactly("symbols", "symbols");
        assertThat(export(ALL, "journal").files()).as("they are done now").isEmpty();

        snapshot("journal", "2026-11-24", "005930,삼성,KOSPI,STOCK,70000,2026-11-24,false,true");
        assertThat(export(ALL, "journal").files())
                .as("both days know better now")
                .hasSize(2);
    }

    @Test
    void onlySymbolsThatAreTakenAreNamedAndTheFirstJournalsNameCounts() throws Exception {
        snapshot(
                "journal",
                "2026-11-20",
                "000660,SK하이닉스,KOSPI,STOCK,180000,2026-11-20,false,true",
                "005930,첫째,KOSPI,STOCK,70000,2026-11-20,false,true");
        Tape.from("2026-11-23T09:00:01")
                .book("H0STASP0", "005930")
                .ladder(100, 200, 1)
                .build()
                .writeTo(journal("other"));
        snapshot(
                "other",
                "2026-11-23",
                "005930,둘째,KOSPI,STOCK,70000,2026-11-23,false,true",
                "035420,NAVER,KOSPI,STOCK,200000,2026-11-23,false,true");
        ExportOptions all = ExportOptions.all(ExportFormat.CSV);
        export(all, "journal", "other");
        assertThat(Files.readAllLines(folder.resolve("out/symbols/date=2026-11-23/part-0.csv")))
                .extracting(line -> line.split(",")[0] + " " + line.split(",")[1])
                .containsExactly("symbol name", "000660 SK하이닉스", "005930 첫째", "035420 NAVER");

        ExportOptions one = new ExportOptions(
                all.format(), Set.of("035420"), all.window(), all.layouts(), true, all.order(), true, 1);
        export(one, "journal", "other");
        assertThat(Files.readAllLines(folder.resolve("out/symbols/date=2026-11-23/part-0.csv")))
                .hasSize(4);
        export(
                new ExportOptions(
                        all.format(), Set.of("005930"), all.window(), all.layouts(), true, all.order(), true, 1),
                "journal",
                "other");
        assertThat(folder.resolve("out/books/date=2026-11-23/symbol=005930/part-0.csv"))
                .exists();
        assertThat(Files.readAllLines(folder.resolve("out/symbols/date=2026-11-23/part-0.csv")))
                .as("a table of names has one file in either layout")
                .hasSize(2);
    }

    @Test
    void whatWasKnownBesideAnyJournalCountsMoreThanWhatCameAfterTheDay() throws Exception {
        snapshot("journal", "2026-11-25", "005930,later,KOSPI,STOCK,72000,2026-11-25,false,true");
        Tape.from("2026-11-23T09:00:01")
                .book("H0STASP0", "005930")
                .ladder(100, 200, 1)
                .build()
                .writeTo(journal("other"));
        snapshot(
                "other",
                "2026-11-20",
                "005930,known,KOSPI,STOCK,70000,2026-11-20,false,true",
                "035420,NAVER,KOSPI,STOCK,200000,2026-11-20,false,true");
        export(ExportOptions.all(ExportFormat.CSV), "journal", "other");

        assertThat(Files.readAllLines(folder.resolve("out/symbols/date=2026-11-23/part-0.csv")))
                .extracting(line -> line.split(",")[0] + " " + line.split(",")[1])
                .containsExactly("symbol name", "005930 known", "035420 NAVER");
    }

    @Test
    void aSnapshotThatCannotBeReadIsNamedAndAllElseIsExported() throws Exception {
        snapshot("journal", "2026-11-20", "005930,삼성전자,KOSPI,STOCK,much,2026-11-20,false,true");
        Path file = journal("journal").resolve("symbols/2026-11-20.csv");

        ExportResult result = export(ALL, "journal");

        assertThat(result.files()).extracting(ExportedFile::table).containsExactly("books", "books", "gaps");
        assertThat(result.troubles())
                .extracting(Sentence::english)
                .containsExactly("The names of some days are left out; mend or remove their file, and export again: '"
                        + file + "', line 2: base_price 'much' is no number; run 'hogatape symbols update'.");
        snapshot("journal", "2026-11-20", "005930,삼성전자,KOSPI,STOCK,70000,2026-11-20,false,true");
        ExportResult mended = export(ALL, "journal");
        assertThat(mended.troubles()).isEmpty();
        assertThat(mended.skipped()).hasSize(2);
        assertThat(mended.files()).extracting(ExportedFile::table).containsExactly("symbols", "symbols");
    }

    @Test
    void namesThatStandThereStayWhileTheirSnapshotCannotBeRead() throws Exception {
        snapshot("journal", "2026-11-20", "005930,삼성전자,KOSPI,STOCK,70000,2026-11-20,false,true");
        export(ALL, "journal");
        snapshot("journal", "2026-11-24", "\"005930,삼성전자,KOSPI");

        ExportResult result = export(ALL, "journal");

        assertThat(result.files()).isEmpty();
        assertThat(result.troubles()).hasSize(1);
        assertThat(result.troubles().get(0).english()).contains("2026-11-24.csv' is no CSV table");
        try (Duck duck = new Duck()) {
            assertThat(duck.value("SELECT count(*) FROM '" + folder + "/out/symbols/*/*.parquet'"))
                    .isEqualTo("2");
        }
    }

    @Test
    void aFolderOfSnapshotsThatCannotBeReadIsNamed() throws Exception {
        Path symbols = journal("journal").resolve("symbols");
        Files.createSymbolicLink(symbols, symbols);

        assertThat(export(ALL, "journal").troubles())
                .extracting(Sentence::english)
                .singleElement(as(STRING))
                .startsWith("The names of some days are left out; mend or remove their file, and export again: ")
                .contains("The folder '" + symbols + "' cannot be read (")
                .endsWith("); mend its permissions.");
    }

    private void snapshot(String journal, String day, String... rows) throws Exception {
        Path file = journal(journal).resolve("symbols/" + day + ".csv");
        Files.createDirectories(file.getParent());
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(rows));
        Files.write(file, lines);
    }

    private ExportResult export(ExportOptions options, String... names) throws Exception {
        List<JournalReader> readers = new ArrayList<>();
        try {
            for (String name : names) {
                readers.add(JournalReader.open(journal(name)));
            }
            return Exporter.export(readers, folder.resolve("out"), options, ExportWatch.NONE);
        } finally {
            readers.forEach(JournalReader::close);
        }
    }

    private String id(String name) throws Exception {
        try (JournalReader reader = JournalReader.open(journal(name))) {
            return reader.id();
        }
    }

    private Path journal(String name) {
        return folder.resolve(name);
    }
}
