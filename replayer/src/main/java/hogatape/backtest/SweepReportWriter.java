package hogatape.backtest;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a sweep as a page. The command finds writers by {@link java.util.ServiceLoader}, as {@link ReportWriter}. */
public interface SweepReportWriter {
    /**
     * Writes the report as one HTML file, replacing another as a whole.
     *
     * @throws IOException with a sentence, if it cannot be written
     */
    void writeSweep(SweepResult result, Path html) throws IOException;
}
