package hogatape.export;

import hogatape.feed.Book;
import hogatape.feed.FeedRecord;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A column of the table of books.
 *
 * @param name in snake case, never to change its meaning within a schema version
 * @param type what its values are
 * @param nullable whether a row may have no value
 * @param unit what a number counts; empty where it counts nothing
 * @param source the broker's fields that it comes from; empty where it comes from the journal
 * @param meaning a phrase for people
 * @param number the value, {@link FeedRecord#NO_VALUE} for none; null in a column of text
 * @param text the value, null for none; null in a column of numbers
 */
record Column(
        String name,
        ColumnType type,
        boolean nullable,
        String unit,
        String source,
        String meaning,
        ToLongFunction<Book> number,
        Function<Book, String> text) {

    static Column text(String name, String source, String meaning, Function<Book, String> text) {
        return new Column(name, ColumnType.TEXT, false, "", source, meaning, null, text);
    }

    static Column number(
            String name, ColumnType type, String unit, String source, String meaning, ToLongFunction<Book> number) {
        return new Column(name, type, false, unit, source, meaning, number, null);
    }

    /** This column, with rows that have no value. */
    Column orNull() {
        return new Column(name, type, true, unit, source, meaning, number, text);
    }

    /** The value of a row as CSV spells it; null for none. */
    String csv(Book book) {
        if (text != null) {
            return text.apply(book);
        }
        long value = number.applyAsLong(book);
        return value == FeedRecord.NO_VALUE ? null : type.text(value);
    }
}
