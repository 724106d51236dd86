package hogatape.replay;

import hogatape.feed.Book;
import hogatape.feed.FeedRecord;
import hogatape.feed.Field;
import hogatape.feed.FieldType;
import hogatape.feed.Status;
import hogatape.feed.Trade;
import hogatape.journal.Gap;
import hogatape.journal.SubscriptionKey;
import hogatape.market.Session;
import hogatape.strategy.Fill;
import hogatape.strategy.Order;
import hogatape.strategy.OrderUpdate;
import hogatape.strategy.SessionChange;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import hogatape.strategy.Timer;
import java.util.List;

/**
 * Stands before a strategy and digests every callback, in its order, before it hands it on. It depends on nothing else:
 * not on speed, machine, time of day, or the order of a hash.
 *
 * <p>Each callback begins with its kind, negative where it is warm, and the tape time. A book, trade or state follows with sequence, record number,
 * connection, receive time, TR, symbol and each field's value; where a field is text or has no value, with its bytes too. Orders and fills follow
 * with all that they tell. {@link DigestWriter} tells how values
 * become bytes.
 */
public final class Digest implements Strategy {
    /** To be raised when the same callbacks come to give another digest. */
    private static final int VERSION = 3;

    private static final int START = 1;
    private static final int BOOK = 2;
    private static final int GAP_START = 3;
    private static final int GAP_END = 4;
    private static final int END = 5;
    private static final int TRADE = 6;
    private static final int EXPECTED_TRADE = 7;
    private static final int STATUS = 8;
    private static final int SESSION = 9;
    private static final int TIMER = 10;
    private static final int ORDER = 11;
    private static final int FILL = 12;

    private final Strategy next;
    private final DigestWriter writer = new DigestWriter();
    private StrategyContext context;

    /** A digest of what a strategy is told. */
    public Digest(Strategy next) {
        this.next = next;
        writer.integer(VERSION);
    }

    /** The digest of the callbacks so far, in hexadecimal. Ends the digest. */
    public String hex() {
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
        record(BOOK, book);
        next.onBook(book);
    }

    @Override
    public void onTrade(Trade trade) {
        record(TRADE, trade);
        next.onTrade(trade);
    }

    @Override
    public void onExpectedTrade(Trade trade) {
        record(EXPECTED_TRADE, trade);
        next.onExpectedTrade(trade);
    }

    @Override
    public void onStatus(Status status) {
        record(STATUS, status);
        next.onStatus(status);
    }

    @Override
    public void onSession(SessionChange change) {
        callback(SESSION);
        writer.text(change.venue().name());
        writer.integer(change.day().toEpochDay());
        writer.text(change.session().map(Session::name).orElse(""));
        writer.integer(change.newDay() ? 1 : 0);
        next.onSession(change);
    }

    @Override
    public void onTimer(Timer timer) {
        callback(TIMER);
        writer.integer(timer.dueNanos());
        next.onTimer(timer);
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
    public void onOrder(OrderUpdate update) {
        callback(ORDER);
        order(update.order());
        writer.text(update.change().name());
        writer.text(update.reason());
        writer.integer(update.exchangeNanos());
        writer.integer(update.sequence());
        next.onOrder(update);
    }

    @Override
    public void onFill(Fill fill) {
        callback(FILL);
        order(fill.order());
        writer.integer(fill.size());
        writer.integer(fill.priceHundredths());
        writer.integer(fill.maker() ? 1 : 0);
        writer.text(fill.rule().name());
        writer.integer(fill.exchangeNanos());
        writer.integer(fill.sequence());
        writer.integer(fill.costsWon());
        next.onFill(fill);
    }

    @Override
    public void onEnd() {
        callback(END);
        next.onEnd();
    }

    private void record(int kind, FeedRecord record) {
        callback(kind);
        writer.integer(record.sequence());
        writer.integer(record.record());
        writer.integer(record.connection());
        writer.integer(record.receiveNanos());
        writer.text(record.tr());
        writer.text(record.symbol());
        int width = record.width();
        writer.integer(width);
        List<Field> fields = record.layout().fields();
        // Field 0 is the symbol; its value is a number that differs from decoder to decoder.
        for (int index = 1; index < width; index++) {
            long value = record.value(index);
            writer.integer(value);
            if (value == FeedRecord.NO_VALUE || fields.get(index).type() == FieldType.TEXT) {
                writer.text(record, index);
            }
        }
    }

    private void order(Order order) {
        writer.integer(order.id());
        writer.text(order.request().toString());
        writer.text(order.state().name());
        writer.integer(order.priceWon());
        writer.integer(order.size());
        writer.integer(order.filled());
    }

    private void callback(int kind) {
        writer.integer(context.isWarm() ? -kind : kind);
        writer.integer(context.tapeNanos());
    }

    private void gap(Gap gap) {
        writer.text(gap.cause().name());
        writer.text(gap.detail());
        writer.integer(gap.sinceNanos());
        writer.integer(gap.issues().size());
        for (SubscriptionKey issue : gap.issues()) {
            writer.text(issue.tr());
            writer.text(issue.symbol());
        }
    }
}
