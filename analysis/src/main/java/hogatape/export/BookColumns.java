package hogatape.export;

import static hogatape.export.ColumnType.HUNDREDTHS;
import static hogatape.export.ColumnType.INT;
import static hogatape.export.ColumnType.LONG;
import static hogatape.export.ColumnType.MOMENT;
import static hogatape.export.ColumnType.SECOND_OF_DAY;

import hogatape.feed.Book;
import hogatape.feed.FeedRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;

/**
 * The table of books, a row a record: what its columns are, in their order. Parquet's schema, the header of CSV, the
 * values of both and {@code doc/SCHEMA.md} come from here.
 */
final class BookColumns {
    /** Rises when a column changes its meaning or goes; a new column does not raise it. */
    static final int SCHEMA_VERSION = 1;

    /** Every column. */
    static final List<Column> ALL = List.copyOf(new BookColumns().columns);

    private static final String WON = "won";
    private static final String SHARES = "shares";

    private final List<Column> columns = new ArrayList<>();

    private BookColumns() {
        origin();
        levels();
        totals();
        expectation();
        changes();
        middle("krx", "KMID", "KRX");
        middle("nxt", "NMID", "NXT");
        rest();
    }

    private void origin() {
        columns.add(Column.text("tr", "", "the TR that the book came by; with symbol it names the book", Book::tr));
        columns.add(Column.text("symbol", "MKSC_SHRN_ISCD", "the issue code; may hold letters", Book::symbol));
        add("receive_time", MOMENT, "", "", "the wall clock at the socket read of the frame", Book::receiveNanos);
        add("receive_ns", LONG, "ns since 1970 UTC", "", "receive_time as a number", Book::receiveNanos);
        add(
                "exchange_time",
                SECOND_OF_DAY,
                "",
                "BSOP_HOUR",
                "the exchange's time of day in Seoul; no date",
                Book::exchangeSecond);
        add("sequence", LONG, "", "", "the frame's number in the journal: the way back to its bytes", Book::sequence);
        add("record", INT, "", "", "the record's number in its frame, from 0", Book::record);
        add("connection", INT, "", "", "the number of the connection that brought the frame", Book::connection);
        add("width", INT, "fields", "", "the number of fields in the record", Book::width);
        character(
                "hour_class",
                "HOUR_CLS_CODE",
                "0 continuous, A expected after close, B expected before open, C expected price or VI, D off-hours"
                        + " single price expected; null where the feed left it empty");
    }

    private void levels() {
        level("ask_price_", WON, "ASKP", "the ask price of level %d; 0 where the level is empty", Book::askPrice);
        level("bid_price_", WON, "BIDP", "the bid price of level %d; 0 where the level is empty", Book::bidPrice);
        level("ask_size_", SHARES, "ASKP_RSQN", "the shares offered at level %d", Book::askSize);
        level("bid_size_", SHARES, "BIDP_RSQN", "the shares wanted at level %d", Book::bidSize);
    }

    private void totals() {
        add(
                "total_ask_size",
                LONG,
                SHARES,
                "TOTAL_ASKP_RSQN",
                "offered at all levels, as the feed sums them",
                Book::totalAskSize);
        add(
                "total_bid_size",
                LONG,
                SHARES,
                "TOTAL_BIDP_RSQN",
                "wanted at all levels, as the feed sums them",
                Book::totalBidSize);
        add(
                "overtime_total_ask_size",
                LONG,
                SHARES,
                "OVTM_TOTAL_ASKP_RSQN",
                "offered off hours",
                Book::overtimeTotalAskSize);
        add(
                "overtime_total_bid_size",
                LONG,
                SHARES,
                "OVTM_TOTAL_BIDP_RSQN",
                "wanted off hours",
                Book::overtimeTotalBidSize);
    }

