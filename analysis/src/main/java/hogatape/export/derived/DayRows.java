package hogatape.export.derived;

import hogatape.export.DataSet;
import hogatape.export.ExportException;
import hogatape.export.ExportedFile;
import hogatape.export.TableRows;
import hogatape.export.table.Table;
import hogatape.market.SeoulTime;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts rows into the file of their Seoul day; days come in their order. */
final class DayRows<R> {
    private static final long NONE = Long.MIN_VALUE;

    private final DataSet data;
    private final TableRows<R> rows;
    private final Map<String, String> metadata;
    private final List<ExportedFile> files = new ArrayList<>();
    private long day = NONE;
    private long count;

    DayRows(DataSet data, Table<R> table, Map<String, String> metadata) {
        this.data = data;
        this.rows = data.table(table);
        this.metadata = metadata;
    }

    /** Adds a row of a moment, in nanoseconds since the epoch. */
    void add(long epochNanos, R row) {
        try {
            if (SeoulTime.epochDay(epochNanos) != day) {
                complete();
                day = SeoulTime.epochDay(epochNanos);
                data.begin(LocalDate.ofEpochDay(day), metadata);
            }
            rows.add(row);
            count++;
        } catch (ExportException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Completes the day at hand. */
    void complete() {
        if (day != NONE) {
            try {
                files.addAll(data.completeDay());
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
