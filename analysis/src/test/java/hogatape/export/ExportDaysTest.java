package hogatape.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.export.table.RowOrder;
import hogatape.feed.Layouts;
import hogatape.journal.JournalMerger;
import hogatape.journal.JournalReader;
import hogatape.market.DayRange;
import hogatape.replay.Window;
import hogatape.tape.Tape;
import hogatape.tape.TapeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which days are exported, skipped and kept, and what of a tape is on which. */
class ExportDaysTest {
    private static final String NXT = "H0NXASP0";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final ExportOptions ALL = ExportOptions.all(ExportFormat.PARQUET);

    @TempDir
    Path folder;

    @Test
    void everyKindOfRecordHasItsTable() throws Exception {
        twoDays().build().writeTo(journal());

        assertThat(export(ALL).files())
                .extracting(file -> file.date() + " " + file.table() + " " + file.rows())
                .containsExactly(
                        "2026-11-23 books 4",
                        "2026-11-23 trades 1",
                        "2026-11-23 expected_trades 1",
                        "2026-11-23 status 1",
                        "2026-11-23 gaps 5",
                        "2026-11-24 books 1",
                        "2026-11-24 gaps 5");
    }

    @Test
    void gapsAreTheDaysAndWhatComesAfterThemIsMarked() throws Exception {
        twoDays().build().writeTo(journal());
        export(ALL);

        try (Duck duck = new Duck()) {
            assertThat(duck.rows(
                            "SELECT date, tr, symbol, epoch_ns(since) - since_ns AS zero, (until_ns - since_ns) // 1000000000 AS s,"
                                    + " cause FROM '" + out().resolve("gaps/*/*.parquet")
                                    + "' ORDER BY date, since_ns, tr"))
                    .extracting(row -> row.values().toString())
                    .first()
                    .isEqualTo("[2026-11-23, H0NXANC0, 005930, 0, 31, disconnected]");
            assertThat(duck.value("SELECT string_agg(sequence || ' ' || after_gap, ', ' ORDER BY sequence) FROM '"
                            + out().resolve("books/*/*.parquet") + "' WHERE symbol = '005930'"))
                    .matches("[0-9]+ true, [0-9]+ false, [0-9]+ true, [0-9]+ true");
        }
    }

    @Test
    void aDayIsTheSameWhicheverOtherDaysAreExported() throws Exception {
        twoDays().build().writeTo(journal());
        export(ALL);
        Path alone = folder.resolve("alone");
        LocalDate second = DAY.plusDays(1);
        Window window = new Window(Optional.empty(), Optional.empty(), new DayRange(second, second));
        export(options(Set.of(), window, 5), alone);

        assertThat(files(alone)).hasSize(3).allSatisfy(file -> assertThat(alone.resolve(file))
                .hasSameBinaryContentAs(out().resolve(file)));
    }

    @Test
    void theBytesAreTheSameWhateverTheThreads() throws Exception {
        twoDays().build().writeTo(journal());
        export(options(Set.of(), Window.ALL, 1), folder.resolve("1"));
        for (int threads : new int[] {2, 5}) {
            Path other = folder.resolve("" + threads);
            export(options(Set.of(), Window.ALL, threads), other);
            assertThat(files(other)).isEqualTo(files(folder.resolve("1"))).allSatisfy(file -> assertThat(
                            other.resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("1").resolve(file)));
        }
    }

    @Test
    void aDayThatIsDoneIsSkippedUntilTheTapeGoesOn() throws Exception {
        twoDays().build().writeTo(journal());
        export(ALL);
        Files.delete(out().resolve("books/date=2026-11-24/part-0.parquet"));

        ExportResult second = export(ALL);
        assertThat(second.skipped()).containsExactly(DAY);
        assertThat(second.files()).extracting(ExportedFile::date).containsOnly(DAY.plusDays(1));
        assertThat(export(ALL).skipped()).containsExactly(DAY, DAY.plusDays(1));
        assertThat(export(ALL.replacing()).skipped()).isEmpty();

        new hogatape.export.Tape(journal())
                .record(0, "2026-11-24T15:00", RawBooks.frame(NXT, RawBooks.fields("005930", 65, 70_000)));
        ExportResult grown = export(ALL);
        assertThat(grown.skipped()).containsExactly(DAY);
        assertThat(grown.rows("books")).isEqualTo(2);
    }

    @Test
    void aDayThatHoldsMoreIsNotReplacedInSilence() throws Exception {
        twoDays().build().writeTo(journal());
        export(ALL);

        assertThatThrownBy(() -> export(options(Set.of("000660"), Window.ALL, 1)))
                .isInstanceOf(ExportException.class)
                .hasMessage(
                        "'" + out() + "' holds more of 2026-11-23 (all issues) than this export would write (000660);"
                                + " name another --out, or --again to replace it.");
        assertThat(export(options(Set.of("000660"), Window.ALL, 1).replacing()).rows("books"))
                .isEqualTo(1);
        assertThat(export(ALL).rows("books")).isEqualTo(5);
    }

