package hogatape.report;

import hogatape.backtest.BacktestResult;
import hogatape.backtest.ReportWriter;
import hogatape.export.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes a result as a page of HTML, and its orders and fills as tables. Found by {@link java.util.ServiceLoader}. */
public final class BacktestReport implements ReportWriter {
    @Override
    public void writeReport(BacktestResult result, Path html) throws IOException {
        try (WholeFile file = WholeFile.create(html.toAbsolutePath())) {
            file.stream().write(Page.of(result).getBytes(StandardCharsets.UTF_8));
            file.complete();
        }
    }

    @Override
    public void writeTables(BacktestResult result, Path folder) throws IOException {
        OrderTables.write(result, folder);
    }
}
