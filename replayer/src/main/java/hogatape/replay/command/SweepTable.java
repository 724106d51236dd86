package hogatape.replay.command;

import hogatape.backtest.SweepAxis;
import hogatape.backtest.SweepResult;
import hogatape.backtest.SweepResult.Cell;
import hogatape.journal.Payload;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;

/** A sweep as a table: a row for each set of parameters, day and model. */
final class SweepTable {
    private static final String FILE = "sweep.csv";
    private static final List<String> COLUMNS =
            List.of("day", "model", "result_won", "costs_won", "drawdown_won", "orders", "fills", "shares");

    private SweepTable() {}

    /** Writes the table into a folder, which is made where it is not there; returns the file. */
    static Path write(SweepResult result, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(FILE);
        Path unfinished = folder.resolve(FILE + ".tmp");
        List<String> header = new ArrayList<>(axes(result));
        header.addAll(COLUMNS);
        try (Writer writer = Files.newBufferedWriter(unfinished)) {
            line(writer, header);
            for (Cell cell : result.cells()) {
                line(writer, row(result, cell).values());
            }
        }
        return Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void line(Writer writer, Collection<?> cells) throws IOException {
        writer.write(CSVFormat.RFC4180.format(cells.toArray()));
        writer.write("\r\n");
    }

    /** The rows, and what was run, as JSON. */
    static String json(SweepResult result) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("strategy", result.strategy());
        all.put("options", result.options());
        all.put("seed", result.seed());
        all.put("journals", result.journals());
        all.put("stopped", result.stopped());
        all.put("rows", result.cells().stream().map(cell -> row(result, cell)).toList());
        return new String(Payload.write(all), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> row(SweepResult result, Cell cell) {
        Map<String, Object> row = new LinkedHashMap<>();
        List<String> axes = axes(result);
        for (int axis = 0; axis < axes.size(); axis++) {
            row.put(axes.get(axis), cell.parameters().get(axis));
        }
        row.put("day", cell.day().toString());
        row.put("model", cell.model().name().toLowerCase(Locale.ROOT));
        row.put("result_won", cell.resultWon());
        row.put("costs_won", cell.costsWon());
        row.put("drawdown_won", cell.drawdownWon());
        row.put("orders", cell.orders());
        row.put("fills", cell.fills());
        row.put("shares", cell.shares());
        return row;
    }

    /** The names of the axes; one that a column has bears a mark. */
    private static List<String> axes(SweepResult result) {
        return result.axes().stream()
                .map(SweepAxis::name)
                .map(name -> COLUMNS.contains(name) ? "set_" + name : name)
                .toList();
    }
}
