package hogatape.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.export.table.Column;
import hogatape.export.table.ColumnType;
import hogatape.export.table.Table;
import hogatape.journal.JournalReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What ends an export in the middle ends its threads, too, leaves no half file, and says what it was. */
class EndedExportTest {
    private static final int BOOKS = 30_000;
    private static final long LONGEST_END_MILLIS = 10_000;

    private static final Table<Long> LETTERS = new Table<>(
            "letters",
            1,
            List.of(
                    Column.text("tr", "none", row -> "A"),
                    Column.text("symbol", "none", row -> "B"),
                    Column.number("letter", ColumnType.CHARACTER, "", "none", row -> row)));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anExportWhoseThreadIsInterruptedWasStopped(boolean bySymbol) throws Exception {
        BenchmarkJournal.write(BOOKS, folder);
        ExportWatch interrupt = (rows, tapeNanos) -> {
            Thread.currentThread().interrupt();
            return true;
        };
        assertThatThrownBy(() -> export(interrupt, bySymbol))
                .isInstanceOf(ExportException.class)
                .hasMessage("The export was stopped; the day at hand was not written, days before it are complete.");
        assertThat(Thread.interrupted()).isTrue();
        assertThatNothingIsLeft();
    }

    @Test
    void anExportThatIsToldToStopWasStopped() throws Exception {
        BenchmarkJournal.write(BOOKS, folder);

        assertThatThrownBy(() -> export((rows, tapeNanos) -> false, false))
                .isInstanceOf(ExportException.class)
                .hasMessage("The export was stopped; the day at hand was not written, days before it are complete.");
        assertThatNothingIsLeft();
    }

    /** Text is written without workers, and the channel is what tells. */
    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void aDayThatIsCompletedOnAnInterruptedThreadWasStopped(ExportFormat format) throws Exception {
        try (DataSet data = DataSet.open(out(), format, 2)) {
            TableRows<Long> rows = data.table(LETTERS);
            data.begin(Tape.DAY, Map.of());
            rows.add((long) 'A');
            rows.add((long) 'B');
            Thread.currentThread().interrupt();
            assertThatThrownBy(data::completeDay)
                    .isInstanceOf(ExportException.class)
                    .hasMessageStartingWith("The export was stopped");
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThatNothingIsLeft();
    }

    @Test
    void whatFailsOnAWorkerFailsForTheCaller() throws Exception {
        try (DataSet data = DataSet.open(out(), ExportFormat.PARQUET, 2)) {
            TableRows<Long> rows = data.table(LETTERS);
            data.begin(Tape.DAY, Map.of());
            rows.add((long) 'A');
            rows.add((long) '가');
            assertThatThrownBy(data::completeDay)
                    .isInstanceOf(IllegalStateException.class)
                    .hasCauseInstanceOf(ArrayIndexOutOfBoundsException.class);
        }
        assertThatNothingIsLeft();
    }

    private void export(ExportWatch watch, boolean bySymbol) throws Exception {
        ExportOptions all = ExportOptions.all(ExportFormat.PARQUET);
        ExportOptions options = new ExportOptions(
                all.format(), all.symbols(), all.window(), all.layouts(), false, all.order(), bySymbol, 3);
        try (JournalReader reader = JournalReader.open(folder.resolve("journal"))) {
            Exporter.export(reader, out(), options, watch);
        }
    }

    private void assertThatNothingIsLeft() throws Exception {
        try (Stream<Path> all = Files.walk(out())) {
            assertThat(all.filter(Files::isRegularFile)).isEmpty();
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("worker")) {
                thread.join(LONGEST_END_MILLIS);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    private Path out() {
        return folder.resolve("out");
    }
}
