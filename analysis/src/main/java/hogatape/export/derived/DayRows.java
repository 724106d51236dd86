package hogatape.export.derived;

import hogatape.export.DataSet;
import hogatape.export.ExportException;
import hogatape.export.ExportedFile;
import hogatape.export.TableDays;
import hogatape.export.TableRows;
import hogatape.export.table.Table;
import hogatape.market.SeoulTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Puts rows into the file of their Seoul day; days come in their order. */
final class DayRows<R> {
    private static final long NONE = Long.MIN_VALUE;

    private final TableRows<R> rows;
    private final TableDays days;
    private final List<ExportedFile> files = new ArrayList<>();
    private long day = NONE;
    private long count;

    DayRows(DataSet data, Table<R> table, TableDays days) {
        this.rows = data.table(table);
        this.days = days;
    }

    /** Adds a row of a moment, in nanoseconds since the epoch. */
    void add(long epochNanos, R row) {
        try {
            if (SeoulTime.epochDay(epochNanos) != day) {
                complete();
                day = SeoulTime.epochDay(epochNanos);
                days.begin(LocalDate.ofEpochDay(day));
            }
            rows.add(row);
            count++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Completes the day at hand. */
    void complete() {
        if (day != NONE) {
            try {
                files.addAll(days.complete());
            } catch (ExportException e) {
                throw new UncheckedIOException(e);
            }
            day = NONE;
        }
    }

    List<ExportedFile> files() {
        return List.copyOf(files);
    }

    long count() {
        return count;
    }
}
