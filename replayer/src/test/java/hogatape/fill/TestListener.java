package hogatape.fill;

import hogatape.strategy.FillRule;
import hogatape.strategy.RejectReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Writes down what an exchange tells, in the notation of the cases. */
final class TestListener implements ExchangeListener {
    /** A fill, for the properties. */
    record Told(long order, long size, long priceHundredths, boolean maker, FillRule rule, long nanos) {}

    private final long startNanos;
    private final LongSupplier now;
    private final List<String> events;
    private final List<Told> fills = new ArrayList<>();

    TestListener(long startNanos, LongSupplier now, List<String> events) {
        this.startNanos = startNanos;
        this.now = now;
        this.events = events;
    }

    List<Told> fills() {
        return fills;
    }

    @Override
    public void accepted(long order, long priceWon, long queueAhead, long exchangeNanos, long sequence) {
        add(exchangeNanos, order + " accepted" + price(priceWon) + ahead(queueAhead));
    }

    @Override
    public void rejected(long order, RejectReason reason, long exchangeNanos, long sequence) {
        add(exchangeNanos, order + " rejected " + reason);
    }

    @Override
    public void filled(
            long order,
            long size,
            long priceHundredths,
            boolean maker,
            FillRule rule,
            long exchangeNanos,
            long sequence,
            long queueAheadBefore) {
        fills.add(new Told(order, size, priceHundredths, maker, rule, exchangeNanos));
        String at = BigDecimal.valueOf(priceHundredths, 2).stripTrailingZeros().toPlainString();
        String how = rule.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        add(
                exchangeNanos,
                order + " fills " + size + " at " + at + " " + (maker ? "maker" : "taker") + ", " + how
                        + ahead(queueAheadBefore));
    }

    @Override
    public void amended(long order, long priceWon, long size, long queueAhead, long exchangeNanos, long sequence) {
        add(exchangeNanos, order + " amended" + price(priceWon) + " to " + size + ahead(queueAhead));
    }

    @Override
    public void amendRejected(long order, RejectReason reason, long exchangeNanos, long sequence) {
        add(exchangeNanos, order + " amend rejected " + reason);
    }

    @Override
    public void cancelled(long order, CancelReason reason, long exchangeNanos, long sequence) {
        add(exchangeNanos, order + " cancelled" + (reason == CancelReason.ASKED ? "" : " " + reason));
    }

    @Override
    public void cancelRejected(long order, RejectReason reason, long exchangeNanos, long sequence) {
        add(exchangeNanos, order + " cancel rejected " + reason);
    }

    @Override
    public void expired(long order, long exchangeNanos, long sequence) {
        add(exchangeNanos, order + " expired");
    }

    @Override
    public void triggered(long order, long exchangeNanos, long sequence) {
        add(exchangeNanos, order + " triggered");
    }

    @Override
    public void queue(long order, long ahead, long exchangeNanos, long sequence) {
        add(exchangeNanos, order + " queue " + ahead);
    }

    @Override
    public void flag(long order, OrderFlag flag, long exchangeNanos, long sequence) {
        add(exchangeNanos, order + " flagged " + flag);
    }

    private void add(long nanos, String event) {
        events.add(time(nanos) + " " + event + (nanos == now.getAsLong() ? "" : "; told " + time(now.getAsLong())));
    }

    private String time(long nanos) {
        BigDecimal seconds = BigDecimal.valueOf(nanos - startNanos, 9).stripTrailingZeros();
        return seconds.setScale(Math.max(1, seconds.scale())).toPlainString();
    }

    private static String price(long won) {
        return won == 0 ? "" : " at " + won;
    }

    private static String ahead(long shares) {
        return shares == NO_QUEUE ? "" : ", ahead " + shares;
    }
}
