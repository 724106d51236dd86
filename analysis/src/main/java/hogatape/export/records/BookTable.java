package hogatape.export.records;

import static hogatape.export.records.RecordColumns.SHARES;
import static hogatape.export.records.RecordColumns.WON;
import static hogatape.export.table.ColumnType.HUNDREDTHS;
import static hogatape.export.table.ColumnType.INT;
import static hogatape.export.table.ColumnType.LONG;

import hogatape.export.table.Table;
import hogatape.feed.Book;
import hogatape.feed.FeedKind;

/** The table of books, a row a record. */
public final class BookTable {
    /** Books. */
    public static final Table<RecordRow> BOOKS = new BookTable().table();

    private final RecordColumns columns = new RecordColumns(FeedKind.BOOK);

    private BookTable() {}

    private Table<RecordRow> table() {
        columns.origin("BSOP_HOUR");
        columns.character(
                "hour_class",
                "HOUR_CLS_CODE",
                "0 continuous, A expected after close, B expected before open, C expected price or VI, D off-hours"
                        + " single price expected; null where the feed left it empty");
        levels();
        totals();
        expectation();
        changes();
        middle("krx", "KMID", "KRX");
        middle("nxt", "NMID", "NXT");
        rest();
        return columns.table("books", 2);
    }

    private void levels() {
        level("ask_price_", WON, "ASKP", "the ask price of level %d; 0 where the level is empty");
        level("bid_price_", WON, "BIDP", "the bid price of level %d; 0 where the level is empty");
        level("ask_size_", SHARES, "ASKP_RSQN", "the shares offered at level %d");
        level("bid_size_", SHARES, "BIDP_RSQN", "the shares wanted at level %d");
    }

    private void totals() {
        columns.add("total_ask_size", LONG, SHARES, "TOTAL_ASKP_RSQN", "offered at all levels, as the feed sums them");
        columns.add("total_bid_size", LONG, SHARES, "TOTAL_BIDP_RSQN", "wanted at all levels, as the feed sums them");
        columns.add("overtime_total_ask_size", LONG, SHARES, "OVTM_TOTAL_ASKP_RSQN", "offered off hours");
        columns.add("overtime_total_bid_size", LONG, SHARES, "OVTM_TOTAL_BIDP_RSQN", "wanted off hours");
    }

    private void expectation() {
        columns.add(
                "expected_price", LONG, WON, "ANTC_CNPR", "at which an auction would trade; 0 in continuous trading");
        columns.add("expected_size", LONG, SHARES, "ANTC_CNQN", "that an auction would trade; 0 in continuous trading");
        columns.add(
                "expected_volume",
                LONG,
                SHARES,
                "ANTC_VOL",
                "the expected volume; keeps an earlier value in continuous trading");
        columns.add(
                "expected_change",
                LONG,
                WON,
                "ANTC_CNTG_VRSS",
                "expected_price against the previous close; in continuous trading minus that close");
        columns.add(
                "expected_change_sign",
                LONG,
                "",
                "ANTC_CNTG_VRSS_SIGN",
                "1 upper limit, 2 up, 3 unchanged, 4 lower limit, 5 down; 5 in continuous trading");
        columns.add(
                "expected_change_rate",
                HUNDREDTHS,
                "%",
                "ANTC_CNTG_PRDY_CTRT",
                "expected_change in percent; -100.00 in continuous trading");
    }

    private void changes() {
        columns.add("accumulated_volume", LONG, SHARES, "ACML_VOL", "traded today");
        columns.add(
                "total_ask_size_change",
                LONG,
                SHARES,
                "TOTAL_ASKP_RSQN_ICDC",
                "against the exchange's previous state, which may not have been delivered");
        columns.add(
                "total_bid_size_change",
                LONG,
                SHARES,
                "TOTAL_BIDP_RSQN_ICDC",
                "against the exchange's previous state, which may not have been delivered");
        columns.add("overtime_total_ask_size_change", LONG, SHARES, "OVTM_TOTAL_ASKP_ICDC", "likewise, off hours");
        columns.add("overtime_total_bid_size_change", LONG, SHARES, "OVTM_TOTAL_BIDP_ICDC", "likewise, off hours");
        columns.character("deal_class", "STCK_DEAL_CLS_CODE", "always 0 so far; null where the feed left it empty");
    }

    /** Each of the three stands alone: an unsound size does not take a sound price away. */
    private void middle(String venue, String prefix, String exchange) {
        String none = "; null where the record's width has none, or no sound one";
        columns.orNull(
                venue + "_middle_price",
                HUNDREDTHS,
                WON,
                prefix + "_PRC",
                "the middle price of " + exchange + ", half ticks exact" + none);
        columns.orNull(venue + "_middle_size", LONG, SHARES, prefix + "_TOTAL_RSQN", "in middle-price orders" + none);
        columns.character(venue + "_middle_class", prefix + "_CLS_CODE", "the side of the middle-price orders" + none);
    }

    private void rest() {
        columns.character(
                "expected_venue",
                "ANTC_EXCH_CLS_CODE",
                "the venue of the expected price: 1 KRX, 2 NXT; null where the record's width has none, or no sound one");
        columns.rest();
        columns.number(
                "findings",
                INT,
                "bits",
                "what is odd about the book, by itself and against the one before, see below; 0 if nothing is",
                RecordRow::findings);
    }

    private void level(String prefix, String unit, String source, String meaning) {
        for (int level = 1; level <= Book.LEVELS; level++) {
            columns.add(prefix + level, LONG, unit, source + level, meaning.formatted(level));
        }
    }
}
