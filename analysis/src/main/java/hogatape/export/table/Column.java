package hogatape.export.table;

import hogatape.feed.FeedRecord;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * A column of a table.
 *
 * @param <R> what a row is made of
 * @param name in snake case, never to change its meaning within a schema version
 * @param type what its values are
 * @param nullable whether a row may have no value
 * @param unit what a number counts; empty where it counts nothing
 * @param source the broker's field that it comes from; empty where it comes from elsewhere
 * @param korean the broker's Korean name of that field; may be empty
 * @param meaning a phrase for people
 * @param number the value, {@link FeedRecord#NO_VALUE} for none; null where it is the value of the source
 * @param text the value, null for none; null unless the column is one of text
 */
public record Column<R>(
        String name,
        ColumnType type,
        boolean nullable,
        String unit,
        String source,
        String korean,
        String meaning,
        ToLongFunction<R> number,
        Function<R, String> text) {

    /** A column with the value of a field of the broker's, wherever the layout of a record has it. */
    public static <R> Column<R> field(
            String name, ColumnType type, String unit, String source, String korean, String meaning) {
        return new Column<>(name, type, false, unit, source, korean, meaning, null, null);
    }

    /** A column with a number as its type keeps it. */
    public static <R> Column<R> number(
            String name, ColumnType type, String unit, String meaning, ToLongFunction<R> number) {
        return new Column<>(name, type, false, unit, "", "", meaning, number, null);
    }

    /** A column with a floating point number, NaN for none. For what is measured or divided, never for a price. */
    public static <R> Column<R> real(String name, String unit, String meaning, ToDoubleFunction<R> number) {
        ToLongFunction<R> bits = row -> ColumnType.bits(number.applyAsDouble(row));
        return new Column<>(name, ColumnType.DOUBLE, false, unit, "", "", meaning, bits, null);
    }

    /** A column with a text. */
    public static <R> Column<R> text(String name, String meaning, Function<R, String> text) {
        return new Column<>(name, ColumnType.TEXT, false, "", "", "", meaning, null, text);
    }

    /** This column, with rows that have no value. */
    public Column<R> orNull() {
        return new Column<>(name, type, true, unit, source, korean, meaning, number, text);
    }

    /** This column, with the field of the broker's that its value is made of. */
    public Column<R> from(String element, String koreanName) {
        return new Column<>(name, type, nullable, unit, element, koreanName, meaning, number, text);
    }

    /** Whether the value is that of the source, wherever a record's layout has it. */
    boolean isField() {
        return number == null && text == null;
    }
}
