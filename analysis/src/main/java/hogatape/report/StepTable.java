package hogatape.report;

import static hogatape.report.OrderColumns.aboveZeroOrNone;
import static hogatape.report.OrderColumns.queueOrNone;

import hogatape.backtest.JourneyStep;
import hogatape.backtest.OrderJourney;
import hogatape.export.table.Column;
import hogatape.export.table.ColumnType;
import hogatape.export.table.Table;
import hogatape.fill.FillModel;
import java.util.List;

/** The table {@code order_steps}: a row a thing that happened to an order. */
final class StepTable {
    static final Table<Row> TABLE = new Table<>(
            "order_steps",
            1,
            List.of(
                    Column.text(
                            "tr",
                            "the TR of the book that the order met",
                            row -> OrderColumns.bookTr(row.order().request().venue())),
                    Column.text("symbol", "the issue code", row -> row.order()
                            .request()
                            .symbol()),
                    OrderColumns.world(Row::model),
                    Column.number("order_id", ColumnType.LONG, "", "the order's number in its world", row -> row.order()
                            .id()),
                    Column.number("step", ColumnType.INT, "", "its place in the journey, from 1", Row::number),
                    Column.<Row>number(
                                    "sequence",
                                    ColumnType.LONG,
                                    "",
                                    "the frame by which the tape tells it",
                                    row -> aboveZeroOrNone(row.step().sequence()))
                            .orNull(),
                    Column.number(
                            "exchange_ns",
                            ColumnType.LONG,
                            "ns",
                            "when it was, by the exchange's time; what the strategy did, by tape time",
                            row -> row.step().exchangeNanos()),
                    Column.text(
                            "kind",
                            "what happened",
                            row -> Page.words(row.step().kind().name())),
                    Column.<Row>number(
                                    "size",
                                    ColumnType.LONG,
                                    "shares",
                                    "what traded, or the new size of an amendment",
                                    row -> aboveZeroOrNone(row.step().size()))
                            .orNull(),
                    Column.<Row>number(
                                    "price",
                                    ColumnType.HUNDREDTHS,
                                    "won",
                                    "the price of a trade or of an amendment",
                                    row -> aboveZeroOrNone(row.step().priceHundredths()))
                            .orNull(),
                    Column.<Row>number(
                                    "queue_ahead",
                                    ColumnType.LONG,
                                    "shares",
                                    "what stands ahead of the order afterwards",
                                    row -> queueOrNone(row.step().queueAhead()))
                            .orNull(),
                    Column.text("detail", "the rule of a fill, or a reason; may be empty", row -> row.step()
                            .detail())));

    private StepTable() {}

    record Row(FillModel model, OrderJourney order, int number, JourneyStep step) {}
}
