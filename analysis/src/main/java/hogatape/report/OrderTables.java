package hogatape.report;

import hogatape.backtest.BacktestResult;
import hogatape.backtest.FillRecord;
import hogatape.backtest.JourneyStep;
import hogatape.backtest.OrderJourney;
import hogatape.backtest.RunIdentity;
import hogatape.backtest.WorldResult;
import hogatape.export.DataSet;
import hogatape.export.ExportException;
import hogatape.export.ExportFormat;
import hogatape.export.TableRows;
import hogatape.market.SeoulTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes the orders of a run, what became of them and their fills, of all worlds, into a folder that may hold an export of the same
 * tape. An order and its steps stand under the Seoul day on which it was sent, a fill under that on which it was told.
 */
final class OrderTables {
    private static final int THREADS = 2;

    private OrderTables() {}

    static void write(BacktestResult result, Path folder) throws IOException {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (WorldResult world : result.worlds()) {
            world.orders().forEach(order -> days.add(SeoulTime.date(order.sentNanos())));
            world.fills().forEach(fill -> days.add(SeoulTime.date(fill.toldNanos())));
        }
        try (DataSet data = DataSet.open(folder, ExportFormat.PARQUET, THREADS)) {
            TableRows<OrderTable.Row> orders = data.table(OrderTable.TABLE);
            TableRows<StepTable.Row> steps = data.table(StepTable.TABLE);
            TableRows<FillTable.Row> fills = data.table(FillTable.TABLE);
            for (LocalDate day : days) {
                data.begin(day, metadata(result));
                for (WorldResult world : result.worlds()) {
                    orders(world, day, orders, steps);
                    fills(world, day, fills);
                }
                data.completeDay();
            }
        }
    }

    private static void orders(
            WorldResult world, LocalDate day, TableRows<OrderTable.Row> orders, TableRows<StepTable.Row> steps)
            throws ExportException {
        Map<Long, Turnover> sums = new TreeMap<>();
        for (FillRecord fill : world.fills()) {
            sums.computeIfAbsent(fill.order(), first -> new Turnover()).add(fill);
        }
        for (OrderJourney order : world.orders()) {
            if (SeoulTime.date(order.sentNanos()).equals(day)) {
                orders.add(new OrderTable.Row(world.model(), order, sums.getOrDefault(order.id(), new Turnover())));
                int number = 0;
                for (JourneyStep step : order.steps()) {
                    steps.add(new StepTable.Row(world.model(), order, ++number, step));
                }
            }
        }
    }

    private static void fills(WorldResult world, LocalDate day, TableRows<FillTable.Row> fills) throws ExportException {
        for (FillRecord fill : world.fills()) {
            if (SeoulTime.date(fill.toldNanos()).equals(day)) {
                fills.add(new FillTable.Row(world.model(), fill));
            }
        }
    }

    private static Map<String, String> metadata(BacktestResult result) {
        RunIdentity identity = result.identity();
        Map<String, String> metadata = new TreeMap<>();
        metadata.put("hogatape.strategy", identity.strategy());
        metadata.put("hogatape.parameters", identity.parameters().toString());
        metadata.put("hogatape.options", identity.options().toString());
        metadata.put("hogatape.seed", Long.toString(identity.seed()));
        metadata.put("hogatape.journal", String.join(",", identity.journals()));
        for (WorldResult world : result.worlds()) {
            metadata.put("hogatape.digest." + Page.words(world.model().name()), world.digest());
        }
        return metadata;
    }
}
