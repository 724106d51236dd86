package hogatape.quality;

import hogatape.export.table.Column;
import hogatape.export.table.ColumnType;
import hogatape.export.table.Table;
import hogatape.market.SeoulTime;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;

/** The table {@code quality}, a row an issue and minute; {@code doc/QUALITY.md} tells the columns. */
final class QualityTable {
    private static final long MINUTE = 60_000_000_000L;

    /** The table. */
    static final Table<Row> QUALITY = new Table<>(
            "quality",
            2,
            List.of(
                    Column.text("tr", "the TR", row -> row.issue.key().tr()),
                    Column.text(
                            "symbol", "the issue code", row -> row.issue.key().symbol()),
                    Column.number(
                            "minute",
                            ColumnType.MOMENT,
                            "",
                            "when the minute begins, by receive time",
                            Row::sinceNanos),
                    count("open_seconds", "s", "seconds with an auction or continuous trading", Minute::openSeconds),
                    count("frames", "", "records that came of the issue", Minute::frames),
                    Column.<Row>real(
                                    "activity",
                                    "",
                                    "records against those to be expected by its pace and its peers; null where nothing tells",
                                    row -> row.minute.activity())
                            .orNull(),
                    count(
                            "not_subscribed_seconds",
                            "s",
                            "open seconds without a subscription",
                            Minute::notSubscribedSeconds),
                    count(
                            "not_connected_seconds",
                            "s",
                            "open seconds without a connection",
                            Minute::notConnectedSeconds),
                    count("silent_seconds", "s", "open seconds in which too little came", Minute::silentSeconds),
                    count("damaged_seconds", "s", "open seconds whose records are lost", Minute::damagedSeconds),
                    count("skipped", "", "books before which the feed left updates out", Minute::skipped),
                    count("failed", "", "books with a fault, and records not decoded", Minute::failed),
                    count("clock_notes", "", "jumps of the clock, and stamps that go back", Minute::clockNotes),
                    Column.<Row>real(
                                    "confidence",
                                    "",
                                    "0 to 100; null where the venue is closed",
                                    row -> row.minute.confidence())
                            .orNull()));

    private QualityTable() {}

    /** A minute of an issue on a day. */
    record Row(LocalDate date, IssueLedger issue, Minute minute) {
        long sinceNanos() {
            return SeoulTime.startOfDay(date) + minute.minute() * MINUTE;
        }
    }

    private static Column<Row> count(String name, String unit, String meaning, ToIntFunction<Minute> of) {
        return Column.number(name, ColumnType.INT, unit, meaning, row -> of.applyAsInt(row.minute));
    }
}
