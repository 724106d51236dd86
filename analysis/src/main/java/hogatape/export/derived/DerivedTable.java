package hogatape.export.derived;

import hogatape.export.DataSet;
import hogatape.export.ExportedFile;
import hogatape.export.TableDays;
import hogatape.export.table.Table;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import java.util.List;

/**
 * A table that is being made of a tape.
 *
 * @param <R> what a row is made of
 */
abstract class DerivedTable<R> implements Strategy {
    private final DayRows<R> rows;
    private StrategyContext context;

    DerivedTable(DataSet data, Table<R> table, TableDays days) {
        rows = new DayRows<>(data, table, days);
    }

    @Override
    public void onStart(StrategyContext strategyContext) {
        context = strategyContext;
    }

    final StrategyContext context() {
        return context;
    }

    /** Adds a row of a moment, in nanoseconds since the epoch, to its day. */
    final void add(long epochNanos, R row) {
        rows.add(epochNanos, row);
    }

    /** Records of the tape are damaged: what was known is old, as behind a gap. */
    abstract void damaged();

    /** The tape is over, and not only stopped: the last day is whole. */
    void complete() {
        rows.complete();
    }

    /** The files of the days that are complete. */
    final List<ExportedFile> files() {
        return rows.files();
    }

    /** The rows so far. */
    final long rows() {
        return rows.count();
    }
}
