package hogatape.quality;

import hogatape.export.DataSet;
import hogatape.export.ExportOptions;
import hogatape.export.ExportedFile;
import hogatape.export.TableDays;
import hogatape.export.TableRows;
import hogatape.journal.JournalReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The days as the table {@code quality}, a file each. A day that stands there already is left as it is, and one that holds more is not replaced. */
final class QualityFiles implements DayListener, Closeable {
    private final DataSet data;
    private final TableRows<QualityTable.Row> rows;
    private final TableDays days;
    private final Path out;
    private final List<ExportedFile> written = new ArrayList<>();
    private final List<LocalDate> skipped = new ArrayList<>();

    private QualityFiles(DataSet data, Path out, List<JournalReader> journals, ExportOptions options) {
        this.data = data;
        this.out = out;
        rows = data.table(QualityTable.QUALITY);
        days = new TableDays(data, out, QualityTable.QUALITY.name(), journals, options);
    }

    static QualityFiles open(Path out, List<JournalReader> journals, ExportOptions options) throws IOException {
        return new QualityFiles(DataSet.open(out, options.format(), options.threads()), out, journals, options);
    }

    @Override
    public void onDay(DayLedger day) throws IOException {
        if (day.issues().isEmpty()) {
            return;
        }
        if (days.isDone(day.date())) {
            skipped.add(day.date());
            return;
        }
        days.begin(day.date());
        for (IssueLedger issue : day.byName()) {
            for (Minute minute : issue.minutes()) {
                rows.add(new QualityTable.Row(day.date(), issue, minute));
            }
        }
        if (day.damages().count() > 0) {
            days.damaged(day.date());
        }
        written.addAll(days.complete());
    }

    Path out() {
        return out;
    }

    /** The files that were written, in the order of their days. */
    List<ExportedFile> written() {
        return written;
    }

    /** The days that stood there as they would be written again. */
    List<LocalDate> skipped() {
        return skipped;
    }

    @Override
    public void close() throws IOException {
        data.close();
    }
}
