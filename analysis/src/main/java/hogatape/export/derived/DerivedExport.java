package hogatape.export.derived;

import hogatape.export.DataSet;
import hogatape.export.ExportException;
import hogatape.export.ExportOptions;
import hogatape.export.ExportWatch;
import hogatape.export.ExportedFile;
import hogatape.export.Exporter;
import hogatape.export.TableDays;
import hogatape.journal.JournalReader;
import hogatape.market.DayRange;
import hogatape.message.Messages;
import hogatape.message.Sentence;
import hogatape.replay.ReplaySummary;
import hogatape.replay.Replayer;
import hogatape.replay.StrategyException;
import hogatape.replay.Window;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Makes a table of a tape, on the calling thread; others encode it. */
public final class DerivedExport {
    private static final int RECORDS_BETWEEN_WATCHES = 4096;
    private static final int DAMAGES_KEPT = 20;

    private DerivedExport() {}

    /**
     * What came of it.
     *
     * @param table the name of the table
     * @param files a file a day that has rows
     * @param skipped the days that stood there from the same tape
     * @param damages the first damages of the tape, each a sentence; the table goes on behind them
     * @param damageCount how many damages there were
     */
    public record Result(
            String table,
            List<ExportedFile> files,
            List<LocalDate> skipped,
            List<Sentence> damages,
            long damageCount) {}

    /**
     * Reads journals as one tape to its end, or to that of the window, and writes the table's files into a folder, day by day.
     *
     * @param journals stay open: whoever opened them closes them
     * @throws ExportException if a file cannot be written, if a day stands there that holds more, or if the watch ends the export
     */
    public static Result export(
            List<JournalReader> journals, Path out, Derivation derivation, ExportOptions options, ExportWatch watch)
            throws IOException {
        List<Sentence> damages = new ArrayList<>();
        long[] damageCount = new long[1];
        try (DataSet data =
                DataSet.open(out, options.format(), options.order(), options.bySymbol(), options.threads())) {
            TableDays days = new TableDays(data, out, derivation.table(), journals, options);
            DerivedTable<?> table = derivation.begin(data, days);
            List<LocalDate> done = derivation.isDayByDay() ? days.leadingDone() : List.of();
            if (!done.isEmpty() && !days.goesOnBehind(last(done))) {
                return new Result(derivation.table(), List.of(), done, List.of(), 0);
            }
            ReplaySummary summary = Replayer.of(table)
                    .window(done.isEmpty() ? options.window() : behind(last(done), options.window()))
                    .symbols(options.symbols())
                    .layouts(options.layouts())
                    .out(new PrintWriter(Writer.nullWriter()))
                    .stopWhen(stop(table, watch))
                    .goOnBehindDamage(damage -> {
                        table.damaged();
                        days.damaged(damage.day());
                        if (++damageCount[0] <= DAMAGES_KEPT) {
                            damages.add(Sentence.toldBy(damage));
                        }
                    })
                    .replay(Exporter.tape(journals));
            if (summary.stopped()) {
                throw new ExportException(Messages.text(
                        "The export was stopped; the day at hand was not written, days before it are complete."));
            }
            table.complete();
            return new Result(derivation.table(), table.files(), done, List.copyOf(damages), damageCount[0]);
        } catch (StrategyException e) {
            throw e.getCause() instanceof UncheckedIOException told ? told.getCause() : e;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static LocalDate last(List<LocalDate> days) {
        return days.get(days.size() - 1);
    }

    private static Window behind(LocalDate day, Window window) {
        return new Window(
                window.from(),
                window.to(),
                new DayRange(day.plusDays(1), window.days().to()));
    }

    private static BooleanSupplier stop(DerivedTable<?> table, ExportWatch watch) {
        long[] asked = new long[1];
        return () -> asked[0]++ % RECORDS_BETWEEN_WATCHES == RECORDS_BETWEEN_WATCHES - 1
                && !watch.goOn(table.rows(), table.context().tapeNanos());
    }
}
