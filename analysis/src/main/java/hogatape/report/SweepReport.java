package hogatape.report;

import hogatape.backtest.SweepReportWriter;
import hogatape.backtest.SweepResult;
import hogatape.export.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes a sweep as a page of HTML. Found by {@link java.util.ServiceLoader}. */
public final class SweepReport implements SweepReportWriter {
    @Override
    public void writeSweep(SweepResult result, Path html) throws IOException {
        try (WholeFile file = WholeFile.create(html.toAbsolutePath())) {
            file.stream().write(SweepPage.of(result).getBytes(StandardCharsets.UTF_8));
            file.complete();
        }
    }
}