    private void expectation() {
        add(
                "expected_price",
                LONG,
                WON,
                "ANTC_CNPR",
                "at which an auction would trade; 0 in continuous trading",
                Book::expectedPrice);
        add(
                "expected_size",
                LONG,
                SHARES,
                "ANTC_CNQN",
                "that an auction would trade; 0 in continuous trading",
                Book::expectedSize);
        add(
                "expected_volume",
                LONG,
                SHARES,
                "ANTC_VOL",
                "the expected volume; keeps an earlier value in continuous trading",
                Book::expectedVolume);
        add(
                "expected_change",
                LONG,
                WON,
                "ANTC_CNTG_VRSS",
                "expected_price against the previous close; in continuous trading minus that close",
                Book::expectedChange);
        add(
                "expected_change_sign",
                LONG,
                "",
                "ANTC_CNTG_VRSS_SIGN",
                "1 upper limit, 2 up, 3 unchanged, 4 lower limit, 5 down; 5 in continuous trading",
                book -> book.value(51));
        add(
                "expected_change_rate",
                HUNDREDTHS,
                "%",
                "ANTC_CNTG_PRDY_CTRT",
                "expected_change in percent; -100.00 in continuous trading",
                Book::expectedChangeRateHundredths);
    }

    private void changes() {
        add("accumulated_volume", LONG, SHARES, "ACML_VOL", "traded today", Book::accumulatedVolume);
        add(
                "total_ask_size_change",
                LONG,
                SHARES,
                "TOTAL_ASKP_RSQN_ICDC",
                "against the exchange's previous state, which may not have been delivered",
                Book::totalAskSizeChange);
        add(
                "total_bid_size_change",
                LONG,
                SHARES,
                "TOTAL_BIDP_RSQN_ICDC",
                "against the exchange's previous state, which may not have been delivered",
                Book::totalBidSizeChange);
        add(
                "overtime_total_ask_size_change",
                LONG,
                SHARES,
                "OVTM_TOTAL_ASKP_ICDC",
                "likewise, off hours",
                Book::overtimeTotalAskSizeChange);
        add(
                "overtime_total_bid_size_change",
                LONG,
                SHARES,
                "OVTM_TOTAL_BIDP_ICDC",
                "likewise, off hours",
                Book::overtimeTotalBidSizeChange);
        character("deal_class", "STCK_DEAL_CLS_CODE", "always 0 so far; null where the feed left it empty");
    }

    /** Each of the three stands alone: an unsound size does not take a sound price away. */
    private void middle(String venue, String prefix, String exchange) {
        String none = "; null where the record's width has none, or no sound one";
        orNull(
                venue + "_middle_price",
                HUNDREDTHS,
                WON,
                prefix + "_PRC",
                "the middle price of " + exchange + ", half ticks exact" + none);
        orNull(venue + "_middle_size", LONG, SHARES, prefix + "_TOTAL_RSQN", "in middle-price orders" + none);
        character(venue + "_middle_class", prefix + "_CLS_CODE", "the side of the middle-price orders" + none);
    }

    private void rest() {
        columns.add(Column.text(
                        "unnamed_fields",
                        "",
                        "the text of the fields that the width has and no layout names, joined by ^; null without any",
                        BookColumns::unnamedFields)
                .orNull());
    }

    private void add(
            String name, ColumnType type, String unit, String source, String meaning, ToLongFunction<Book> number) {
        columns.add(Column.number(name, type, unit, source, meaning, number));
    }

    private void orNull(String name, ColumnType type, String unit, String source, String meaning) {
        columns.add(Column.number(name, type, unit, source, meaning, book -> book.value(source))
                .orNull());
    }

    private void character(String name, String source, String meaning) {
        columns.add(Column.text(name, source, meaning, book -> character(book.value(source)))
                .orNull());
    }

    private void level(String prefix, String unit, String source, String meaning, ToLongBiFunction<Book, Integer> at) {
        for (int i = 1; i <= Book.LEVELS; i++) {
            Integer level = i;
            add(
                    prefix + level,
                    LONG,
                    unit,
                    source + level,
                    meaning.formatted(level),
                    book -> at.applyAsLong(book, level));
        }
    }

    /** The letter of a value; null where the field is empty, unsound or not there. */
    private static String character(long value) {
        return value == FeedRecord.NO_VALUE || value == ' ' ? null : Character.toString((char) value);
    }

    private static String unnamedFields(Book book) {
        StringBuilder text = null;
        for (int index = 0; index < book.width(); index++) {
            if (!book.layout().field(index).isNamed()) {
                text = text == null ? new StringBuilder() : text.append('^');
                text.append(book.text(index));
            }
        }
        return text == null ? null : text.toString();
    }
}
