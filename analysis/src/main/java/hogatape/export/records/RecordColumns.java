package hogatape.export.records;

import static hogatape.export.table.ColumnType.CHARACTER;
import static hogatape.export.table.ColumnType.FLAG;
import static hogatape.export.table.ColumnType.INT;
import static hogatape.export.table.ColumnType.LONG;
import static hogatape.export.table.ColumnType.MOMENT;
import static hogatape.export.table.ColumnType.SECOND_OF_DAY;

import hogatape.export.table.Column;
import hogatape.export.table.ColumnType;
import hogatape.export.table.Table;
import hogatape.feed.FeedKind;
import hogatape.feed.Field;
import hogatape.feed.Layouts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Puts the columns of a table of records together: where a record comes from, its fields, and what else there is. */
final class RecordColumns {
    static final String WON = "won";
    static final String SHARES = "shares";

    private final FeedKind kind;
    private final List<Column<RecordRow>> columns = new ArrayList<>();

    /** Columns of records of a kind, whose layouts tell the Korean names. */
    RecordColumns(FeedKind kind) {
        this.kind = kind;
    }

    /**
     * Where a record comes from: the first columns.
     *
     * @param timeField the broker's name of the record's time; empty where records tell none
     */
    void origin(String timeField) {
        columns.add(Column.text(
                "tr",
                "the TR that the record came by; with symbol it tells which feed of which issue",
                row -> row.record().tr()));
        columns.add(sourced(
                Column.text("symbol", "the issue code; may hold letters", row -> row.record()
                        .symbol()),
                "MKSC_SHRN_ISCD"));
        number("receive_time", MOMENT, "", "the wall clock at the socket read of the frame", row -> row.record()
                .receiveNanos());
        number("receive_ns", LONG, "ns since 1970 UTC", "receive_time as a number", row -> row.record()
                .receiveNanos());
        if (!timeField.isEmpty()) {
            add("exchange_time", SECOND_OF_DAY, "", timeField, "the exchange's time of day in Seoul; no date");
        }
        number("sequence", LONG, "", "the frame's number in the journal: the way back to its bytes", row -> row.record()
                .sequence());
        number("record", INT, "", "the record's number in its frame, from 0", row -> row.record()
                .record());
        number("connection", INT, "", "the number of the connection that brought the frame", row -> row.record()
                .connection());
        number("width", INT, "fields", "the number of fields in the record", row -> row.record()
                .width());
    }

    /** What no layout names, and what the tape tells of a record: the last columns. */
    void rest() {
        columns.add(Column.<RecordRow>text(
                        "unnamed_fields",
                        "the text of the fields that the width has and no layout names, joined by ^; null without any",
                        RecordRow::unnamedFields)
                .orNull());
        number(
                "after_gap",
                FLAG,
                "",
                "whether records of the issue may be missing before it: its first of the day, and its first after a gap",
                row -> 0);
    }

    void add(String name, ColumnType type, String unit, String source, String meaning) {
        columns.add(Column.field(name, type, unit, source, korean(source), meaning));
    }

    void orNull(String name, ColumnType type, String unit, String source, String meaning) {
        columns.add(Column.<RecordRow>field(name, type, unit, source, korean(source), meaning)
                .orNull());
    }

    void character(String name, String source, String meaning) {
        orNull(name, CHARACTER, "", source, meaning);
    }

    /** A field as the text that it is. */
    void text(String name, String source, String meaning) {
        columns.add(sourced(
                Column.<RecordRow>text(name, meaning, row -> row.text(source)).orNull(), source));
    }

    void number(String name, ColumnType type, String unit, String meaning, ToLongFunction<RecordRow> number) {
        columns.add(Column.number(name, type, unit, meaning, number));
    }

    Table<RecordRow> table(String name, int version) {
        return new Table<>(name, version, columns, RecordRow::record);
    }

    private Column<RecordRow> sourced(Column<RecordRow> column, String source) {
        return column.from(source, korean(source));
    }

    private String korean(String element) {
        return Layouts.builtIn().all().stream()
                .filter(layout -> layout.kind() == kind && layout.indexOf(element) >= 0)
                .map(layout -> layout.field(layout.indexOf(element)))
                .map(Field::korean)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No layout has the field " + element + "."));
    }
}
