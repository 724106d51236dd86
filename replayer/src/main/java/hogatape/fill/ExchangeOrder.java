package hogatape.fill;

import hogatape.strategy.NewOrder;
import hogatape.strategy.OrderKind;
import hogatape.strategy.Side;
import hogatape.strategy.TimeInForce;
import java.util.EnumSet;

/**
 * An order at the exchange. It stands on two tracks: its own, under the model of the run, and a shadow, under the pessimistic
 * model, by which alone orders of one run stand in each other's way.
 */
final class ExchangeOrder {
    final long id;
    final NewOrder request;
    final boolean buy;
    final Track own = new Track();
    final Track shadow = new Track();
    final EnumSet<OrderFlag> flags = EnumSet.noneOf(OrderFlag.class);

    long size;
    /** The worst price that it may trade at, in hundredths; of a market order beyond every price. */
    long limit;
    /** Its place among own orders of one price: later ones have higher numbers. */
    long priority;

    /** By the exchange's time, nanoseconds of its day. */
    long untilNanoOfDay;

    /** A stop-limit that nothing triggered yet. */
    boolean dormant;

    /** Its arrival is told, or amended; what the book around it was is not known yet. */
    boolean waiting;
    /** A cancel has arrived; what traded until then is not known yet. */
    boolean ending;

    /** Its strategy waits for the answer to that cancel. */
    boolean cancelUnanswered;

    /** It arrived when no book of the session was known, and meets the first one. */
    boolean blind;

    /** It arrived when a planned auction's time was over and the tape had not shown it trade: it has no part in that. */
    boolean late;

    boolean amending;
    long arrivalNanos;
    long arrivalSequence;
    long endNanos;
    long endSequence;
    /** What it met in the earlier book around its arrival. */
    Walk met = Walk.NOTHING;
    /** The shares at its price in that book. */
    long levelMet;

    /** Fills of the optimistic model that were told before the arrival's were. */
    final DeferredFills deferred = new DeferredFills();

    long reportedAhead = ExchangeListener.NO_QUEUE;

    ExchangeOrder(long id, NewOrder request) {
        this.id = id;
        this.request = request;
        buy = request.side() == Side.BUY;
        size = request.size();
    }

    boolean isMiddle() {
        return request.kind() == OrderKind.MIDDLE;
    }

    boolean isMarket() {
        return request.kind() == OrderKind.MARKET;
    }

    /** Whether it may stay in the book. */
    boolean rests() {
        return request.timeInForce() != TimeInForce.IOC && request.timeInForce() != TimeInForce.FOK;
    }

    /** Whether more may come than is told yet: other own orders behind it get nothing that it might get. */
    boolean isProvisional() {
        return waiting || ending;
    }

    long open(Track track) {
        return track.live ? Math.max(0, size - track.filled) : 0;
    }

    /** What an order without a limit in won has as such: 0. */
    long priceWon() {
        return isMarket() || isMiddle() ? 0 : limit / 100;
    }

    boolean isDone() {
        return !own.live && !shadow.live && !isProvisional() && !dormant;
    }
}
