package hogatape.quality;

import hogatape.export.DataSet;
import hogatape.export.ExportOptions;
import hogatape.export.TableDays;
import hogatape.export.TableRows;
import hogatape.journal.JournalReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The days as the table {@code quality}, a file each. A day that stands there already is left as it is, and one that holds more is not replaced. */
final class QualityFiles implements DayListener, Closeable {
    private final DataSet data;
    private final TableRows<QualityTable.Row> rows;
    private final TableDays days;

    private QualityFiles(DataSet data, Path out, List<JournalReader> journals, ExportOptions options) {
        this.data = data;
        rows = data.table(QualityTable.QUALITY);
        days = new TableDays(data, out, QualityTable.QUALITY.name(), journals, options);
    }

    static QualityFiles open(Path out, List<JournalReader> journals, ExportOptions options) throws IOException {
        return new QualityFiles(DataSet.open(out, options.format(), options.threads()), out, journals, options);
    }

    @Override
    public void onDay(DayLedger day) throws IOException {
        if (day.issues().isEmpty() || days.isDone(day.date())) {
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
        days.complete();
    }

    @Override
    public void close() throws IOException {
        data.close();
    }
}
