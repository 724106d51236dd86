package hogatape.export.records;

import static hogatape.export.records.RecordColumns.SHARES;
import static hogatape.export.records.RecordColumns.WON;
import static hogatape.export.table.ColumnType.HUNDREDTHS;
import static hogatape.export.table.ColumnType.LONG;
import static hogatape.export.table.ColumnType.SECOND_OF_DAY;

import hogatape.export.table.Table;
import hogatape.feed.FeedKind;

/** The tables of trades, a row a record. Those that an auction would make are a table of their own: nobody paid them. */
public final class TradeTable {
    /** Trades. */
    public static final Table<RecordRow> TRADES = new TradeTable(FeedKind.TRADE).table("trades");

    /** Trades that an auction would make. */
    public static final Table<RecordRow> EXPECTED_TRADES =
            new TradeTable(FeedKind.EXPECTED_TRADE).table("expected_trades");

    private static final String NOT_EVERYWHERE = "; null where the record's width has none, or no sound one";

    private final FeedKind kind;
    private final RecordColumns columns;

    private TradeTable(FeedKind kind) {
        this.kind = kind;
        columns = new RecordColumns(kind);
    }

    private Table<RecordRow> table(String name) {
        columns.origin("STCK_CNTG_HOUR");
        price();
        takers();
        changes();
        state();
        columns.rest();
        return columns.table(name, 1);
    }

    private void price() {
        columns.add("price", LONG, WON, "STCK_PRPR", "the price");
        columns.add("size", LONG, SHARES, "CNTG_VOL", "traded");
        columns.character(
                "side",
                "CNTG_CLS_CODE",
                "who took: 1 a buyer, 5 a seller, 3 before the open; null where the feed left it empty");
        columns.add(
                "change_sign", LONG, "", "PRDY_VRSS_SIGN", "1 upper limit, 2 up, 3 unchanged, 4 lower limit, 5 down");
        columns.add("change", LONG, WON, "PRDY_VRSS", "price against the previous close");
        columns.add("change_rate", HUNDREDTHS, "%", "PRDY_CTRT", "change in percent");
        columns.add("average_price", HUNDREDTHS, WON, "WGHN_AVRG_STCK_PRC", "the day's, weighted by volume");
        columns.add("open_price", LONG, WON, "STCK_OPRC", "the day's first");
        columns.add("high_price", LONG, WON, "STCK_HGPR", "the day's highest");
        columns.add("low_price", LONG, WON, "STCK_LWPR", "the day's lowest");
        columns.add("ask_price_1", LONG, WON, "ASKP1", "the best ask; 0 where there is none");
        columns.add("bid_price_1", LONG, WON, "BIDP1", "the best bid; 0 where there is none");
        columns.add("ask_size_1", LONG, SHARES, "ASKP_RSQN1", "offered at the best ask");
        columns.add("bid_size_1", LONG, SHARES, "BIDP_RSQN1", "wanted at the best bid");
        columns.add("total_ask_size", LONG, SHARES, "TOTAL_ASKP_RSQN", "offered at all levels");
        columns.add("total_bid_size", LONG, SHARES, "TOTAL_BIDP_RSQN", "wanted at all levels");
    }

    private void takers() {
        columns.add("accumulated_volume", LONG, SHARES, "ACML_VOL", "traded today, this trade included");
        columns.add("accumulated_value", LONG, WON, "ACML_TR_PBMN", "that changed hands today");
        columns.add("sell_count", LONG, "trades", "SELN_CNTG_CSNU", "taken by sellers today");
        columns.add("buy_count", LONG, "trades", "SHNU_CNTG_CSNU", "taken by buyers today");
        columns.add("net_buy_count", LONG, "trades", "NTBY_CNTG_CSNU", "taken by buyers less those taken by sellers");
        columns.add("buy_strength", HUNDREDTHS, "%", "CTTR", "the strength of buying");
        columns.add("sell_volume", LONG, SHARES, "SELN_CNTG_SMTN", "taken by sellers today");
        columns.add("buy_volume", LONG, SHARES, "SHNU_CNTG_SMTN", "taken by buyers today");
        columns.add("buy_rate", HUNDREDTHS, "%", "SHNU_RATE", "the share of buying");
        columns.add(
                "volume_rate", HUNDREDTHS, "%", "PRDY_VOL_VRSS_ACML_VOL_RATE", "the volume against the previous day's");
        columns.add("turnover", HUNDREDTHS, "%", "VOL_TNRT", "the volume against the shares that there are");
        columns.add(
                "previous_volume",
                LONG,
                SHARES,
                "PRDY_SMNS_HOUR_ACML_VOL",
                "the previous day's volume at this time of day");
        columns.add(
                "previous_volume_rate",
                HUNDREDTHS,
                "%",
                "PRDY_SMNS_HOUR_ACML_VOL_RATE",
                "the volume against previous_volume");
    }

    private void changes() {
        extreme("open", "OPRC", "first");
        extreme("high", "HGPR", "highest");
        extreme("low", "LWPR", "lowest");
    }

    private void extreme(String name, String element, String which) {
        columns.orNull(
                name + "_time",
                SECOND_OF_DAY,
                "",
                element + "_HOUR",
                "when the day's " + which + " price was paid, a time of day in Seoul; null where the feed tells none");
        columns.add(
                name + "_change_sign",
                LONG,
                "",
                element + "_VRSS_PRPR_SIGN",
                "the sign of " + name + "_change, as change_sign");
        columns.add(name + "_change", LONG, WON, element + "_VRSS_PRPR", "price against the day's " + which + " price");
    }

    private void state() {
        columns.add(
                "business_date", LONG, "YYYYMMDD", "BSOP_DATE", "the day of the trade; 0 where the feed left it empty");
        columns.text(
                "operation",
                "NEW_MKOP_CLS_CODE",
                "the code of the market operation; null where the feed left it empty");
        columns.character("halted", "TRHT_YN", "Y halted; null where the feed left it empty");
        columns.character("hour_class", "HOUR_CLS_CODE", "as in books; null where the feed left it empty");
        columns.character(
                "random_end_class",
                "MRKT_TRTM_CLS_CODE",
                "the random end of an auction; null where the feed left it empty");
        columns.orNull(
                "interruption_base_price",
                LONG,
                WON,
                "VI_STND_PRC",
                "the price that volatility interruptions are measured from" + NOT_EVERYWHERE);
        if (kind == FeedKind.TRADE) {
            columns.character(
                    "market_class",
                    "MARKET_CLS_CODE",
                    "1 pre-market, 2 regular, 3 after-market, 5 closing price" + NOT_EVERYWHERE);
        }
    }
}