    @Test
    void anOlderCopyOfAJournalDoesNotReplaceAFullerDay() throws Exception {
        twoDays().build().writeTo(journal());
        Path older = folder.resolve("older");
        copy(journal(), older);
        new hogatape.export.Tape(journal())
                .record(0, "2026-11-24T15:00", RawBooks.frame(NXT, RawBooks.fields("005930", 65, 70_000)));
        assertThat(export(ALL).rows("books")).isEqualTo(6);
        List<Path> before = files(out());

        try (JournalReader reader = JournalReader.open(older)) {
            assertThatThrownBy(() -> Exporter.export(reader, out(), ALL, ExportWatch.NONE))
                    .isInstanceOf(ExportException.class)
                    .hasMessageMatching("'" + out() + "' holds records [0-9]+ to ([0-9]+) of journal " + reader.id()
                            + " on 2026-11-24, and this copy of it has records [0-9]+ to [0-9]+: it is older, or damaged"
                            + " since. Export from the fuller one, name another --out, or --again to replace the day.");
        }
        assertThat(files(out())).isEqualTo(before);
        assertThat(export(ALL).skipped()).as("nothing was touched").hasSize(2);
        try (JournalReader reader = JournalReader.open(older)) {
            assertThat(Exporter.export(reader, out(), ALL.replacing(), ExportWatch.NONE)
                            .rows("books"))
                    .isEqualTo(5);
        }
        assertThat(export(ALL).skipped()).as("more is welcome").containsExactly(DAY);
    }

    @Test
    void aFileThatNothingTellsOfIsNotReplacedInSilence() throws Exception {
        twoDays().build().writeTo(journal());
        Path file = out().resolve("trades/date=2026-11-23/part-0.parquet");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "mine");

        assertThatThrownBy(() -> export(ALL))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("trades/date=2026-11-23/part-0.parquet' is there already");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aNoteThatSomebodySpoiledIsNamed() throws Exception {
        twoDays().build().writeTo(journal());
        export(ALL);
        Path note = out().resolve("days/" + DAY + ".parquet.json");
        for (String spoiled : List.of("", "{}", "null", "[]", "{\"made\":\"x\",\"symbols\":[]}")) {
            Files.writeString(note, spoiled);
            assertThatThrownBy(() -> export(ALL))
                    .isInstanceOf(ExportException.class)
                    .hasMessageMatching("'.*2026-11-23.parquet.json' cannot be read: not a DayNote: [^\n]+;"
                            + " remove it, and export the day with --again\\.");
        }
    }

    @Test
    void aJournalThatIsGivenTwiceIsNoFaultOfTheFolder() throws Exception {
        twoDays().build().writeTo(journal());
        try (JournalReader one = JournalReader.open(journal());
                JournalReader twin = JournalReader.open(journal())) {
            assertThatThrownBy(() -> Exporter.export(List.of(one, twin), out(), ALL, ExportWatch.NONE))
                    .hasMessageEndingWith("are one journal, or copies of one; give it once.");
        }
    }

    @Test
    void severalJournalsAreOneTape() throws Exception {
        twoDays().build().writeTo(journal());
        Path other = folder.resolve("other");
        Tape.from("2026-11-23T09:00:01")
                .book("H0STASP0", "000660")
                .ladder(100, 200, 1)
                .build()
                .writeTo(other);
        try (JournalReader first = JournalReader.open(journal());
                JournalReader second = JournalReader.open(other)) {
            assertThat(Exporter.export(List.of(first, second), out(), ALL, ExportWatch.NONE)
                            .rows("books"))
                    .isEqualTo(6);
        }
        try (Duck duck = new Duck()) {
            assertThat(duck.value("SELECT connection FROM '" + out().resolve("books/*/*.parquet")
                            + "' WHERE tr = 'H0STASP0'"))
                    .isEqualTo("65536");
        }
        assertThatThrownBy(() -> export(ALL))
                .as("one journal would leave the other's rows out")
                .hasMessageContaining("holds more");
    }

    @Test
    void aJournalThatWasMergedOfSeveralIsExportedLikeAnyOther() throws Exception {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        twoDays().build().writeTo(one);
        Tape.from("2026-11-23T09:00:00.5")
                .book(NXT, "005930")
                .ladder(70_000, 70_100, 9)
                .build()
                .writeTo(two);
        JournalMerger.merge(List.of(one, two), journal());

        assertThat(export(ALL).rows("books")).isEqualTo(6);
        assertThat(export(ALL).skipped()).hasSize(2);
    }

    private static TapeBuilder twoDays() {
        return Tape.from("2026-11-23T09:00:00")
                .book(NXT, "005930")
                .ladder(70_000, 70_100, 10)
                .after("1s")
                .book(NXT, "005930")
                .ladder(70_000, 70_100, 11)
                .trade("H0NXCNT0", "005930", 70_100, 3)
                .frame("H0NXANC0", "005930")
                .status("H0NXMKO0", "005930")
                .after("1s")
                .disconnected("gone")
                .after("30s")
                .reconnected()
                .book(NXT, "005930")
                .ladder(70_000, 70_200, 12)
                .after("1s")
                .book(NXT, "000660")
                .ladder(180_000, 180_500, 5)
                .at("2026-11-24T09:00:00")
                .book(NXT, "005930")
                .ladder(70_000, 70_100, 12);
    }

    private ExportOptions options(Set<String> symbols, Window window, int threads) {
        return new ExportOptions(
                ExportFormat.PARQUET, symbols, window, Layouts.builtIn(), false, RowOrder.SYMBOL, threads);
    }

    private ExportResult export(ExportOptions options) throws Exception {
        return export(options, out());
    }

    private ExportResult export(ExportOptions options, Path target) throws Exception {
        try (JournalReader reader = JournalReader.open(journal())) {
            return Exporter.export(reader, target, options, ExportWatch.NONE);
        }
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path each : walk.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    private static List<Path> files(Path target) throws Exception {
        try (Stream<Path> walk = Files.walk(target)) {
            return walk.filter(Files::isRegularFile)
                    .map(target::relativize)
                    .sorted()
                    .toList();
        }
    }

    private Path journal() {
        return folder.resolve("journal");
    }

    private Path out() {
        return folder.resolve("out");
    }
}
