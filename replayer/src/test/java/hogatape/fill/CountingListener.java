package hogatape.fill;

import hogatape.strategy.FillRule;
import hogatape.strategy.RejectReason;

/** Counts what an exchange tells. */
final class CountingListener implements ExchangeListener {
    long accepted;
    long queues;
    long others;

    @Override
    public void accepted(long order, long priceWon, long queueAhead, long exchangeNanos, long sequence) {
        accepted++;
    }

    @Override
    public void rejected(long order, RejectReason reason, long exchangeNanos, long sequence) {
        others++;
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
        others++;
    }

    @Override
    public void amended(long order, long priceWon, long size, long queueAhead, long exchangeNanos, long sequence) {
        others++;
    }

    @Override
    public void amendRejected(long order, RejectReason reason, long exchangeNanos, long sequence) {
        others++;
    }

    @Override
    public void cancelled(long order, CancelReason reason, long exchangeNanos, long sequence) {
        others++;
    }

    @Override
    public void cancelRejected(long order, RejectReason reason, long exchangeNanos, long sequence) {
        others++;
    }

    @Override
    public void expired(long order, long exchangeNanos, long sequence) {
        others++;
    }

    @Override
    public void triggered(long order, long exchangeNanos, long sequence) {
        others++;
    }

    @Override
    public void queue(long order, long ahead, long exchangeNanos, long sequence) {
        queues++;
    }

    @Override
    public void flag(long order, OrderFlag flag, long exchangeNanos, long sequence) {
        others++;
    }
}
