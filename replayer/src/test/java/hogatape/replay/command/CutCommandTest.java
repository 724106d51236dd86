package hogatape.replay.command;

import static hogatape.replay.TestTape.KRX;
import static hogatape.replay.TestTape.NXT;
import static org.assertj.core.api.Assertions.assertThat;

import hogatape.cli.Main;
import hogatape.feed.Book;
import hogatape.journal.JournalReader;
import hogatape.replay.Replayer;
import hogatape.replay.TestTape;
import hogatape.strategy.Strategy;
import hogatape.symbols.ListedIssue;
import hogatape.symbols.SymbolSnapshot;
import hogatape.symbols.SymbolSnapshots;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path journal;
    private Path zip;

    @BeforeEach
    void tape() throws Exception {
        journal = folder.resolve("tape");
        zip = folder.resolve("half-day 2.zip");
        try (TestTape tape = TestTape.at(journal, "2026-11-23T09:00")) {
            tape.started().granted(NXT, "005930").granted(KRX, "005930");
            tape.book(NXT, 50_100, "005930").book(KRX, 50_101, "005930").book(NXT, 50_102, "000660");
            tape.time("2026-11-23T09:05").book(NXT, 50_103, "005930").book(NXT, 50_104, "000660");
            tape.time("2026-11-23T09:06").book(NXT, 50_105, "005930");
            tape.time("2026-11-23T09:07").book(NXT, 50_106, "005930").stopped();
        }
    }

    @Test
    void aZipWithATestThatKnowsTheDigest() throws Exception {
        assertThat(cut("--around", "09:06", "--before", "1m", "--after", "30s", "--symbols", "005930"))
                .as(err.toString())
                .isEqualTo(Main.DONE);

        Path unpacked = unpack();
        StringBuilder prices = new StringBuilder();
        Strategy strategy = new Strategy() {
            @Override
            public void onBook(Book book) {
                prices.append(book.tr()).append(' ').append(book.askPrice(1)).append('\n');
            }
        };
        try (JournalReader reader = JournalReader.open(unpacked)) {
            String digest =
                    Replayer.of(strategy).digest(true).replay(reader).digest().orElseThrow();
            assertThat(Files.readString(folder.resolve("HalfDay2Test.java")))
                    .contains(
                            "@JournalTape(\"half-day 2.zip\")\nclass HalfDay2Test {",
                            "assertDigest(\"" + digest + "\")");
        }
        // The last book of each TR from before, then the window.
        assertThat(prices).hasToString(NXT + " 50100\n" + KRX + " 50101\n" + NXT + " 50103\n" + NXT + " 50105\n");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("tape", "half-day 2.zip", "HalfDay2Test.java", "unpacked");
        }
    }

    @Test
    void theSameCutIsTheSameFile() throws Exception {
        cut("--from", "09:05");
        byte[] first = Files.readAllBytes(zip);
        Files.delete(zip);
        Files.delete(folder.resolve("HalfDay2Test.java"));
        cut("--from", "09:05");
        assertThat(Files.readAllBytes(zip)).isEqualTo(first);
    }

    @Test
    void aFolderIsAJournal() throws Exception {
        zip = folder.resolve("case");
        assertThat(cut("--day", "2026-11-23", "--to", "2026-11-23T09:05")).isEqualTo(Main.DONE);
        try (JournalReader reader = JournalReader.open(zip)) {
            assertThat(Replayer.of(new Strategy() {}).replay(reader).books()).isEqualTo(3);
        }
    }

    @Test
    void nothingIsOverwrittenAndNothingIsLeftBehind() throws Exception {
        Files.writeString(zip, "mine");
        assertThat(cut("--from", "09:05")).isEqualTo(Main.FAILED);
        assertThat(zip).hasContent("mine");
        Files.delete(zip);
        assertThat(cut("--from", "03:00", "--to", "03:01")).isEqualTo(Main.FAILED);
        assertThat(err.toString()).contains("nothing is overwritten", "holds no frame of what was asked for");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(journal);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--before 1m",
                "--around 09:00 --from 08:00",
                "--around 00:00:30",
                "--around 09:00 --before soon",
                "--from 10:00 --to 09:00",
                "--symbols ,",
            })
    void misuse(String options) {
        assertThat(cut(Stream.of(options.split(" "))
                        .filter(each -> !each.isEmpty())
                        .toArray(String[]::new)))
                .isEqualTo(Main.MISUSED);
        assertThat(zip).doesNotExist();
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenIsNamed() throws Exception {
        zip = Files.writeString(folder.resolve("file"), "no folder").resolve("case.zip");

        assertThat(cut("--from", "09:05")).isEqualTo(Main.FAILED);
        assertThat(err.toString()).contains("Nothing can be written to the folder '" + zip.getParent() + "'");
    }

    @Test
    void takesNamesThatAreKnownBesideTheJournal() throws Exception {
        SymbolSnapshots.write(
                journal,
                SymbolSnapshot.of(
                        LocalDate.of(2026, 11, 23),
                        List.of(new ListedIssue("005930", "삼성전자", "KOSPI", "STOCK", 71_000, false, true))));

        assertThat(cut("--from", "09:00", "--to", "09:10", "--symbols", "삼성전자"))
                .as(err.toString())
                .isEqualTo(Main.DONE);

        assertThat(zip).exists();
    }

    private int cut(String... options) {
        List<String> arguments = Stream.concat(
                        Stream.of("journal", "cut", journal.toString(), "--out", zip.toString()), Stream.of(options))
                .toList();
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    private Path unpack() throws Exception {
        Path target = Files.createDirectory(folder.resolve("unpacked"));
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Files.copy(entries, target.resolve(entry.getName()));
            }
        }
        return target;
    }
}
