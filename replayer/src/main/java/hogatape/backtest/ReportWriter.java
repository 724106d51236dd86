package hogatape.backtest;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes a result as files. The command finds writers by {@link java.util.ServiceLoader}, so that a class path without the
 * analysis still runs backtests.
 */
public interface ReportWriter {
    /**
     * Writes the report as one HTML file, replacing another as a whole.
     *
     * @throws IOException with a sentence, if it cannot be written
     */
    void writeReport(BacktestResult result, Path html) throws IOException;

    /**
     * Writes the tables {@code orders/} and {@code fills/} into a folder.
     *
     * @throws IOException with a sentence, if they cannot be written
     */
    void writeTables(BacktestResult result, Path folder) throws IOException;
}
