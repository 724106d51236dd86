package hogatape.report;

import static hogatape.report.OrderColumns.aboveZeroOrNone;
import static hogatape.report.OrderColumns.queueOrNone;

import hogatape.backtest.FillRecord;
import hogatape.export.table.Column;
import hogatape.export.table.ColumnType;
import hogatape.export.table.Table;
import hogatape.fill.FillModel;
import java.util.List;
import java.util.function.ToLongFunction;

/** The table {@code fills}: a row a fill and world. */
final class FillTable {
    static final Table<Row> TABLE = new Table<>(
            "fills",
            1,
            List.of(
                    Column.text(
                            "tr",
                            "the TR of the book that the order met",
                            row -> OrderColumns.bookTr(row.fill().venue())),
                    Column.text("symbol", "the issue code", row -> row.fill().symbol()),
                    OrderColumns.world(Row::model),
                    number("order_id", "", "the order's number in its world", row -> row.fill()
                            .order()),
                    Column.number("number", ColumnType.INT, "", "of the fill in its order, from 1", row -> row.fill()
                            .number()),
                    number("sequence", "", "the frame by which the tape tells it", row -> row.fill()
                            .sequence()),
                    number("exchange_ns", "ns", "when it traded, by the exchange's time", row -> row.fill()
                            .exchangeNanos()),
                    Column.number(
                            "told_time",
                            ColumnType.MOMENT,
                            "",
                            "tape time at which the strategy heard of it",
                            row -> row.fill().toldNanos()),
                    number("told_ns", "ns", "the same, since the epoch", row -> row.fill()
                            .toldNanos()),
                    Column.text(
                            "session",
                            "the venue's session by the exchange's time; empty outside of them",
                            row -> row.fill().session()),
                    Column.text(
                            "side",
                            "buy or sell",
                            row -> Page.words(row.fill().side().name())),
                    number("size", "shares", "what traded", row -> row.fill().size()),
                    Column.number(
                            "price",
                            ColumnType.HUNDREDTHS,
                            "won",
                            "of a share; a middle price may fall on half a won",
                            row -> row.fill().priceHundredths()),
                    Column.number(
                            "maker",
                            ColumnType.FLAG,
                            "",
                            "whether the order stood in the book",
                            row -> row.fill().maker() ? 1 : 0),
                    Column.text(
                            "rule",
                            "why it is a fill",
                            row -> Page.words(row.fill().rule().name())),
                    number(
                                    "queue_before",
                                    "shares",
                                    "what stood ahead before the frame that brought it",
                                    row -> queueOrNone(row.fill().queueBefore()))
                            .orNull(),
                    number(
                                    "bid_price",
                                    "won",
                                    "the best bid then",
                                    row -> aboveZeroOrNone(row.fill().bidWon()))
                            .orNull(),
                    number(
                                    "ask_price",
                                    "won",
                                    "the best ask then",
                                    row -> aboveZeroOrNone(row.fill().askWon()))
                            .orNull(),
                    number("fee", "won", "the venue's fee", row -> row.fill().feeWon()),
                    number("commission", "won", "the broker's commission", row -> row.fill()
                            .commissionWon()),
                    number("tax", "won", "the tax of a sale", row -> row.fill().taxWon()),
                    number("position_after", "shares", "what is held afterwards", row -> row.fill()
                            .positionAfter()),
                    Column.number(
                            "near_gap",
                            ColumnType.FLAG,
                            "",
                            "whether a gap of the issue lies within ten seconds",
                            row -> row.fill().nearGap() ? 1 : 0)));

    private FillTable() {}

    record Row(FillModel model, FillRecord fill) {}

    private static Column<Row> number(String name, String unit, String meaning, ToLongFunction<Row> value) {
        return Column.number(name, ColumnType.LONG, unit, meaning, value);
    }
}
