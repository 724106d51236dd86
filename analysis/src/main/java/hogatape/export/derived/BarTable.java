package hogatape.export.derived;

import static hogatape.export.table.ColumnType.FLAG;
import static hogatape.export.table.ColumnType.HUNDREDTHS;
import static hogatape.export.table.ColumnType.INT;
import static hogatape.export.table.ColumnType.LONG;
import static hogatape.export.table.ColumnType.MOMENT;

import hogatape.export.DataSet;
import hogatape.export.TableDays;
import hogatape.export.table.Column;
import hogatape.export.table.ColumnType;
import hogatape.export.table.Table;
import hogatape.feed.Book;
import hogatape.feed.FeedRecord;
import hogatape.feed.Trade;
import hogatape.journal.Gap;
import hogatape.market.SeoulTime;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * A row a bar and issue: of trades by their prices, of books by the middle of their best two and by the rise of the shares traded
 * today. Times are those at which records were received. A stretch without a record has no bar.
 */
final class BarTable extends DerivedTable<Bar> {
    private final Predicate<Bar> full;
    private final LongUnaryOperator slot;
    private final long nanos;
    private final IssueStates<Bar> bars = new IssueStates<>(Bar::new);
    private final IssueStates<TradedVolume> volumes = new IssueStates<>(issue -> new TradedVolume());
    private long day = Long.MIN_VALUE;

    /**
     * A table of bars.
     *
     * @param full ends a bar behind the record that made it so
     * @param slot the number of the stretch of the day that a moment lies in; another one ends a bar before the record
     * @param nanos how long a stretch is; 0 where a bar begins with its first record
     */
    BarTable(String name, Predicate<Bar> full, LongUnaryOperator slot, long nanos, DataSet data, TableDays days) {
        super(data, table(name), days);
        this.full = full;
        this.slot = slot;
        this.nanos = nanos;
    }

    /** The table under a name, as each kind of bar has one. */
    static Table<Bar> table(String name) {
        return new Table<>(
                name,
                1,
                List.of(
                        Column.text(
                                "tr", "the TR that the bar is made of: trades or books", (Bar bar) -> bar.issue.tr()),
                        Column.text("symbol", "the issue code", bar -> bar.issue.symbol()),
                        number("bar_begin", MOMENT, "", "the first moment of the bar", bar -> bar.beginNanos),
                        number(
                                "bar_begin_ns",
                                LONG,
                                "ns since 1970 UTC",
                                "bar_begin as a number",
                                bar -> bar.beginNanos),
                        number(
                                "bar_end",
                                MOMENT,
                                "",
                                "the first moment behind the bar, when it is known; of a bar of shares, that of its last record",
                                bar -> bar.endNanos),
                        number("bar_end_ns", LONG, "ns since 1970 UTC", "bar_end as a number", bar -> bar.endNanos),
                        price("open", "the first price", bar -> bar.open),
                        price("high", "the highest price", bar -> bar.high),
                        price("low", "the lowest price", bar -> bar.low),
                        price("close", "the last price", bar -> bar.close),
                        number("volume", LONG, "shares", "traded; of books, as far as they tell", bar -> bar.volume),
                        number("buy_volume", LONG, "shares", "taken by buyers; 0 of books", bar -> bar.bought),
                        number("sell_volume", LONG, "shares", "taken by sellers; 0 of books", bar -> bar.sold),
                        number("value", LONG, "won", "that changed hands; 0 of books", bar -> bar.valueWon),
                        number("records", INT, "", "trades or books in the bar", bar -> bar.records),
                        number(
                                "first_sequence",
                                LONG,
                                "",
                                "of the first record in the journal",
                                bar -> bar.firstSequence),
                        number("last_sequence", LONG, "", "of the last record in the journal", bar -> bar.lastSequence),
                        number(
                                "last_receive_ns",
                                LONG,
                                "ns since 1970 UTC",
                                "when the last record was received",
                                bar -> bar.lastNanos),
                        number(
                                "after_gap",
                                FLAG,
                                "",
                                "whether records may be missing in it: the issue's first bar, and those that a gap touches",
                                bar -> bar.afterGap ? 1 : 0)));
    }

