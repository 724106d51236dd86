package hogatape.export.records;

import hogatape.export.table.Column;
import hogatape.export.table.ColumnType;
import hogatape.export.table.Table;
import hogatape.feed.FeedRecord;
import hogatape.symbols.ListedIssue;
import java.time.LocalDate;
import java.util.List;

/** The table of what the market listed, a row a symbol, as far as somebody kept it beside the journal. */
public final class SymbolTable {
    /** Symbols. */
    public static final Table<Row> SYMBOLS = new Table<>(
            "symbols",
            1,
            List.of(
                    Column.text("symbol", "the issue code; may hold letters", row -> row.issue.symbol()),
                    Column.text("name", "the Korean name", row -> row.issue.name()),
                    Column.text("market", "KOSPI or KOSDAQ", row -> row.issue.market()),
                    Column.text("kind", "STOCK, ETF or ETN", row -> row.issue.type()),
                    Column.<Row>number(
                                    "base_price",
                                    ColumnType.LONG,
                                    "won",
                                    "the price that the limits of snapshot_date are measured from; null where the master file"
                                            + " has none",
                                    row -> row.issue.basePriceWon() == 0
                                            ? FeedRecord.NO_VALUE
                                            : row.issue.basePriceWon())
                            .orNull(),
                    Column.number(
                            "halted",
                            ColumnType.FLAG,
                            "",
                            "whether trading was halted before the open of snapshot_date",
                            row -> row.issue.halted() ? 1 : 0),
                    Column.number(
                            "nxt", ColumnType.FLAG, "", "whether it trades on NXT", row -> row.issue.onNxt() ? 1 : 0),
                    Column.number(
                            "snapshot_date",
                            ColumnType.DATE,
                            "",
                            "the day that the row tells of: the newest that is known and not after date, or else the"
                                    + " oldest, which is after it",
                            row -> row.snapshot.toEpochDay()),
                    Column.text(
                            "source",
                            "the identity of the journal beside which the snapshot lies, and its file there",
                            row -> row.source)));

    private SymbolTable() {}

    /**
     * An issue as it was listed.
     *
     * @param snapshot the day of the snapshot
     * @param source the journal's identity and the snapshot's file
     */
    public record Row(ListedIssue issue, LocalDate snapshot, String source) {}
}
