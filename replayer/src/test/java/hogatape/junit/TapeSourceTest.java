package hogatape.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.replay.Window;
import hogatape.strategy.Strategy;
import hogatape.tape.Tape;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

class TapeSourceTest {
    private static final Tape TAPE = Tape.from("2026-11-23T09:00:30")
            .book("H0NXASP0", "005930")
            .bid(1, 71_500, 1)
            .build();

    private final TapeFolders folders = new TapeFolders();

    @TempDir
    Path folder;

    @AfterEach
    void close() throws IOException {
        folders.close();
    }

    @Test
    void aTapeIsAFolderAZipOrATable() throws Exception {
        Path journal = folder.resolve("journal");
        TAPE.writeTo(journal);
        Path zip = zip(journal);
        Path table = folder.resolve("case.csv");
        TAPE.writeText(table);

        assertThat(journal(journal.toString())).isEqualTo(journal);
        assertThat(digest(journal(zip.toString()))).isEqualTo(digest(journal));
        assertThat(digest(journal(table.toString()))).isEqualTo(digest(journal));
        assertThat(journal(zip.toString())).as("unpacked once").isEqualTo(journal(zip.toString()));
    }

    @Test
    void aNameIsLookedForBesideTheClassAndOnTheClassPath() throws Exception {
        String digest = digest(journal("gap.csv"));

        assertThat(digest(journal("hogatape/junit/gap.csv"))).isEqualTo(digest);
        assertThat(digest(journal("/hogatape/junit/gap.csv"))).isEqualTo(digest);
        assertThat(digest(journal("classpath:hogatape/junit/gap.csv"))).isEqualTo(digest);
        assertThat(digest(journal("src/test/resources/hogatape/junit/gap.csv"))).isEqualTo(digest);
    }

    @Test
    void saysWhereItLooked() throws Exception {
        assertThatThrownBy(() -> journal("classpath:gap.csv"))
                .hasMessage("There is no tape 'classpath:gap.csv' on the class path; put it into src/test/resources.");
        assertThatThrownBy(() -> journal("none.zip"))
                .hasMessageStartingWith(
                        "There is no tape 'none.zip', neither beside hogatape.junit.TapeSourceTest nor");
        Path other = Files.createFile(folder.resolve("other.txt"));
        assertThatThrownBy(() -> journal(other.toString()))
                .hasMessageContaining("name a journal's folder, a .zip of one");
    }

    @Test
    void aZipThatIsNoJournalIsRefused() throws Exception {
        Path empty = zip("empty.zip", "case/journal.json");
        Path evil = zip("evil.zip", "../evil");

        assertThatThrownBy(() -> journal(empty.toString())).hasMessageEndingWith("it has no journal.json at its root.");
        assertThatThrownBy(() -> journal(evil.toString())).hasMessageContaining("leads out of the folder");
    }

    @Test
    void whatWasWrittenIsDeleted() throws Exception {
        Path written = folders.of(TAPE);
        assertThat(written).isDirectory();
        folders.close();

        assertThat(written.getParent()).doesNotExist();
    }

    @Test
    void aDiaryThatWasKeptTellsTheFirstDifference() throws Exception {
        Path file = folder.resolve("diaries/test.txt");
        ReplayedTape before = played(TAPE, file);
        before.assertDigest(before.digest());
        ReplayedTape after = played(
                Tape.from("2026-11-23T09:00:30")
                        .book("H0NXASP0", "005930")
                        .bid(1, 71_400, 1)
                        .build(),
                file);

        assertThatThrownBy(() -> after.assertDigest(before.digest()))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("Against the diary " + file + " of that digest: event 3 of 5 differs\n")
                .hasMessageContaining("  > #5 09:00:30.000 book H0NXASP0 005930 bid 71400x1 ask 0x0\n");
        assertThatThrownBy(() -> after.assertDigest("00"))
                .hasMessageContaining("The events of this run stand in " + folder.resolve("diaries/test.differs.txt"));
        assertThat(folder.resolve("diaries/test.differs.txt")).content().startsWith("digest: " + after.digest());
    }

    private ReplayedTape played(Tape tape, Path diary) throws IOException {
        Run run = new Run(folders.of(tape), List.of(), Window.ALL);
        return new ReplayedTape(run, run.play(new Strategy() {}, new StringWriter()), List.of(), Optional.of(diary));
    }

    private static String digest(Path journal) throws IOException {
        return new Run(journal, List.of(), Window.ALL)
                .play(new Strategy() {}, new StringWriter())
                .digest()
                .orElseThrow();
    }

    private Path journal(String name) throws IOException {
        return TapeSource.of(name, TapeSourceTest.class).journal(folders);
    }

    private Path zip(Path journal) throws IOException {
        Path file = folder.resolve("case.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.list(journal)) {
            for (Path each : files.toList()) {
                zip.putNextEntry(new ZipEntry(each.getFileName().toString()));
                Files.copy(each, zip);
            }
        }
        return file;
    }

    private Path zip(String name, String entry) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
        }
        return file;
    }
}
