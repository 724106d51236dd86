package hogatape.export.records;

import hogatape.export.table.Column;
import hogatape.export.table.ColumnType;
import hogatape.export.table.Table;
import java.util.List;
import java.util.Locale;

/** The table of gaps, a row a gap and issue: when an issue was subscribed and could not be heard. */
public final class GapTable {
    /** Gaps. */
    public static final Table<GapRow> GAPS = new Table<>(
            "gaps",
            1,
            List.of(
                    Column.<GapRow>text("tr", "the TR that was not heard; null where none was", GapRow::tr)
                            .orNull(),
                    Column.<GapRow>text("symbol", "the issue that was not heard; null where none was", GapRow::symbol)
                            .orNull(),
                    Column.number(
                            "since",
                            ColumnType.MOMENT,
                            "",
                            "where the gap began, which may be on an earlier day",
                            row -> row.gap().sinceNanos()),
                    Column.number(
                            "since_ns", ColumnType.LONG, "ns since 1970 UTC", "since as a number", row -> row.gap()
                                    .sinceNanos()),
                    Column.<GapRow>number(
                                    "until",
                                    ColumnType.MOMENT,
                                    "",
                                    "where it ended; null where it had not by the end of the day",
                                    GapRow::untilNanos)
                            .orNull(),
                    Column.<GapRow>number(
                                    "until_ns",
                                    ColumnType.LONG,
                                    "ns since 1970 UTC",
                                    "until as a number",
                                    GapRow::untilNanos)
                            .orNull(),
                    Column.text(
                            "cause",
                            "disconnected, stopped (the recorder ended in good order), crashed (it ended without a word),"
                                    + " lost (records were lost afterwards), damaged (records are damaged or missing; what was subscribed is named)",
                            row -> row.gap().cause().name().toLowerCase(Locale.ROOT)),
                    Column.text("detail", "the cause in words", row -> row.gap().detail())));

    private GapTable() {}
}
