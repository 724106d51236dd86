package hogatape.feed;

import java.util.List;
import java.util.stream.IntStream;

/** What a listener saw of a book, kept after the callback. */
record DecodedBook(
        String tr, String symbol, long sequence, int record, int width, List<Long> values, List<String> texts) {
    static DecodedBook of(Book book) {
        return new DecodedBook(
                book.tr(),
                book.symbol(),
                book.sequence(),
                book.record(),
                book.width(),
                IntStream.range(0, book.width()).mapToObj(book::value).toList(),
                IntStream.range(0, book.width()).mapToObj(book::text).toList());
    }
}
