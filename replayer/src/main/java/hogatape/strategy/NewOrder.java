package hogatape.strategy;

import hogatape.market.Venue;
import java.util.Locale;

/**
 * An order as a strategy asks for it.
 *
 * <pre>{@code
 * context.enter(NewOrder.buy(Venue.NXT, "005930", 10).limit(71_500));
 * context.enter(NewOrder.sell(Venue.NXT, "005930", 10).limit(71_400).ioc());
 * }</pre>
 *
 * @param venue where it goes; never {@link Venue#UNIFIED}, which is no place but a view of two
 * @param symbol the issue code
 * @param size in shares, above 0
 * @param priceWon its limit in won; 0 for a kind without a price of its own
 * @param stopPriceWon of a stop-limit, in won; 0 for all other kinds
 */
public record NewOrder(
        Venue venue,
        String symbol,
        Side side,
        OrderKind kind,
        TimeInForce timeInForce,
        long size,
        long priceWon,
        long stopPriceWon) {
    /**
     * An order.
     *
     * @throws IllegalArgumentException with a sentence, if no exchange could make sense of it
     */
    public NewOrder {
        if (venue == Venue.UNIFIED) {
            throw new IllegalArgumentException(
                    "An order goes to NXT or to KRX: the unified book is a view of both and fills nothing.");
        }
        if (size <= 0) {
            throw new IllegalArgumentException("An order of " + size + " shares is none; its size is above 0.");
        }
        boolean priced = kind == OrderKind.LIMIT || kind == OrderKind.STOP_LIMIT;
        if (priced ? priceWon <= 0 : priceWon != 0) {
            throw new IllegalArgumentException("A " + kind + " order "
                    + (priced ? "has a price above 0" : "has no price of its own") + ", not " + priceWon + " won.");
        }
        if (kind == OrderKind.STOP_LIMIT ? stopPriceWon <= 0 : stopPriceWon != 0) {
            throw new IllegalArgumentException(
                    "A stop price above 0 belongs to a STOP_LIMIT order and to no other, not " + stopPriceWon
                            + " won to a " + kind + " order.");
        }
    }

    /** A buy of shares, whose kind is still to be told. */
    public static Draft buy(Venue venue, String symbol, long size) {
        return new Draft(venue, symbol, Side.BUY, size);
    }

    /** A sale of shares, whose kind is still to be told. */
    public static Draft sell(Venue venue, String symbol, long size) {
        return new Draft(venue, symbol, Side.SELL, size);
    }

    /** An order whose kind is still to be told; it is a day order unless told otherwise. */
    public record Draft(Venue venue, String symbol, Side side, long size) {
        public NewOrder limit(long priceWon) {
            return order(OrderKind.LIMIT, priceWon, 0);
        }

        public NewOrder market() {
            return order(OrderKind.MARKET, 0, 0);
        }

        public NewOrder bestOpposite() {
            return order(OrderKind.BEST_OPPOSITE, 0, 0);
        }

        public NewOrder bestOwn() {
            return order(OrderKind.BEST_OWN, 0, 0);
        }

        public NewOrder middle() {
            return order(OrderKind.MIDDLE, 0, 0);
        }

        public NewOrder stopLimit(long stopPriceWon, long priceWon) {
            return order(OrderKind.STOP_LIMIT, priceWon, stopPriceWon);
        }

        private NewOrder order(OrderKind kind, long priceWon, long stopPriceWon) {
            return new NewOrder(venue, symbol, side, kind, TimeInForce.DAY, size, priceWon, stopPriceWon);
        }
    }

    /** The same, but what does not trade on arrival is cancelled. */
    public NewOrder ioc() {
        return with(TimeInForce.IOC);
    }

    /** The same, but it trades whole on arrival or not at all. */
    public NewOrder fok() {
        return with(TimeInForce.FOK);
    }

    /** The same, but it is cancelled at the end of NXT's pre-market. */
    public NewOrder gtp() {
        return with(TimeInForce.GTP);
    }

    private NewOrder with(TimeInForce other) {
        return new NewOrder(venue, symbol, side, kind, other, size, priceWon, stopPriceWon);
    }

    /** In words, such as {@code buy 10 NXT 005930 limit 71500 day}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder()
                .append(side == Side.BUY ? "buy " : "sell ")
                .append(size)
                .append(' ')
                .append(venue)
                .append(' ')
                .append(symbol)
                .append(' ')
                .append(words(kind.name()));
        if (priceWon > 0) {
            text.append(' ').append(priceWon);
        }
        if (stopPriceWon > 0) {
            text.append(" stop ").append(stopPriceWon);
        }
        return text.append(' ')
                .append(timeInForce == TimeInForce.DAY ? "day" : timeInForce.name())
                .toString();
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
