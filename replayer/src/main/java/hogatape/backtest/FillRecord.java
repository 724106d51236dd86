package hogatape.backtest;

import hogatape.market.Venue;
import hogatape.strategy.FillRule;
import hogatape.strategy.Side;

/**
 * A fill, with what led to it and what it cost.
 *
 * @param order the order's number
 * @param number of the fill in its order, from 1
 * @param exchangeNanos when it traded at the exchange, nanoseconds since the epoch
 * @param toldNanos tape time at which the strategy heard of it
 * @param sequence the frame by which the tape tells it
 * @param session the venue's session by the exchange's time, such as {@code main}; empty outside of them
 * @param size shares
 * @param priceHundredths of a share, in hundredths of a won
 * @param maker whether the order stood in the book
 * @param queueBefore shares ahead before the frame that brought the fill; {@link OrderJourney#NO_QUEUE} where it did not rest
 * @param bidWon the best bid of the last book up to {@code exchangeNanos}; 0 where there was none
 * @param askWon the best ask of that book; 0 where there was none
 * @param feeWon the venue's fee
 * @param commissionWon the broker's commission
 * @param taxWon the tax of a sale
 * @param positionAfter shares held afterwards
 * @param nearGap whether a gap of the issue lies within ten seconds
 */
public record FillRecord(
        long order,
        int number,
        Venue venue,
        String symbol,
        Side side,
        long exchangeNanos,
        long toldNanos,
        long sequence,
        String session,
        long size,
        long priceHundredths,
        boolean maker,
        FillRule rule,
        long queueBefore,
        long bidWon,
        long askWon,
        long feeWon,
        long commissionWon,
        long taxWon,
        long positionAfter,
        boolean nearGap) {
    /** The same, near a gap. */
    FillRecord nearAGap() {
        return new FillRecord(
                order,
                number,
                venue,
                symbol,
                side,
                exchangeNanos,
                toldNanos,
                sequence,
                session,
                size,
                priceHundredths,
                maker,
                rule,
                queueBefore,
                bidWon,
                askWon,
                feeWon,
                commissionWon,
                taxWon,
                positionAfter,
                true);
    }
}
