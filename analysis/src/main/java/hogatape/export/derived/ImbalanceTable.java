package hogatape.export.derived;

import static hogatape.export.table.ColumnType.CHARACTER;
import static hogatape.export.table.ColumnType.FLAG;
import static hogatape.export.table.ColumnType.HUNDREDTHS;
import static hogatape.export.table.ColumnType.INT;
import static hogatape.export.table.ColumnType.LONG;
import static hogatape.export.table.ColumnType.MOMENT;
import static hogatape.export.table.ColumnType.SECOND_OF_DAY;

import hogatape.export.DataSet;
import hogatape.export.TableDays;
import hogatape.export.table.Column;
import hogatape.export.table.Table;
import hogatape.feed.Book;
import hogatape.feed.FeedRecord;
import hogatape.journal.Gap;
import hogatape.market.SeoulTime;
import java.util.ArrayList;
import java.util.List;

/** A row a book: what it says by itself, and what came since the one before. */
final class ImbalanceTable extends DerivedTable<ImbalanceTable.Row> {
    /** For the document of the columns. */
    static final Table<Row> IMBALANCE = new Table<>("imbalance", 1, columns());

    private final IssueStates<OrderFlow> flows = new IssueStates<>(issue -> new OrderFlow());
    private final Row row = new Row();

    /** A book, the flow to it, and whether there was a book before it. */
    static final class Row {
        private Book book;
        private OrderFlow flow;
        private boolean compared;

        private long hourClass() {
            return book.hourClass() == ' ' ? FeedRecord.NO_VALUE : book.hourClass();
        }

        private long flow(int levels) {
            return compared ? flow.imbalance(levels) : FeedRecord.NO_VALUE;
        }
    }

    ImbalanceTable(DataSet data, TableDays days) {
        super(data, IMBALANCE, days);
    }

    private static List<Column<Row>> columns() {
        List<Column<Row>> columns = new ArrayList<>(List.of(
                Column.text("tr", "the TR that the book came by", (Row row) -> row.book.tr()),
                Column.text("symbol", "the issue code", row -> row.book.symbol()),
                Column.number("receive_time", MOMENT, "", "when the book was received", row -> row.book.receiveNanos()),
                Column.number(
                        "receive_ns",
                        LONG,
                        "ns since 1970 UTC",
                        "receive_time as a number",
                        row -> row.book.receiveNanos()),
                Column.number(
                        "exchange_time",
                        SECOND_OF_DAY,
                        "",
                        "the exchange's time of day in Seoul",
                        row -> row.book.exchangeSecond()),
                Column.number("sequence", LONG, "", "the frame's number in the journal", row -> row.book.sequence()),
                Column.number("record", INT, "", "the record's number in its frame", row -> row.book.record()),
                Column.<Row>number("hour_class", CHARACTER, "", "as in books; 0 is continuous trading", Row::hourClass)
                        .orNull(),
                Column.<Row>number(
                                "middle",
                                HUNDREDTHS,
                                "won",
                                "of the best two; null where a side is empty",
                                row -> BookMeasures.middle(row.book))
                        .orNull(),
                Column.<Row>real(
                                "microprice",
                                "won",
                                "of the best two, each weighted by the other's size; null where a side is empty",
                                row -> BookMeasures.microprice(row.book))
                        .orNull(),
                Column.<Row>number(
                                "spread",
                                LONG,
                                "won",
                                "best ask less best bid; null where a side is empty",
                                row -> BookMeasures.spread(row.book))
                        .orNull()));
        for (int levels : new int[] {1, 5, 10}) {
            columns.addAll(depth(levels));
        }
        columns.add(Column.<Row>number(
                        "traded",
                        LONG,
                        "shares",
                        "traded since the issue's book before; null for the first, and the first after a gap",
                        row -> row.compared ? row.flow.traded() : FeedRecord.NO_VALUE)
                .orNull());
        columns.add(Column.number(
                "after_gap",
                FLAG,
                "",
                "whether no book of the issue is known to stand right before it",
                row -> row.compared ? 0 : 1));
        return columns;
    }

    private static List<Column<Row>> depth(int levels) {
        String first = levels == 1 ? "the best level" : "the first " + levels + " levels";
        return List.of(
                Column.number(
                        "bid_depth_" + levels,
                        LONG,
                        "shares",
                        "wanted on " + first,
                        row -> BookMeasures.bidDepth(row.book, levels)),
                Column.number(
                        "ask_depth_" + levels,
                        LONG,
                        "shares",
                        "offered on " + first,
                        row -> BookMeasures.askDepth(row.book, levels)),
                Column.<Row>real(
                                "imbalance_" + levels,
                                "",
                                "bid less ask depth, of both, on " + first + "; null where both are empty",
                                row -> BookMeasures.imbalance(row.book, levels))
                        .orNull(),
                Column.<Row>number(
                                "order_flow_" + levels,
                                LONG,
                                "shares",
                                "the order-flow imbalance since the issue's book before, on " + first
                                        + "; null for the first, and the first after a gap",
                                row -> row.flow(levels))
                        .orNull());
    }

    @Override
    public void onBook(Book book) {
        row.book = book;
        row.flow = flows.of(book.issue());
        row.compared = row.flow.take(book, SeoulTime.epochDay(context().tapeNanos()));
        if (!context().isWarm()) {
            add(context().tapeNanos(), row);
        }
    }

    @Override
    public void onGapStart(Gap gap) {
        flows.hiddenBy(gap, OrderFlow::forget);
    }

    @Override
    void damaged() {
        flows.forEach(OrderFlow::forget);
    }
}
