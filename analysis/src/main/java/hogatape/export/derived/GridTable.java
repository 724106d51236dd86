package hogatape.export.derived;

import static hogatape.export.table.ColumnType.CHARACTER;
import static hogatape.export.table.ColumnType.HUNDREDTHS;
import static hogatape.export.table.ColumnType.INT;
import static hogatape.export.table.ColumnType.LONG;
import static hogatape.export.table.ColumnType.MOMENT;

import hogatape.export.DataSet;
import hogatape.export.TableDays;
import hogatape.export.table.Column;
import hogatape.export.table.Table;
import hogatape.feed.Book;
import hogatape.feed.FeedRecord;
import hogatape.feed.Issue;
import hogatape.market.SeoulTime;
import hogatape.strategy.StrategyContext;
import hogatape.strategy.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongBiFunction;

/**
 * A row a time of the grid and issue: the last book received before that time. An issue has none before its first book and
 * while a gap hides it. The grid's times count from midnight, and end with the last record.
 */
final class GridTable extends DerivedTable<GridTable.Row> {
    private final long between;
    private final IssueStates<Issue> heard = new IssueStates<>(issue -> issue);
    private final Row row = new Row();

    /** A book and a time of the grid. */
    static final class Row {
        private Book book;
        private long atNanos;

        private long hourClass() {
            return book.hourClass() == ' ' ? FeedRecord.NO_VALUE : book.hourClass();
        }
    }

    GridTable(String name, long between, DataSet data, TableDays days) {
        super(data, table(name), days);
        this.between = between;
    }

    /** The table under a name, as each distance has one. */
    static Table<Row> table(String name) {
        List<Column<Row>> columns = new ArrayList<>(List.of(
                Column.text("tr", "the TR that the book came by", (Row row) -> row.book.tr()),
                Column.text("symbol", "the issue code", row -> row.book.symbol()),
                Column.number("time", MOMENT, "", "the time of the grid", row -> row.atNanos),
                Column.number("time_ns", LONG, "ns since 1970 UTC", "time as a number", row -> row.atNanos),
                Column.number(
                        "age_ns",
                        LONG,
                        "ns",
                        "how long before it the book was received",
                        row -> row.atNanos - row.book.receiveNanos()),
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
                Column.number(
                        "accumulated_volume", LONG, "shares", "traded today", row -> row.book.accumulatedVolume())));
        level(columns, "ask_price_", "won", "ask price", Book::askPrice);
        level(columns, "bid_price_", "won", "bid price", Book::bidPrice);
        level(columns, "ask_size_", "shares", "shares offered", Book::askSize);
        level(columns, "bid_size_", "shares", "shares wanted", Book::bidSize);
        return new Table<>(name, 1, columns);
    }

    private static void level(
            List<Column<Row>> columns, String prefix, String unit, String what, ToLongBiFunction<Book, Integer> value) {
        for (int level = 1; level <= Book.LEVELS; level++) {
            Integer of = level;
            columns.add(Column.number(
                    prefix + level,
                    LONG,
                    unit,
                    what + " of level " + level + "; 0 where it is empty",
                    row -> value.applyAsLong(row.book, of)));
        }
    }

    @Override
    public void onStart(StrategyContext strategyContext) {
        super.onStart(strategyContext);
        context().keepBooks();
        if (context().tapeNanos() != Long.MIN_VALUE) {
            await(context().tapeNanos());
        }
    }

    /** Asks for the first time of the grid behind a moment. */
    private void await(long nanos) {
        long ofDay = SeoulTime.nanoOfDay(nanos);
        long next = Math.min((ofDay / between + 1) * between, SeoulTime.DAY_NANOS);
        context().timerAt(nanos - ofDay + next);
    }

    @Override
    public void onBook(Book book) {
        heard.of(book.issue());
    }

    @Override
    public void onTimer(Timer timer) {
        row.atNanos = timer.dueNanos();
        heard.forEach(this::add);
        await(timer.dueNanos());
    }

    private void add(Issue issue) {
        Optional<Book> book = context().book(issue.tr(), issue.symbol());
        if (book.isPresent()) {
            row.book = book.get();
            add(row.atNanos, row);
        }
    }

    /** The run forgets its books by itself. */
    @Override
    void damaged() {}
}
