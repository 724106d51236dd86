package hogatape.report;

import static hogatape.report.OrderColumns.aboveZeroOrNone;
import static hogatape.report.OrderColumns.momentOrNone;
import static hogatape.report.OrderColumns.queueOrNone;

import hogatape.backtest.OrderJourney;
import hogatape.export.table.Column;
import hogatape.export.table.ColumnType;
import hogatape.export.table.Table;
import hogatape.feed.FeedRecord;
import hogatape.fill.FillModel;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The table {@code orders}: a row an order and world. */
final class OrderTable {
    static final Table<Row> TABLE = new Table<>(
            "orders",
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
                    number("order_id", "", "its number in its world, from 1", row -> row.order()
                            .id()),
                    number(
                            "sequence",
                            "",
                            "the record that the strategy had heard last when it sent it",
                            row -> row.order().sentSequence()),
                    Column.number(
                            "sent_time", ColumnType.MOMENT, "", "tape time at which it was sent", row -> row.order()
                                    .sentNanos()),
                    number("sent_ns", "ns", "the same, since the epoch", row -> row.order()
                            .sentNanos()),
                    number(
                                    "arrival_ns",
                                    "ns",
                                    "when it came to the exchange, by the exchange's time",
                                    row -> momentOrNone(row.order().arrivalNanos()))
                            .orNull(),
                    number(
                                    "done_ns",
                                    "ns",
                                    "when nothing of it was open any more",
                                    row -> momentOrNone(row.order().doneNanos()))
                            .orNull(),
                    Column.text(
                            "side",
                            "buy or sell",
                            row -> Page.words(row.order().request().side().name())),
                    Column.text(
                            "kind",
                            "limit, market, best opposite, best own, middle, stop limit",
                            row -> Page.words(row.order().request().kind().name())),
                    Column.text(
                            "time_in_force",
                            "day, ioc, fok, gtp",
                            row -> Page.words(
                                    row.order().request().timeInForce().name())),
                    number("size", "shares", "its size, amendments included", row -> row.order()
                            .size()),
                    number(
                                    "price",
                                    "won",
                                    "its limit",
                                    row -> aboveZeroOrNone(row.order().priceWon()))
                            .orNull(),
                    number(
                                    "stop_price",
                                    "won",
                                    "the stop price of a stop limit",
                                    row -> aboveZeroOrNone(row.order().request().stopPriceWon()))
                            .orNull(),
                    Column.text(
                            "state",
                            "what became of it",
                            row -> Page.words(row.order().state().name())),
                    number("filled", "shares", "what of it traded", row -> row.order()
                            .filled()),
                    Column.<Row>number(
                                    "average_price",
                                    ColumnType.HUNDREDTHS,
                                    "won",
                                    "what a share traded at on average, rounded down",
                                    row -> row.sum().shares() == 0
                                            ? FeedRecord.NO_VALUE
                                            : row.sum().valueHundredths
                                                    / row.sum().shares())
                            .orNull(),
                    number(
                                    "queue_on_arrival",
                                    "shares",
                                    "what stood ahead of it when it came to rest",
                                    row -> queueOrNone(row.order().queueOnArrival()))
                            .orNull(),
                    number("fee", "won", "the venue's fees", row -> row.sum().feeWon),
                    number("commission", "won", "the broker's commission", row -> row.sum().commissionWon),
                    number("tax", "won", "the tax of a sale", row -> row.sum().taxWon),
                    Column.text(
                            "flags",
                            "what makes it doubtful, words parted by a comma; empty where nothing does",
                            row -> row.order().flags().stream()
                                    .sorted()
                                    .map(flag -> Page.words(flag.name()))
                                    .collect(Collectors.joining(",")))));

    private OrderTable() {}

    record Row(FillModel model, OrderJourney order, Turnover sum) {}

    private static Column<Row> number(String name, String unit, String meaning, ToLongFunction<Row> value) {
        return Column.number(name, ColumnType.LONG, unit, meaning, value);
    }
}