    private static Column<Bar> number(
            String name, ColumnType type, String unit, String meaning, ToLongFunction<Bar> value) {
        return Column.number(name, type, unit, meaning, value);
    }

    private static Column<Bar> price(String name, String meaning, ToLongFunction<Bar> value) {
        return Column.number(
                        name,
                        HUNDREDTHS,
                        "won",
                        meaning + "; of books, the middle of the best two; null where no record has one",
                        value)
                .orNull();
    }

    /** What a book TR told of the shares traded today. */
    private static final class TradedVolume {
        private long volume = FeedRecord.NO_VALUE;
        private long day;

        /** What is traded unheard belongs to no bar. */
        void forget() {
            volume = FeedRecord.NO_VALUE;
        }

        /** The shares traded since the book before; 0 where that is not known. */
        long rise(long now, long itsDay) {
            long before = itsDay == day ? volume : FeedRecord.NO_VALUE;
            volume = now;
            day = itsDay;
            return before == FeedRecord.NO_VALUE ? 0 : Math.max(0, now - before);
        }
    }

    @Override
    public void onBook(Book book) {
        long now = context().tapeNanos();
        long rise = volumes.of(book.issue()).rise(book.accumulatedVolume(), SeoulTime.epochDay(now));
        if (context().isWarm()) {
            return;
        }
        Bar bar = at(book, now);
        bar.volume += rise;
        if (BookMeasures.isTwoSided(book)) {
            bar.price(BookMeasures.middle(book));
        }
        endIfFull(bar, now);
    }

    @Override
    public void onTrade(Trade trade) {
        if (!context().isWarm()) {
            long now = context().tapeNanos();
            Bar bar = at(trade, now);
            bar.trade(trade);
            endIfFull(bar, now);
        }
    }

    /** The bar that a record goes into. */
    private Bar at(FeedRecord record, long now) {
        if (SeoulTime.epochDay(now) != day) {
            day = SeoulTime.epochDay(now);
            endAll();
            bars.forEach(bar -> bar.gap(Long.MIN_VALUE));
        }
        Bar bar = bars.of(record.issue());
        long itsSlot = slot.applyAsLong(now);
        if (bar.isOpen() && bar.slot != itsSlot) {
            end(bar);
        }
        if (!bar.isOpen()) {
            begin(bar, itsSlot, now);
        }
        bar.record(record, now);
        return bar;
    }

    private void begin(Bar bar, long itsSlot, long now) {
        if (nanos == 0) {
            bar.begin(itsSlot, now, Long.MAX_VALUE);
        } else {
            long midnight = now - SeoulTime.nanoOfDay(now);
            long from = midnight + itsSlot * nanos;
            bar.begin(itsSlot, from, Math.min(from + nanos, midnight + SeoulTime.DAY_NANOS));
        }
    }

    private void endIfFull(Bar bar, long now) {
        if (full.test(bar)) {
            bar.endNanos = now;
            end(bar);
        }
    }

    private void end(Bar bar) {
        add(bar.beginNanos, bar);
        bar.records = 0;
    }

    private void endAll() {
        bars.forEach(bar -> {
            if (bar.isOpen() && nanos > 0) {
                end(bar);
            }
            // Shares that fill no bar are in none: what such a bar holds would not be known at its end.
            bar.records = 0;
        });
    }

    @Override
    public void onGapStart(Gap gap) {
        volumes.hiddenBy(gap, TradedVolume::forget);
        bars.hiddenBy(gap, bar -> bar.gap(gap.sinceNanos()));
    }

    @Override
    void damaged() {
        volumes.forEach(TradedVolume::forget);
        bars.forEach(bar -> bar.gap(context().tapeNanos()));
    }

    @Override
    void complete() {
        endAll();
        super.complete();
    }
}
