package hogatape.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Swaps days, and cuts the swap off before each of its steps, as a crash would. */
class DayFolderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final DaySwap SWAP = new DaySwap(
            DAY.toString(), ExportFormat.PARQUET, List.of("books", "gaps"), List.of("trades", "status"), "note.json");

    /** What stands before: two layouts, another format, somebody's own file, and a table that will be empty. */
    private static final Map<String, String> BEFORE = Map.of(
            "books/date=2026-11-23/part-0.parquet", "old",
            "books/date=2026-11-23/part-0.csv", "csv",
            "books/date=2026-11-23/mine.txt", "mine",
            "books/date=2026-11-22/part-0.parquet", "another day",
            "trades/date=2026-11-23/symbol=005930/part-0.parquet", "old",
            "trades/date=2026-11-23/symbol=005930/part-0.csv", "csv",
            "status/date=2026-11-23/part-0.parquet", "old",
            "days/note.json", "old");

    private static final Map<String, String> AFTER = Map.of(
            "books/date=2026-11-23/symbol=005930/part-0.parquet", "new",
            "books/date=2026-11-23/part-0.csv", "csv",
            "books/date=2026-11-23/mine.txt", "mine",
            "books/date=2026-11-22/part-0.parquet", "another day",
            "gaps/date=2026-11-23/part-0.parquet", "new",
            "trades/date=2026-11-23/symbol=005930/part-0.csv", "csv",
            "days/note.json", "new");

    @TempDir
    Path out;

    private static final class Crash extends IOException {
        private static final long serialVersionUID = 1;
    }

    @Test
    void aSwapThatIsCutOffAtAnyStepIsFinishedByTheNext() throws Exception {
        int steps = 0;
        for (boolean crashed = true; crashed; steps++) {
            write(BEFORE);
            crashed = swap(steps);
            if (crashed) {
                assertThat(Files.readString(out.resolve("days/note.json")))
                        .as("the note moves last")
                        .isEqualTo("old");
                assertThat(out.resolve("days/2026-11-23.books.parquet.new/swap.json"))
                        .exists();
                DayFolder.recover(out);
            }
            assertThat(files()).as("cut before step " + steps).isEqualTo(new TreeMap<>(AFTER));
            delete(out);
        }
        assertThat(steps)
                .as("two renames a table that is replaced, those of what comes back, and the note")
                .isGreaterThan(8);
    }

    @Test
    void aSwapThatIsCutOffTwiceIsFinished() throws Exception {
        for (int second = 0; second < 5; second++) {
            write(BEFORE);
            assertThat(swap(3)).isTrue();
            DaySwap.Renaming again = crashAt(second);
            DayFolder folder = DayFolder.take(out, out.resolve("days/2026-11-23.books.parquet.new"))
                    .orElseThrow();
            assertThatThrownBy(() -> SWAP.carryOut(out, folder, again)).isInstanceOf(Crash.class);
            folder.release();
            DayFolder.recover(out);
            assertThat(files()).isEqualTo(new TreeMap<>(AFTER));
            delete(out);
        }
    }

    @Test
    void aSwapThatCannotBeFinishedLosesNothing() throws Exception {
        write(BEFORE);
        assertThat(swap(0)).isTrue();
        write(out.resolve("gaps"), "in the way");

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> DayFolder.recover(out)).isInstanceOf(ExportException.class);
            assertThatThrownBy(this::begin).isInstanceOf(ExportException.class);
        }
        Files.delete(out.resolve("gaps"));
        DayFolder.recover(out);
        assertThat(files()).isEqualTo(new TreeMap<>(AFTER));
    }

    @Test
    void aSwapThatCannotBeReadIsLeftToItsOwner() throws Exception {
        write(BEFORE);
        assertThat(swap(4)).isTrue();
        write(out.resolve("days/2026-11-23.books.parquet.new/swap.json"), "{");
        Map<String, String> left = files();

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> DayFolder.recover(out))
                    .isInstanceOf(ExportException.class)
                    .hasMessageContaining("swap.json' cannot be read: not a DaySwap")
                    .hasMessageContaining("'old'");
        }
        assertThat(files()).isEqualTo(left);
    }

    @Test
    void whatWasNotCompleteIsDroppedByTheNext() throws Exception {
        write(BEFORE);
        DayFolder folder = begin();
        folder.release(); // As a process that dies does.

        DayFolder.recover(out);
        assertThat(files()).isEqualTo(new TreeMap<>(BEFORE));
    }

    @Test
    void aDayThatIsBeingWrittenIsLeftAlone() throws Exception {
        try (DayFolder folder = begin()) {
            DayFolder.recover(out);
            assertThat(folder.files("gaps").resolve("part-0.parquet")).hasContent("new");
            assertThatThrownBy(() -> DayFolder.begin(out, DAY, "books", ExportFormat.PARQUET))
                    .isInstanceOf(ExportException.class)
                    .hasMessageContaining("Another export is writing");
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void exportsThatBeginWhereAnotherEndsAreNotInItsWay() throws Exception {
        Callable<Integer> exports = () -> {
            int begun = 0;
            for (int i = 0; i < 1000; i++) {
                Optional<DayFolder> folder = DayFolder.take(out, out.resolve("days/2026-11-23.books.parquet.new"));
                if (folder.isPresent()) {
                    begun++;
                    folder.get().close();
                }
            }
            return begun;
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<Integer> begun : threads.invokeAll(List.of(exports, exports))) {
                assertThat(begun.get()).isPositive();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(files()).isEmpty();
    }

    /** Begins a day and writes its files. */
    private DayFolder begin() throws IOException {
        DayFolder folder = DayFolder.begin(out, DAY, "books", ExportFormat.PARQUET);
        write(folder.files("books").resolve("symbol=005930/part-0.parquet"), "new");
        write(folder.files("gaps").resolve("part-0.parquet"), "new");
        return folder;
    }

    /** Swaps, or is cut off before a step; returns whether it was. */
    private boolean swap(int step) throws IOException {
        DayFolder folder = begin();
        try {
            folder.swap(SWAP, "new".getBytes(StandardCharsets.UTF_8), crashAt(step));
            folder.close();
            return false;
        } catch (Crash e) {
            folder.release();
            return true;
        }
    }

    private static DaySwap.Renaming crashAt(int step) {
        int[] left = {step};
        return (from, to) -> {
            if (left[0]-- == 0) {
                throw new Crash();
            }
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        };
    }

    private void write(Map<String, String> contents) throws IOException {
        for (Map.Entry<String, String> file : contents.entrySet()) {
            write(out.resolve(file.getKey()), file.getValue());
        }
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(out.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                if (!each.equals(folder)) {
                    Files.delete(each);
                }
            }
        }
    }
}
