package hogatape.replay;

import hogatape.feed.Book;
import hogatape.feed.FeedRecord;
import hogatape.feed.Field;
import hogatape.feed.FieldType;
import hogatape.journal.Gap;
import hogatape.journal.Gap.Subscribed;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import java.util.List;

/**
 * Stands before a strategy and digests every callback, in its order, before it hands it on. It depends on nothing else:
 * not on speed, machine, time of day, or the order of a hash.
 *
 * <p>Each callback begins with its kind and the tape time. A book follows with sequence, record number,
 * connection, receive time, TR, symbol and each field's value; where a field is text or has no value, with its bytes too. {@link DigestWriter} tells how values
 * become bytes.
 */
final class Digest implements Strategy {
    /** To be raised when the same callbacks come to give another digest. */
    private static final int VERSION = 1;

    private static final int START = 1;
    private static final int BOOK = 2;
    private static final int GAP_START = 3;
    private static final int GAP_END = 4;
    private static final int END = 5;

    private final Strategy next;
    private final DigestWriter writer = new DigestWriter();
    private StrategyContext context;

    Digest(Strategy next) {
        this.next = next;
        writer.integer(VERSION);
    }

    /** The digest of the callbacks so far, in hexadecimal. Ends the digest. */
    String hex() {
        return writer.hex();
    }

    @Override
    public void onStart(StrategyContext strategyContext) {
        context = strategyContext;
        callback(START);
        next.onStart(context);
    }

    @Override
    public void onBook(Book book) {
        callback(BOOK);
        writer.integer(book.sequence());
        writer.integer(book.record());
        writer.integer(book.connection());
        writer.integer(book.receiveNanos());
        writer.text(book.tr());
        writer.text(book.symbol());
        int width = book.width();
        writer.integer(width);
        List<Field> fields = book.layout().fields();
        // Field 0 is the symbol; its value is a number that differs from decoder to decoder.
        for (int index = 1; index < width; index++) {
            long value = book.value(index);
            writer.integer(value);
            if (value == FeedRecord.NO_VALUE || fields.get(index).type() == FieldType.TEXT) {
                writer.text(book, index);
            }
        }
        next.onBook(book);
    }

    @Override
    public void onGapStart(Gap gap) {
        callback(GAP_START);
        gap(gap);
        next.onGapStart(gap);
    }

    @Override
    public void onGapEnd(Gap gap, long untilNanos) {
        callback(GAP_END);
        gap(gap);
        writer.integer(untilNanos);
        next.onGapEnd(gap, untilNanos);
    }

    @Override
    public void onEnd() {
        callback(END);
        next.onEnd();
    }

    private void callback(int kind) {
        writer.integer(kind);
        writer.integer(context.tapeNanos());
    }

    private void gap(Gap gap) {
        writer.text(gap.cause().name());
        writer.text(gap.detail());
        writer.integer(gap.sinceNanos());
        writer.integer(gap.issues().size());
        for (Subscribed issue : gap.issues()) {
            writer.text(issue.tr());
            writer.text(issue.symbol());
        }
    }
}
